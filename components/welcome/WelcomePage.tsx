import type { ComponentChildren } from 'preact';
import { t, tn } from '../../lib/text.ts';
import { count } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';
import { Glyph } from '../Glyph.tsx';
import { Mast, PageFoot } from '../Mast.tsx';
import { LinkedInBox, type LinkedInProps } from '../options/LinkedInBox.tsx';
import { Me, type MeProps } from '../options/OptionsPage.tsx';

export interface WelcomeBoard {
  id: string;
  name: string;
  allowed: boolean;
}

export interface WelcomePageProps {
  /** Which of the two steps is shown. */
  step: 'boards' | 'me';
  /** Without LinkedIn. */
  boards: readonly WelcomeBoard[];
  onAllowAll: () => void;
  onAllow: (id: string) => void;
  /** Why boards are not allowed after all. */
  said: string | null;
  linkedin: LinkedInProps;
  me: MeProps;
  version: string;
}

/** The first page after installing: where it may read, then what I can do. */
export function WelcomePage(props: WelcomePageProps) {
  return (
    <>
      <Mast current={null} />
      <main id="main" class="wrap w">
        {props.step === 'boards' ? <Boards {...props} /> : <Second me={props.me} />}
      </main>
      <PageFoot version={props.version} />
    </>
  );
}

function Head({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <header class="pagehead">
      <h1 id="step" tabIndex={-1}>
        {head}
      </h1>
      <p class="lede">{children}</p>
    </header>
  );
}

const PROMISES = ['reads', 'keeps', 'never', 'check'] as const;

function Boards({ boards, onAllowAll, onAllow, said, linkedin }: WelcomePageProps) {
  const open = boards.filter((board) => !board.allowed);
  return (
    <>
      <Head head={t('welcome_head')}>{t('welcome_lede')}</Head>
      <div class="cols">
        <div>
          <section class="allow" aria-labelledby="boards-title">
            <h2 id="boards-title">{t('welcome_boards')}</h2>
            <p>{t('welcome_boards_text')}</p>
            <div class="go">
              {open.length > 0 ? (
                <>
                  <Button kind="primary" onClick={onAllowAll}>
                    {open.length === boards.length
                      ? tn('welcome_allow_all', boards.length, count(boards.length))
                      : tn('welcome_allow_rest', open.length, count(open.length))}
                  </Button>
                  <span class="src">{t('welcome_one_at_a_time')}</span>
                </>
              ) : (
                <p class="ok">
                  <Glyph name="have" />
                  {tn('welcome_all_allowed', boards.length, count(boards.length))}
                </p>
              )}
            </div>
            <p class="said xs" role="status">
              {said}
            </p>
            <ul class="bl">
              {boards.map((board) => (
                <li key={board.id}>
                  <span>{board.name}</span>
                  {board.allowed ? (
                    <span class="ok">
                      <Glyph name="have" />
                      {t('options_allowed')}
                    </span>
                  ) : (
                    <Button aria-label={t('options_allow_name', board.name)} onClick={() => onAllow(board.id)}>
                      {t('options_allow')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <p class="src after">{t('welcome_any_other')}</p>
          </section>
          <LinkedInBox {...linkedin} />
        </div>
        <section class="can" aria-labelledby="can-title">
          <h2 id="can-title">{t('welcome_can')}</h2>
          <dl>
            {PROMISES.map((promise) => (
              <div key={promise}>
                <dt>{t(`welcome_${promise}`)}</dt>
                <dd>{t(`welcome_${promise}_text`)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <a class="btn" href="#me">
              {t('welcome_next')}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}

function Second({ me }: { me: MeProps }) {
  return (
    <>
      <Head head={t('welcome_me_head')}>{t('welcome_me_lede')}</Head>
      <section class="allow" aria-labelledby="step">
        <Me {...me} level={2} />
      </section>
      <p class="two2 last">
        <a class="btn" href="saved.html">
          {t('welcome_done')}
        </a>
        <a class="btn quiet" href="#boards">
          {t('welcome_back')}
        </a>
      </p>
    </>
  );
}
