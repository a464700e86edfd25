import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Profile } from '../../lib/context.ts';
import { language, t } from '../../lib/text.ts';
import { countryName, LEVELS, levelWord } from './words.ts';

export interface RoleOption {
  id: string;
  label: string;
}

type Facts = Pick<Profile, 'role' | 'seniority' | 'country' | 'place'>;

export interface ProfileFormProps {
  profile: Facts;
  /** In the order of their labels. */
  roles: readonly RoleOption[];
  /** ISO 3166-1 alpha-2 codes. */
  countries: readonly string[];
  onChange: (change: Partial<Facts>) => void;
}

/** Role, level, country and place: what pay and prevalence are compared for. Every change is kept at once. */
export function ProfileForm({ profile, roles, countries, onChange }: ProfileFormProps) {
  const named = useMemo(
    () => countries.map((code) => ({ code, name: countryName(code) })).sort((a, b) => a.name.localeCompare(b.name, language())),
    [countries],
  );
  return (
    <div class="who">
      <label>
        {t('options_role')}
        <select value={profile.role ?? ''} onChange={(event) => onChange({ role: event.currentTarget.value || null })}>
          <option value="">{t('options_not_said')}</option>
          {roles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('options_level')}
        <select
          value={profile.seniority ?? ''}
          onChange={(event) => onChange({ seniority: LEVELS.find((level) => level === event.currentTarget.value) ?? null })}
        >
          <option value="">{t('options_not_said')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {levelWord(level)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('options_country')}
        <select value={profile.country ?? ''} onChange={(event) => onChange({ country: event.currentTarget.value || null })}>
          <option value="">{t('options_not_said')}</option>
          {named.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <PlaceField place={profile.place ?? ''} onPlace={(place) => onChange({ place: place === '' ? null : place })} />
    </div>
  );
}

/** Free text, kept on leaving the field or Enter, and when the page goes. */
function PlaceField({ place, onPlace }: { place: string; onPlace: (place: string) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, place, onPlace });
  latest.current = { draft, place, onPlace };
  const keep = (): void => {
    const { draft: typed, place: before, onPlace: save } = latest.current;
    if (typed === null) return;
    latest.current.draft = null;
    setDraft(null);
    if (typed.trim() !== before) save(typed.trim());
  };
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
  return (
    <label>
      {t('options_place')}
      <input
        type="text"
        dir="auto"
        maxLength={200}
        placeholder={t('options_place_example')}
        value={draft ?? place}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </label>
  );
}
