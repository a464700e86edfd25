import type { Source } from '../lib/context.ts';
import { t } from '../lib/text.ts';
import { dateWords, monthWords } from '../lib/words/format.ts';

function openSources(): void {
  const drawer = document.getElementById('sources');
  if (!(drawer instanceof HTMLDetailsElement)) return;
  drawer.open = true;
  drawer.scrollIntoView({ block: 'start' });
  drawer.querySelector('summary')?.focus({ preventScroll: true });
}

/** Opens the drawer of sources at the foot of the panel and goes there. */
export const SourceLink = () => (
  <button type="button" class="link" onClick={openSources}>
    {t('panel_sources')}
  </button>
);

/** Only web addresses become links; anything else a benchmark pack might carry is left out. */
const webAddress = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null);

/** Every source behind this view's figures: title, publisher, date, licence. Closed at first. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <details class="blk" id="sources">
      <summary>
        <span>{t('panel_sources')}</span>
      </summary>
      <ul class="sources">
        {sources.map((source) => {
          const url = webAddress(source.url);
          return (
            <li key={source.id}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                <span>{source.title}</span>
              )}
              <span class="src">
                {[source.publisher, source.date.length > 7 ? dateWords(source.date) : monthWords(source.date), source.licence]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {source.note && <span class="src">{source.note}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
