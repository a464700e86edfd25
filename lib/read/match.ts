import type { Site } from '../site.ts';
import { sites } from '../sites/index.ts';

/** Whether a WebExtension match pattern (https, host with an optional leading `*.`, path `/*`) covers a URL. */
export function matches(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*\.)?([^/*]+)\/(.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, any, host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : `${scheme}:` !== url.protocol) return false;
  if (url.hostname !== host && !(any && url.hostname.endsWith(`.${host}`))) return false;
  return path === '*' || url.pathname.startsWith(`/${path.replace(/\*$/, '')}`);
}

/** The board whose hosts cover this URL. Each URL has at most one; a test walks them. */
export function siteFor(url: URL): Site | null {
  for (const site of sites) for (const pattern of site.matches) if (matches(pattern, url)) return site;
  return null;
}
