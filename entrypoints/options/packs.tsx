import { useEffect, useState } from 'preact/hooks';
import type { PacksProps } from '../../components/options/Packs.tsx';
import { failureWords } from '../../components/saved/words.ts';
import type { Pack } from '../../lib/pay/pack.ts';
import { t } from '../../lib/text.ts';
import type { PageApi } from './api.ts';
import { useFilePicker } from './file-picker.tsx';

/** The user's benchmark packs, and the file field to open another. `say` hears what went wrong. */
export function usePacks(api: Pick<PageApi, 'send'>, say: (text: string) => void) {
  const [packs, setPacks] = useState<readonly Pack[]>([]);
  const [candidate, setCandidate] = useState<{ pack: Pack; text: string } | null>(null);
  useEffect(() => void api.send('packs', null).then((answer) => answer.ok && setPacks(answer.value)), [api]);

  async function open(file: File): Promise<void> {
    setCandidate(null);
    const text = await file.text().catch(() => null);
    if (text === null) return say(t('options_pack_refused', file.name, t('saved_not_a_file')));
    const answer = await api.send('readPack', { text });
    if (answer.ok) setCandidate({ pack: answer.value, text });
    else say(t('options_pack_refused', file.name, failureWords(answer)));
  }

  async function accept(): Promise<void> {
    if (!candidate) return;
    const answer = await api.send('addPack', { text: candidate.text });
    if (!answer.ok) return say(failureWords(answer));
    setPacks(answer.value);
    setCandidate(null);
    say(t('options_pack_used', candidate.pack.source.title));
  }

  async function remove(id: string): Promise<void> {
    const answer = await api.send('removePack', { id });
    if (!answer.ok) return say(failureWords(answer));
    setPacks(answer.value);
    say(t('options_pack_removed'));
  }

  const { picker, pick } = useFilePicker(t('options_pack_open'), open);
  const props: PacksProps = {
    packs,
    candidate: candidate?.pack ?? null,
    onOpen: pick,
    onAccept: () => void accept(),
    onCancel: () => setCandidate(null),
    onRemove: (id) => void remove(id),
  };
  return { packs: props, packPicker: picker };
}
