import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/pages.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { useBrowserCatalogue } from '../../lib/platform/catalogue.ts';
import { followTheme } from '../../lib/platform/theme.ts';
import { language, t } from '../../lib/text.ts';
import { pageApi } from '../options/api.ts';
import { App } from './App.tsx';

useBrowserCatalogue();
followTheme();
document.documentElement.lang = language();
document.title = t('welcome_title');

const root = document.getElementById('app');
if (root) render(<App api={pageApi()} />, root);
// The page is drawn by script, so the browser looked for the address's part too early.
if (location.hash === '#linkedin') document.getElementById('linkedin')?.scrollIntoView();
