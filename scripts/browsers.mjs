// Finds the browsers that drive the extension, and gets a Chromium where none is found. Plain JavaScript without
// dependencies: it runs before anything is installed, on any Node from 20.19.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Branded Chrome is not among them: it refuses to load an extension from the command line. */
const CHROMIUM = ['chromium', 'chromium-browser'];
const CHROMIUM_APPS = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const FIREFOX = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const FIREFOX_APPS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

/** A file of that name that is on PATH and runs: some systems put a stub there that only asks to install the real one. */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const suffix of suffixes) {
        const file = path.join(folder, name + suffix);
        if (existsSync(file) && (process.platform === 'win32' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0))
          return file;
      }
  return null;
}

function named(variable) {
  const file = process.env[variable];
  if (!file) return null;
  if (!existsSync(file)) throw new Error(`${variable} names ${file}, which is not there.`);
  return file;
}

/** An installed Chromium: CHROMIUM_PATH, then PATH. Null leaves Playwright to use the one it downloaded. */
export function findChromium() {
  return named('CHROMIUM_PATH') ?? onPath(CHROMIUM) ?? CHROMIUM_APPS.find((file) => existsSync(file)) ?? null;
}

/** An installed Firefox: FIREFOX_PATH, then PATH, then the usual places. Null where there is none. */
export function findFirefox() {
  return named('FIREFOX_PATH') ?? onPath(FIREFOX) ?? FIREFOX_APPS.find((file) => existsSync(file)) ?? null;
}

/** Root on a system that installs with apt: there the distribution's own browsers are the simplest. */
export const mayUseApt = () => process.getuid?.() === 0 && onPath(['apt-get']) !== null;

/** Installs Debian packages; throws when apt does not manage. */
export function aptInstall(...packages) {
  console.log(`Installing ${packages.join(' and ')} with apt…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed.`);
  }
}

/** Sees to it that Playwright has a Chromium to drive: one that is installed, else apt's, else Playwright's own download. */
export function ensureChromium(root) {
  if (findChromium()) return;
  if (mayUseApt()) {
    try {
      aptInstall('chromium');
    } catch (error) {
      // Ubuntu's archive has none: Playwright's own will do.
      console.log(error.message);
    }
    if (findChromium()) return;
  }
  console.log('No Chromium found (CHROMIUM_PATH, PATH): Playwright fetches its own, once.');
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Playwright could not download Chromium. Install Chromium yourself and set CHROMIUM_PATH to it.');
}

/** Whether a browser window can be shown. */
export const hasDisplay = () =>
  !process.env.CI && (['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));
