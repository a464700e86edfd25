// The set-up that `npm start` and `npm test` share. Plain JavaScript without dependencies: it runs before anything is
// installed, on any Node from 20.19.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The Node of the lockfile, which runs TypeScript as it is; npm puts it first on PATH, and so do we. */
export const node = () => path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Runs to the end, showing what it prints; gives the exit code. */
export function run(command, args, env = {}) {
  const bin = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: bin, ...env } });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(String(error));
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Whether what stands in node_modules is what the lockfile names. Packages for other systems may be absent. */
export function isInstalled() {
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(node())) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = read(hidden);
  const isThere = ([name, wanted]) => {
    if (name === '') return true;
    if (!present[name]) return Boolean(wanted.optional || wanted.devOptional);
    return present[name].version === wanted.version && existsSync(path.join(root, name));
  };
  return Object.entries(read(path.join(root, 'package-lock.json'))).every(isThere);
}

/** Installs what the lockfile names, where that is not already there. */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json names…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0 || !existsSync(node())) throw new Error('npm ci failed.');
}

/** Compiles the taxonomy and builds for these browsers into .output. */
export async function build(...browsers) {
  if ((await run(node(), ['scripts/compile-taxonomy.ts'])) !== 0) throw new Error('The taxonomy could not be compiled.');
  const wxt = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  for (const browser of browsers)
    if ((await run(node(), [wxt, 'build', '-b', browser])) !== 0) throw new Error(`The build for ${browser} failed.`);
}
