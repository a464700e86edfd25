/** One state of the panel: `?state=<name>&as=popup|panel&theme=light|dark`. Without a state, the list of them. */
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/panel.css';
import { render } from 'preact';
import { PanelApp } from '../../components/PanelApp.tsx';
import { catalogueOf, useCatalogue } from '../../lib/text.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { playedPorts } from './ports.ts';
import { STATES } from './states.ts';

useCatalogue(catalogueOf(messages), 'en');

const query = new URLSearchParams(location.search);
const name = query.get('state');
const state = name === null ? undefined : STATES[name];
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
document.body.className = query.get('as') === 'panel' ? 'is-panel' : 'is-popup';

const frame = () => new Promise((done) => setTimeout(done, 30));

/** Clicks what the state asks for, by the words or the name of the button. */
async function play(clicks: readonly string[], open: boolean): Promise<void> {
  await frame();
  for (const words of clicks) {
    let button: HTMLButtonElement | undefined;
    for (let tries = 0; tries < 50 && !button; tries += 1) {
      await frame();
      button = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
        (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
      );
    }
    if (!button) throw new Error(`no button says ${words}`);
    button.click();
    await frame();
  }
  if (open) for (const details of document.querySelectorAll('details')) details.open = true;
  if (open) for (const skill of document.querySelectorAll<HTMLButtonElement>('button.nm')) skill.click();
  await frame();
  // Reading is only said after 300 ms.
  setTimeout(() => document.body.setAttribute('data-ready', ''), state?.look === null ? 400 : 50);
}

if (state) {
  render(<PanelApp ports={playedPorts(state).ports} />, document.body);
  void play(state.click ?? [], state.open ?? false);
} else {
  render(
    <main class="state">
      <h1>States</h1>
      <ul>
        {Object.keys(STATES).map((one) => (
          <li key={one}>
            <a href={`?state=${one}`}>{one}</a>
          </li>
        ))}
      </ul>
    </main>,
    document.body,
  );
}
