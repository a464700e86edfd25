/** Serves the gallery for the end-to-end tests and the pictures: built once, from memory. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { build } from 'vite';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' } as const;

/** Builds it and serves it on a free port of this machine. */
export async function serveGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const built = await build({
    root: resolve(import.meta.dirname),
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022' },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const bundle of Array.isArray(built) ? built : [built]) {
    if (!('output' in bundle)) continue;
    for (const file of bundle.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const body = files.get(pathname);
    const kind = pathname.split('.').at(-1) as keyof typeof TYPES;
    reply.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[kind] ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery is not listening');
  return {
    url: `http://127.0.0.1:${address.port}/index.html`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
