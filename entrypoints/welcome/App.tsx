import { useEffect, useState } from 'preact/hooks';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { boards } from '../../lib/platform/permissions.ts';
import type { PageApi } from '../options/api.ts';
import { askFor, useAccess, useLinkedIn, useMe, useSettings } from '../options/hooks.ts';

const stepIn = (hash: string): 'boards' | 'me' => (hash === '#me' ? 'me' : 'boards');

/** The welcome page: two steps, each at an address of its own. */
export function App({ api }: { api: PageApi }) {
  const [step, setStep] = useState(() => stepIn(location.hash));
  const [said, setSaid] = useState<string | null>(null);
  const { allowed, refresh } = useAccess(api);
  const linkedin = useLinkedIn(api, useSettings(api));
  const me = useMe(api, setSaid);

  useEffect(() => {
    const heard = () => {
      setStep(stepIn(location.hash));
      if (location.hash === '#linkedin') return;
      // After the other step is drawn: its head is where reading goes on.
      requestAnimationFrame(() => {
        document.getElementById('step')?.focus({ preventScroll: true });
        window.scrollTo(0, 0);
      });
    };
    window.addEventListener('hashchange', heard);
    return () => window.removeEventListener('hashchange', heard);
  }, []);

  const rows = boards
    .map(({ id, name }) => ({ id, name, allowed: allowed?.has(id) ?? false }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <WelcomePage
      step={step}
      boards={rows}
      onAllowAll={() =>
        void askFor(
          api,
          rows.filter((board) => !board.allowed).map((board) => board.id),
          setSaid,
        ).then(refresh)
      }
      onAllow={(id) => void askFor(api, [id], setSaid).then(refresh)}
      said={said}
      linkedin={linkedin}
      me={me}
      version={api.version}
    />
  );
}
