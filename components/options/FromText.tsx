import { useState } from 'preact/hooks';
import type { Result } from '../../lib/result.ts';
import { t, tn } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';
import { failureWords } from '../saved/words.ts';

export interface Proposal {
  skill: string;
  label: string;
  /** The sentence of the text it comes from. */
  sentence: string;
}

/** Longest text that is read, in UTF-16 units. */
export const TEXT_LONGEST = 500_000;

/** Skills out of a pasted text. Nothing is added that was not confirmed, and the text is not kept. */
export function FromText({
  recognise,
  has,
  onAdd,
}: {
  recognise: (text: string) => Promise<Result<readonly Proposal[]>>;
  /** Whether the profile has the skill already, as anything. */
  has: (skill: string) => boolean;
  onAdd: (skills: readonly string[]) => void;
}) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Proposal[] | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');

  async function find(): Promise<void> {
    const result = await recognise(text);
    if (!result.ok) {
      setSaid(failureWords(result));
      return;
    }
    const fresh = result.value.filter(({ skill }) => !has(skill));
    setFound(fresh.length > 0 ? fresh : null);
    setTicked(new Set(fresh.map(({ skill }) => skill)));
    setSaid(
      fresh.length > 0
        ? tn('options_found', fresh.length, count(fresh.length))
        : t(result.value.length > 0 ? 'options_found_known' : 'options_found_none'),
    );
  }
  function finish(skills: readonly string[]): void {
    if (skills.length > 0) onAdd(skills);
    setSaid(skills.length > 0 ? tn('options_added', skills.length, count(skills.length)) : t('options_added_none'));
    setFound(null);
    setText('');
  }
  const chosen = found?.filter(({ skill }) => ticked.has(skill)).map(({ skill }) => skill) ?? [];

  return (
    <div class="fromtext">
      <label class="paste">
        {t('options_paste')}
        <textarea
          rows={4}
          dir="auto"
          maxLength={TEXT_LONGEST}
          placeholder={t('options_paste_example')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="two2">
        <Button disabled={text.trim() === ''} onClick={() => void find()}>
          {t('options_find_skills')}
        </Button>
      </p>
      <p class="xs soft said" role="status">
        {said}
      </p>
      {found && (
        <>
          <table class="data props">
            <caption>{t('options_tick_true')}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span class="vh">{t('options_add')}</span>
                </th>
                <th scope="col">{t('options_col_skill')}</th>
                <th scope="col">{t('options_col_sentence')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ skill, label, sentence }) => (
                <tr key={skill}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('options_add_name', label)}
                      checked={ticked.has(skill)}
                      onChange={(event) => {
                        const next = new Set(ticked);
                        if (event.currentTarget.checked) next.add(skill);
                        else next.delete(skill);
                        setTicked(next);
                      }}
                    />
                  </td>
                  <th scope="row">{label}</th>
                  <td>
                    <span class="serif" dir="auto">
                      “{sentence}”
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="two2">
            <Button kind="primary" disabled={chosen.length === 0} onClick={() => finish(chosen)}>
              {tn('options_add_n', chosen.length, count(chosen.length))}
            </Button>
            <Button kind="quiet" onClick={() => finish([])}>
              {t('options_add_none')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
