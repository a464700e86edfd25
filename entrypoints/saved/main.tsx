import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/pages.css';
import '../../components/saved/saved.css';
import { render } from 'preact';
import { useBrowserCatalogue } from '../../lib/platform/catalogue.ts';
import { followTheme } from '../../lib/platform/theme.ts';
import { t } from '../../lib/text.ts';
import { App } from './App.tsx';
import { browserApi } from './api.ts';

useBrowserCatalogue();
followTheme();
document.title = `${t('saved_title')}: ${t('extName')}`;

const now = new Date();
const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const root = document.getElementById('app');
if (root) render(<App api={browserApi()} today={today} />, root);
