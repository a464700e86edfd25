import { useId } from 'preact/hooks';
import type { Reference } from '../lib/context.ts';
import { t } from '../lib/text.ts';
import { moneyShort } from '../lib/words/format.ts';
import { plotAlternative, roundedReference } from '../lib/words/pay.ts';

/** Amounts a year, in the reference's currency. */
export interface Posted {
  min: number | null;
  mid: number;
  max: number | null;
}

/** Scale of a plot: amounts at its left and right edge. Compared plots share one. */
export type Scale = readonly [number, number];

/** The scale that shows every reference and posting given, with room for the labels at both ends. */
export function payScale(items: readonly { reference: Reference; posted: Posted | null }[]): Scale {
  const bands = items.flatMap(({ reference: r }) => [r.p25 - (r.median - r.p25), r.p75 + (r.p75 - r.median)]);
  const bars = items.flatMap(({ posted: p }) => (p ? [p.min ?? p.mid, p.max ?? p.mid] : []));
  const lo = Math.min(...bands, ...bars);
  const hi = Math.max(...bands, ...bars);
  // A posting's ends carry a label outside its bar; bands only need to go on for a little.
  const room = (edge: number): number => (hi - lo) * (bars.includes(edge) ? 0.22 : 0.1);
  return [Math.max(0, lo - room(lo)), hi + room(hi)];
}

/** Average width of a digit in plot labels, as a share of a 340 px plot: labels closer than theirs are dropped, never overlapped. */
const CHAR = 1.85;

/**
 * Where posted pay falls on the reference's quartile bands. x in percent, so the text never scales; every figure is in
 * its text alternative too.
 */
export function PayPlot({
  reference,
  posted,
  scale,
  small = false,
}: {
  reference: Reference;
  posted: Posted | null;
  scale?: Scale;
  small?: boolean;
}) {
  const id = useId();
  const [lo, hi] = scale ?? payScale([{ reference, posted }]);
  const { p25, median, p75 } = roundedReference(reference);
  const at = (amount: number): number => Math.round(Math.min(100, Math.max(0, ((amount - lo) / (hi - lo)) * 100)) * 100) / 100;
  const x = (amount: number): string => `${at(amount)}%`;
  const width = (from: number, to: number): string => `${Math.max(0, Math.round((at(to) - at(from)) * 100) / 100)}%`;
  const short = (amount: number): string => moneyShort(amount, reference.currency);
  const fits = (text: string, room: number): boolean => text.length * CHAR <= room;
  const bands = [
    { name: 'b1', word: t('pay_plot_lower'), from: lo, to: p25 },
    { name: 'b2', word: t('pay_plot_middle'), from: p25, to: p75 },
    { name: 'b1', word: t('pay_plot_upper'), from: p75, to: hi },
  ];
  const ticks = [
    { amount: p25, strong: false },
    { amount: p75, strong: false },
  ].filter(({ amount }) => fits(short(amount) + short(median), 2 * Math.abs(at(amount) - at(median)) - 2));
  const top = posted ? 32 : 4;
  return (
    <svg class={reference.stale ? 'plot stale' : 'plot'} height={small ? top + 42 : top + 60} role="img" aria-labelledby={id}>
      <title id={id}>{plotAlternative(reference, posted)}</title>
      {posted && <PostedBar posted={posted} at={at} short={short} />}
      {bands.map((band) => (
        <rect key={band.word} class={band.name} x={x(band.from)} y={top} width={width(band.from, band.to)} height="24" />
      ))}
      <line class="inkline" x1={x(median)} x2={x(median)} y1={top} y2={top + 5} stroke-width="2" />
      <line class="inkline" x1={x(median)} x2={x(median)} y1={top + 19} y2={top + 28} stroke-width="2" />
      {!small &&
        bands.map(
          (band) =>
            fits(band.word, at(band.to) - at(band.from)) && (
              <text key={band.word} x={`${(at(band.from) + at(band.to)) / 2}%`} y={top + 16} text-anchor="middle">
                {band.word}
              </text>
            ),
        )}
      {ticks.map(({ amount }) => (
        <line key={amount} class="axis" x1={x(amount)} x2={x(amount)} y1={top + 24} y2={top + 28} />
      ))}
      {ticks.map(({ amount }) => (
        <text key={amount} x={x(amount)} y={top + 40} text-anchor="middle">
          {short(amount)}
        </text>
      ))}
      <text x={x(median)} y={top + 40} text-anchor="middle" class="strong">
        {short(median)}
      </text>
      {!small && (
        <text x={x(median)} y={top + 54} text-anchor="middle">
          {t('pay_plot_median')}
        </text>
      )}
    </svg>
  );
}

function PostedBar({ posted, at, short }: { posted: Posted; at: (amount: number) => number; short: (amount: number) => string }) {
  const { min, mid, max } = posted;
  const anchor = at(mid) < 15 ? 'start' : at(mid) > 85 ? 'end' : 'middle';
  const head = (
    <text x={`${at(mid)}%`} y="11" text-anchor={anchor} class="strong">
      {t('pay_plot_this')}
    </text>
  );
  if (min === null || max === null || at(max) - at(min) < 1) {
    // One side, or one figure: a mark at it, open towards the side that is not stated.
    const right = at(mid) > 70;
    return (
      <>
        {head}
        <rect class="ink" x={`${Math.min(98.5, at(mid))}%`} y="15" width="5" height="11" rx="1" transform="translate(-2.5 0)" />
        <text x={`${at(mid)}%`} dx={right ? -8 : 8} y="24.5" text-anchor={right ? 'end' : 'start'} class="strong">
          {min !== null && max === null
            ? t('pay_from', short(min))
            : max !== null && min === null
              ? t('pay_up_to', short(max))
              : short(mid)}
        </text>
      </>
    );
  }
  return (
    <>
      {head}
      <rect class="ink" x={`${at(min)}%`} y="17" width={`${at(max) - at(min)}%`} height="7" rx="1" />
      <line class="notch" x1={`${at(mid)}%`} x2={`${at(mid)}%`} y1="17" y2="24" stroke-width="1.5" />
      <text x={`${at(min)}%`} dx="-4" y="24.5" text-anchor="end" class="strong">
        {short(min)}
      </text>
      <text x={`${at(max)}%`} dx="4" y="24.5" class="strong">
        {short(max)}
      </text>
    </>
  );
}
