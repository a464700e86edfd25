import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/pages.css';
import '../../components/saved/saved.css';
import { render } from 'preact';
import { useBrowserCatalogue } from '../../lib/platform/catalogue.ts';
import { benchmarks } from '../../lib/platform/packs.ts';
import { followTheme } from '../../lib/platform/theme.ts';
import { language, t } from '../../lib/text.ts';
import { localDay } from '../../lib/words/day.ts';
import { App } from './App.tsx';
import { browserApi } from './api.ts';

useBrowserCatalogue();
followTheme();
document.documentElement.lang = language();
document.title = `${t('saved_title')}: ${t('extName')}`;

const root = document.getElementById('app');
if (root) void benchmarks().then((figures) => render(<App api={browserApi(figures)} today={localDay(new Date())} />, root));
