import type { Track as TrackValue } from '../lib/assessment.ts';
import { trackName, trackWord } from '../lib/words/track.ts';
import { Glyph } from './Glyph.tsx';

/** A track: glyph, word and colour together. `guess` draws the outline glyph of a title-only guess. */
export function Track({ track, guess = false }: { track: TrackValue; guess?: boolean }) {
  const name = trackName(track);
  const glyph = guess && (name === 'builds' || name === 'ml') ? (`${name}-guess` as const) : name;
  return (
    <span class={`track ${name}`}>
      <Glyph name={glyph} />
      <span>{trackWord(track)}</span>
    </span>
  );
}
