import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sites } from '../../lib/sites/index.ts';
import config from '../../wxt.config.ts';

type Manifest = Record<string, unknown> & { optional_host_permissions: string[]; permissions: string[] };

/** What the project asks of the browser, before WXT adds its entrypoints. */
async function manifestFor(browser: 'chrome' | 'edge' | 'firefox'): Promise<Manifest> {
  const { manifest } = config;
  const given = typeof manifest === 'function' ? manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' }) : manifest;
  return (await given) as unknown as Manifest;
}

describe.each(['chrome', 'edge', 'firefox'] as const)('the manifest for %s', (browser) => {
  test('asks for these permissions and no other', async () => {
    const common = ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting', 'contextMenus'];
    expect((await manifestFor(browser)).permissions).toEqual(browser === 'firefox' ? common : [...common, 'sidePanel']);
  });

  test('requires no host: boards and the one site the user is on are optional', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    const hosts = manifest.optional_host_permissions;
    expect(hosts.filter((host) => host !== 'https://*/*')).toEqual([...new Set(sites.flatMap((site) => site.matches))].sort());
    for (const host of hosts) expect(host).toMatch(/^https:\/\/(\*|(\*\.)?[a-z0-9.-]+)\/\*$/);
  });

  test('suggests one key, and no more than the four that browsers load', async () => {
    expect((await manifestFor(browser)).commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+T' }, description: '__MSG_commandPopup__' },
    });
  });

  test('gives pages nothing to probe, and extension pages nothing to load or send', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });
});

test('Firefox does not open the side panel by itself after install', () => {
  const html = readFileSync(new URL('../../entrypoints/sidepanel/index.html', import.meta.url), 'utf8');
  expect(html).toContain('<meta name="manifest.open_at_install" content="false" />');
});

test('Firefox is told that no data is collected', async () => {
  expect((await manifestFor('firefox')).browser_specific_settings).toMatchObject({
    gecko: { data_collection_permissions: { required: ['none'] } },
  });
});
