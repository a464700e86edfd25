import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/panel.css';
import { render } from 'preact';
import { PanelApp } from '../../components/PanelApp.tsx';
import { useBrowserCatalogue } from '../../lib/platform/catalogue.ts';
import { followTheme } from '../../lib/platform/theme.ts';
import { language } from '../../lib/text.ts';
import { popupPorts } from './ports.ts';

useBrowserCatalogue();
followTheme();
document.documentElement.lang = language();
render(<PanelApp ports={popupPorts()} />, document.body);
