import { failureWords } from '../../components/saved/words.ts';
import { t } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';
import type { PageApi } from './api.ts';
import { useFilePicker } from './file-picker.tsx';

/** Largest import, in bytes: browsers carry no message above 64 MB. */
const IMPORT_BYTES = 50_000_000;

/** A file field that nobody sees, and what happens to the chosen file. `say` hears the outcome; `done` runs after something was imported. */
export function useImport(api: Pick<PageApi, 'send'>, say: (text: string) => void, done: () => Promise<void>) {
  async function read(file: File): Promise<void> {
    const nothing = t('saved_not_imported', file.name);
    if (file.size > IMPORT_BYTES) return say(`${nothing} ${t('saved_too_large', count(IMPORT_BYTES / 1_000_000))}`);
    say(t('saved_importing', file.name));
    const text = await file.text().catch(() => null);
    if (text === null) return say(`${nothing} ${t('saved_not_a_file')}`);
    const result = await api.send('importJson', { text });
    if (!result.ok) return say(`${nothing} ${failureWords(result)}`);
    const { added, updated, same } = result.value;
    say(t('saved_imported', file.name, count(added), count(updated), count(same)));
    await done();
  }

  return useFilePicker(t('saved_import_file'), read);
}
