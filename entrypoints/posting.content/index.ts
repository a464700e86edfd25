import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../../lib/platform/page.ts';

export default defineContentScript({
  // Registered at run time, for granted hosts only: matches here would become required hosts.
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: () => startPage(document),
});
