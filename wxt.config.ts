import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { sites } from './lib/sites/index.ts';

/** Every board that may be asked for, and the one origin somebody is on. */
const optionalHosts = [...new Set(sites.flatMap((site) => site.matches))].sort();

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifestVersion: 3,
  vite: () => ({
    // Preact needs no plugin: tsconfig's jsxImportSource is enough for Vite's own transform.
    build: { target: 'es2022' },
    // WXT's own context tells every page that an extension started, and which.
    resolve: { alias: { 'wxt/utils/content-script-context': resolve(import.meta.dirname, 'lib/platform/quiet-context.ts') } },
  }),
  zip: { excludeSources: ['tests/**', 'bench/**', 'tracklight-tour/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: [...optionalHosts, 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    action: { default_title: '__MSG_actionTitle__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+T' }, description: '__MSG_commandPopup__' } },
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'tracklight@tracklight.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
