import { defineBackground } from 'wxt/utils/define-background';
import { useBrowserCatalogue } from '../lib/platform/catalogue.ts';
import { handlers } from '../lib/platform/handlers.ts';
import { keepMarksInStep } from '../lib/platform/marks.ts';
import { offerSelection } from '../lib/platform/menus.ts';
import { receive } from '../lib/platform/messages.ts';
import { rules } from '../lib/platform/requests.ts';
import { keepScriptsInStep } from '../lib/platform/scripts.ts';
import { greetOnInstall } from '../lib/platform/tabs.ts';
import { keepAssessmentsCurrent } from '../lib/platform/taxonomy.ts';

// The worker may be started by any of these events: each listener is registered before anything is awaited.
export default defineBackground(() => {
  useBrowserCatalogue();
  receive(handlers, rules);
  keepScriptsInStep();
  keepMarksInStep();
  keepAssessmentsCurrent();
  greetOnInstall();
  offerSelection();
});
