import type { Track } from '../assessment.ts';
import { t } from '../text.ts';

/** The short name of a track in class names and glyphs. */
export type TrackName = 'builds' | 'ml' | 'uses' | 'conv' | 'unclear';

const NAMES: Record<Track, TrackName> = {
  'builds-ai': 'builds',
  ml: 'ml',
  'uses-ai': 'uses',
  conventional: 'conv',
  unclear: 'unclear',
};

/** Which colour class and glyph a track has. */
export const trackName = (track: Track): TrackName => NAMES[track];

/** The word shown for a track: "Builds AI". */
export const trackWord = (track: Track): string => t(`track_${NAMES[track]}`);

/** How sure the verdict is, in words: at .80, .60 and under. `confidence` is 0..1. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.8) return t('word_conf_clear');
  if (confidence >= 0.6) return t('word_conf_likely');
  return t('word_conf_either');
}
