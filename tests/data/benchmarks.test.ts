import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectedDataIsHere, derive, BUNDLED as FOLDER } from '../../scripts/derive-benchmarks.ts';

describe('the bundled benchmarks', () => {
  it('stay under 400 kB', () => {
    const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(path.join(FOLDER, file)).size, 0);
    expect(bytes).toBeLessThan(400_000);
  });

  it.runIf(collectedDataIsHere())('are what the script derives from the collected data', () => {
    for (const [name, text] of Object.entries(derive())) expect(readFileSync(path.join(FOLDER, name), 'utf8'), name).toBe(text);
  });
});
