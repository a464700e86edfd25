import { type MessageKey, t } from '../lib/text.ts';
import { Glyph } from './Glyph.tsx';

/** Our full pages, in the order of the head of each page. */
const PAGES = [
  { id: 'saved', href: 'saved.html', word: 'word_nav_saved' },
  { id: 'market', href: 'saved.html#market', word: 'word_nav_market' },
  { id: 'me', href: 'options.html#me', word: 'word_nav_me' },
  { id: 'sites', href: 'options.html', word: 'word_nav_sites' },
] as const satisfies readonly { id: string; href: string; word: MessageKey }[];

export type PageId = (typeof PAGES)[number]['id'];

/** The skip link and head of a full page. `current` is null on the welcome page, which has no navigation; `pages` leaves some out. */
export function Mast({ current, pages = PAGES.map((page) => page.id) }: { current: PageId | null; pages?: readonly PageId[] }) {
  return (
    <>
      <a class="skip" href="#main">
        {t('word_skip')}
      </a>
      <header class="mast">
        <div class="mast-in">
          {current === null ? (
            <span class="brand">
              <Glyph name="brand" />
              {t('extName')}
            </span>
          ) : (
            <a class="brand" href="saved.html">
              <Glyph name="brand" />
              {t('extName')}
            </a>
          )}
          {current !== null && (
            <nav aria-label={t('extName')}>
              <ul>
                {PAGES.filter((page) => pages.includes(page.id)).map((page) => (
                  <li key={page.id}>
                    <a href={page.href} aria-current={page.id === current ? 'page' : undefined}>
                      {t(page.word)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <span class="local">
            <Glyph name="lock" />
            {t(current === null ? 'word_local_welcome' : 'word_local')}
          </span>
        </div>
      </header>
    </>
  );
}

/** The foot of a full page: version, the dates of what is bundled (each already a written-out date or month), and the way to the sources. */
export function PageFoot({
  version,
  skillsDate,
  figuresDate,
}: {
  version: string;
  skillsDate?: string | undefined;
  figuresDate?: string | undefined;
}) {
  return (
    <footer class="wrap">
      <div class="colfoot">
        <span>
          {t('extName')} {version}
        </span>
        {skillsDate && <span>{t('word_skills_of', skillsDate)}</span>}
        {figuresDate && <span>{t('word_figures_of', figuresDate)}</span>}
        <a href="options.html#sources">{t('options_sources')}</a>
      </div>
    </footer>
  );
}
