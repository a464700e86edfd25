import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate } from './certificate.ts';
import { samples } from './samples.ts';
import { dated, indexPage, page, plainPage } from './templates.ts';

export const INDEX_URL = 'https://sample-jobs.example/';

export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
}

export interface Visit {
  url: string;
  method: string;
  /** `chrome-extension://…` or `moz-extension://…` where an extension page asked. */
  origin: string | undefined;
  /** What asked: document, image, script, empty (a fetch)… */
  destination: string | undefined;
}

export interface Board {
  port: number;
  /** Chromium's switch that brings every host name here: nothing can leave the machine. */
  resolverRules: string;
  /** Every request so far, oldest first. */
  visits: Visit[];
  /** Serves one more page, or another one at the same address. */
  serve(url: string, served: ServedPage | string): void;
  close(): Promise<void>;
}

/** Serves the sample postings over https under the boards' own host names, on a free port of this machine. */
export async function startBoard(now = new Date()): Promise<Board> {
  const postings = samples.map((sample) => dated(sample, now));
  const pages = new Map<string, ServedPage>(postings.map((posting) => [posting.url, { body: page(posting) }]));
  pages.set(INDEX_URL, { body: indexPage(postings) });
  const visits: Visit[] = [];

  const server = createServer(await certificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown.invalid'}`).href;
    visits.push({
      url,
      method: request.method ?? '',
      origin: request.headers.origin,
      destination: request.headers['sec-fetch-dest']?.toString(),
    });
    const found = pages.get(url) ?? pages.get(url.replace(/[?#].*$/, ''));
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...found?.headers });
    response.end(found?.body ?? plainPage('Not here', 'The sample job board has no page at this address.'));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    resolverRules: `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    visits,
    serve: (url, served) => void pages.set(url, typeof served === 'string' ? { body: served } : served),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
