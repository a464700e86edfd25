import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/panel.css';
import { render } from 'preact';
import { PanelApp } from '../../components/PanelApp.tsx';
import { useBrowserCatalogue } from '../../lib/platform/catalogue.ts';
import { language } from '../../lib/text.ts';
import { followKeys, panelPorts } from '../popup/ports.ts';

useBrowserCatalogue();
// Settings bring their schema: loaded beside the first view, not before it.
void import('../../lib/platform/theme.ts').then(({ followTheme }) => followTheme());
document.documentElement.lang = language();
const ports = panelPorts();
const draw = (): void => render(<PanelApp ports={ports} />, document.body);
draw();
followKeys(ports, draw);
