/** Serves the gallery for the end-to-end tests and the pictures. */
import { resolve } from 'node:path';
import { createServer } from 'vite';

/** Starts it on a free port of this machine. */
export async function serveGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const root = resolve(import.meta.dirname, '../..');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime'] },
    cacheDir: resolve(root, 'node_modules/.vite-gallery'),
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gallery is not listening');
  return { url: `http://127.0.0.1:${address.port}/tests/gallery/index.html`, close: () => server.close() };
}
