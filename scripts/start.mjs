// `npm start`: all the set-up, then a browser with Tracklight in it on the sample job board.
import { ensureChromium } from './browsers.mjs';
import { build, install, node, root, run } from './setup.mjs';

try {
  await install();
  ensureChromium(root);
  await build('chrome');
  process.exitCode = await run(node(), ['scripts/tour.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
