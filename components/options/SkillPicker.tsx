import { useId, useRef, useState } from 'preact/hooks';
import type { Profile } from '../../lib/context.ts';
import { language, t, tn } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { type OwnState, ownStateWord, SKILL_STATES } from './words.ts';

export interface SkillOption {
  id: string;
  label: string;
}

export interface SkillPickerProps {
  skills: Profile['skills'];
  label: (id: string) => string;
  /** Best first, few. */
  search: (query: string) => readonly SkillOption[];
  /** Null takes the skill away. */
  onSet: (id: string, state: OwnState | null) => void;
  /** Level of the columns' headings. */
  level: 3 | 4;
}

/** Skills in three columns, and a field that completes from the skill list. */
export function SkillPicker({ skills, label, search, onSet, level }: SkillPickerProps) {
  const [as, setAs] = useState<OwnState>('have');
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (option: SkillOption): void => {
    const now = skills[option.id];
    onSet(option.id, as);
    setSaid(
      now === as ? t('options_skill_there', option.label, ownStateWord(as)) : t('options_skill_added', option.label, ownStateWord(as)),
    );
  };
  const remove = (id: string): void => {
    onSet(id, null);
    setSaid(t('options_skill_removed', label(id)));
    // Its button is gone: the focus goes to the field.
    field.current?.focus();
  };
  return (
    <div class="picker">
      <div class="scols">
        {SKILL_STATES.map((state) => (
          <Column key={state} state={state} ids={idsOf(skills, state, label)} label={label} onRemove={remove} level={level} />
        ))}
      </div>
      <Adder input={field} search={search} as={as} onAs={setAs} onAdd={add} />
      <p class="xs soft said" role="status">
        {said}
      </p>
    </div>
  );
}

function idsOf(skills: Profile['skills'], state: OwnState, label: (id: string) => string): string[] {
  return Object.keys(skills)
    .filter((id) => skills[id] === state)
    .sort((a, b) => label(a).localeCompare(label(b), language()));
}

const SHOWN = 12;

function Column({
  state,
  ids,
  label,
  onRemove,
  level,
}: {
  state: OwnState;
  ids: readonly string[];
  label: (id: string) => string;
  onRemove: (id: string) => void;
  level: 3 | 4;
}) {
  const Heading = `h${level}` as const;
  const [all, setAll] = useState(false);
  const heading = useId();
  const shown = all ? ids : ids.slice(0, SHOWN);
  return (
    <section class="scol" aria-labelledby={heading}>
      <Heading id={heading}>
        {ownStateWord(state)} <span>{count(ids.length)}</span>
      </Heading>
      <ul class="tags">
        {shown.map((id) => (
          <li key={id}>
            <Glyph name={state} />
            <span>{label(id)}</span>
            <button type="button" aria-label={t('options_remove_skill', label(id))} onClick={() => onRemove(id)}>
              <Glyph name="close" />
            </button>
          </li>
        ))}
      </ul>
      {ids.length > shown.length && (
        <button type="button" class="link xs" onClick={() => setAll(true)}>
          {tn('options_n_more', ids.length - shown.length, count(ids.length - shown.length))}
        </button>
      )}
      {state === 'want' && <p class="src">{t('options_want_text')}</p>}
    </section>
  );
}

/** A combobox over the skill list: arrows choose, Enter adds, Escape closes. */
function Adder({
  input,
  search,
  as,
  onAs,
  onAdd,
}: {
  input: { current: HTMLInputElement | null };
  search: SkillPickerProps['search'];
  as: OwnState;
  onAs: (state: OwnState) => void;
  onAdd: (option: SkillOption) => void;
}) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const options = query.trim() === '' ? [] : search(query);
  const shown = open && options.length > 0;
  const none = query.trim() !== '' && options.length === 0;
  const at = Math.min(active, options.length - 1);
  const pick = (option: SkillOption | undefined): void => {
    if (!option) return;
    onAdd(option);
    setQuery('');
    setOpen(false);
    setActive(0);
    input.current?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setActive((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        pick(options[shown ? at : 0]);
      }}
    >
      <div class="combo">
        <label for={`${id}-in`}>{t('options_add_skill')}</label>
        <input
          ref={input}
          id={`${id}-in`}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown ? `${id}-${at}` : undefined}
          placeholder={t('options_add_example')}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={key}
          onBlur={() => setOpen(false)}
        />
        <div
          role="listbox"
          id={`${id}-list`}
          class="options"
          aria-label={t('options_skill_list')}
          hidden={!shown}
          // Keeps the field focused, so that leaving it does not close the list before the click.
          onMouseDown={(event) => event.preventDefault()}
        >
          {options.map((option, i) => (
            <div
              key={option.id}
              role="option"
              id={`${id}-${i}`}
              tabIndex={-1}
              aria-selected={i === at}
              class="option"
              onClick={() => pick(option)}
              onKeyDown={key}
            >
              {option.label}
            </div>
          ))}
        </div>
        <span class="vh" role="status">
          {shown ? tn('options_skills_found', options.length) : none ? t('options_no_skill') : ''}
        </span>
        {none && <span class="src">{t('options_no_skill')}</span>}
      </div>
      <label>
        {t('options_as')}
        <select value={as} onChange={(event) => onAs(SKILL_STATES.find((state) => state === event.currentTarget.value) ?? 'have')}>
          {SKILL_STATES.map((state) => (
            <option key={state} value={state}>
              {ownStateWord(state)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('options_add')}</Button>
    </form>
  );
}
