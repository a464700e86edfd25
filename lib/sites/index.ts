import type { Site } from '../site.ts';
import greenhouse from './greenhouse.ts';

/** Every board, by id. One line a site; a test checks that each file is here. */
export const sites: readonly Site[] = [greenhouse];
