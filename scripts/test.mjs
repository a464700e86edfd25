// `npm test`: all the set-up, then every test there is: unit, data and page, Chromium end to end, Firefox end to end.
// The last line sums them up. A runner that could not run counts as a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium, findFirefox } from './browsers.mjs';
import { build, install, node, root, run } from './setup.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(path.join(os.tmpdir(), 'tracklight-test-'));
const bin = (...parts) => path.join(root, 'node_modules', ...parts);

/** One runner: its command, the report that it leaves, and how that is counted. */
async function runner(name, args, report, count, env = {}) {
  console.log(`\n── ${name}`);
  const code = await run(node(), args, env);
  const counted = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  if (counted.passed + counted.failed + counted.skipped === 0) {
    console.error(`${name}: ran no test.`);
    counted.failed = 1;
  }
  if (code !== 0 && counted.failed === 0) {
    console.error(`${name}: stopped with exit code ${code}.`);
    counted.failed = 1;
  }
  for (const key of Object.keys(total)) total[key] += counted[key];
}

try {
  await install();
  ensureChromium(root);
  console.log('\n── build');
  await build('chrome', 'edge', 'firefox');

  const vitest = path.join(scratch, 'vitest.json');
  await runner(
    'unit, data and page tests',
    [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`],
    vitest,
    (text) => {
      const report = JSON.parse(text);
      return {
        passed: report.numPassedTests,
        failed:
          report.numFailedTests +
          report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
        skipped: report.numPendingTests + report.numTodoTests,
      };
    },
  );

  const playwright = path.join(scratch, 'playwright.json');
  await runner(
    'Chromium, end to end',
    [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    playwright,
    (text) => {
      const { stats, errors } = JSON.parse(text);
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
    },
    { PLAYWRIGHT_JSON_OUTPUT_FILE: playwright },
  );

  if (!findFirefox() && process.env.CI) {
    console.error('\nFirefox, end to end: no Firefox is installed (FIREFOX_PATH, PATH), and in CI it must run.');
    total.failed += 1;
  } else {
    const firefox = path.join(scratch, 'firefox.tap');
    await runner(
      'Firefox, end to end',
      [
        '--test',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${firefox}`,
        'tests/firefox/**/*.test.ts',
      ],
      firefox,
      (text) => {
        const number = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
        return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') + number('todo') };
      },
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
