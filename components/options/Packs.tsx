import type { Pack } from '../../lib/pay/pack.ts';
import { t, tn } from '../../lib/text.ts';
import { webUrl } from '../../lib/web-url.ts';
import { monthWords } from '../../lib/words/format.ts';
import { Button } from '../Button.tsx';

export interface PacksProps {
  packs: readonly Pack[];
  /** Read from a file, shown before it is accepted. */
  candidate: Pack | null;
  onOpen: () => void;
  onAccept: () => void;
  onCancel: () => void;
  onRemove: (id: string) => void;
}

/** The user's own pay figures: which there are, and a new one with its source before it counts. */
export function Packs({ packs, candidate, onOpen, onAccept, onCancel, onRemove }: PacksProps) {
  return (
    <div class="packs">
      <div class="orow">
        <div>
          <p>{t('options_packs')}</p>
          <p class="soft xs">{t('options_packs_text')}</p>
        </div>
        <Button onClick={onOpen}>{t('options_pack_open')}</Button>
      </div>
      {candidate && (
        <div class="orow" role="status">
          <PackWords pack={candidate} />
          <p class="two">
            <Button kind="primary" onClick={onAccept}>
              {packs.some((pack) => pack.source.id === candidate.source.id) ? t('options_pack_replace') : t('options_pack_use')}
            </Button>
            <Button onClick={onCancel}>{t('options_pack_leave')}</Button>
          </p>
        </div>
      )}
      {packs.map((pack) => (
        <div class="orow" key={pack.source.id}>
          <PackWords pack={pack} />
          <Button onClick={() => onRemove(pack.source.id)}>
            {t('options_pack_remove')} <span class="vh">{pack.source.title}</span>
          </Button>
        </div>
      ))}
    </div>
  );
}

function PackWords({ pack }: { pack: Pack }) {
  const { source } = pack;
  const url = webUrl(source.url);
  return (
    <div>
      <p dir="auto">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </p>
      <p class="soft xs" dir="auto">
        {[
          source.publisher,
          monthWords(pack.asOf),
          source.licence,
          t(`options_pack_${pack.basis}`),
          pack.currency,
          tn('options_pack_levels', pack.levels.length),
          tn('options_pack_splits', pack.splits.length),
        ].join(' · ')}
      </p>
    </div>
  );
}
