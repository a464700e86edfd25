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

/** Sites by the host of their patterns; `*.` patterns also by every name under it. */
function byHost(): Map<string, { site: Site; under: boolean }[]> {
  const hosts = new Map<string, { site: Site; under: boolean }[]>();
  for (const site of sites)
    for (const pattern of site.matches) {
      const [, any, host = ''] = /^https:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
      hosts.set(host, [...(hosts.get(host) ?? []), { site, under: any !== undefined }]);
    }
  return hosts;
}

let hosts: ReturnType<typeof byHost> | undefined;

/** The board whose hosts cover this URL. Each host has at most one; a test walks them. */
export function siteFor(url: URL): Site | null {
  if (url.protocol !== 'https:') return null;
  hosts ??= byHost();
  for (let host = url.hostname, own = true; host; host = host.slice(host.indexOf('.') + 1), own = false) {
    const found = hosts.get(host)?.find(({ under }) => own || under);
    if (found) return found.site;
    if (!host.includes('.')) return null;
  }
  return null;
}
