/** Values as a careful person would write them down: no template words, no doubled or hidden text, dates as dates. */

/** Collapses white space, drops control characters, lone surrogates and zero-width marks. */
export function tidy(text: string): string {
  return text
    .replace(/[^\P{Cc}\s]|[\u200b\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like {@link tidy}, but lines stay lines. */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(tidy)
    .filter(Boolean)
    .join('\n');

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  middot: '·',
  euro: '€',
  pound: '£',
  reg: '®',
  trade: '™',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ntilde: 'ñ',
  oacute: 'ó',
  aacute: 'á',
  iacute: 'í',
  uacute: 'ú',
};

/** Decodes the entities that stand in values, once. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}

/** Decodes until nothing changes, at most four times: boards escape values once or twice. */
export function decodeFully(text: string): string {
  let now = text;
  for (let i = 0; i < 4; i++) {
    const next = decodeEntities(now);
    if (next === now) break;
    now = next;
  }
  return now;
}

/** "X X" → "X": the same words printed twice in a row. */
function undouble(text: string): string {
  const half = text.length >> 1;
  if (text.length < 8) return text;
  if (text.length % 2 === 1 && text.charAt(half) === ' ' && text.slice(0, half) === text.slice(half + 1)) return text.slice(0, half);
  return text.length % 2 === 0 && text.slice(0, half) === text.slice(half) ? text.slice(0, half) : text;
}

// "job post" as Indeed's pane appends it, in the languages it speaks.
const JOB_POST =
  /\s+[-–]\s+(?:job post|job posting|stellenanzeige|offre d[’']emploi|oferta de (?:empleo|trabajo)|annuncio di lavoro|vacature|anúncio de vaga|vaga de emprego|oferta pracy|jobbannons|stillingsannonse|jobopslag|työpaikkailmoitus|求人|inzerát|álláshirdetés|iş ilanı)$/i;

/** A posting's title without what the board's template adds. Null when nothing is left. */
export function cleanTitle(raw: string): string | null {
  let text = undouble(tidy(decodeFully(raw).replace(/<[^<>]{0,300}>/g, ' ')));
  text = text
    .replace(JOB_POST, '')
    .replace(/\s*\((?:verified job|new|neu)\)$/i, '')
    .replace(/\s+with verification$/i, '');
  return undouble(text).slice(0, 500) || null;
}

/** A name or place on one line, or null for the placeholders that stand for nothing. */
export function cleanName(raw: string): string | null {
  const text = undouble(tidy(decodeFully(raw).replace(/<[^<>]{0,300}>/g, ' ')))
    .replace(/^[\s,;·•|\p{Extended_Pictographic}]+(?:\ufe0f\s*)?|[\s,;·•|]+$/gu, '')
    .slice(0, 500);
  return /^(?:null|undefined|n\/?a|none|-+|not (?:specified|available|disclosed)|confidential company)?$/i.test(text) ? null : text;
}

/** The workplace kind that boards print behind a place: "Berlin (Hybrid)". */
const WORKPLACE = /\s*[(（]([^()（）]{2,30})[)）]\s*$/;
const WORKPLACE_WORDS =
  /^(?:(?:fully |100 ?% )?remote|hybrid|hybride|ibrido|híbrido|on-?site|in[- ]office|in sede|sur site|vor ort|da remoto|à distance|télétravail|remoto|presencial|homeoffice|home office|op afstand|på distans)$/i;

/** A place as shown, without the workplace kind behind it. */
export function splitWorkplace(raw: string): { place: string; workplace: string | null } {
  const match = WORKPLACE.exec(raw);
  if (match?.[1] && WORKPLACE_WORDS.test(match[1].trim())) return { place: raw.slice(0, match.index).trim(), workplace: match[1].trim() };
  return { place: raw, workplace: null };
}

const BADGE =
  /^(?:new|neu|nouveau|nuevo|nuovo|featured|promoted|sponsored|hot|top \d+|easy apply|easily apply|apply|full[- ]?time|part[- ]?time|contract(?:or)?|permanent|internship|vollzeit|teilzeit|festanstellung|today|yesterday|viewed|applied|saved|actively .*|be an early .*)$/i;

/** "Berlin, Germany", "Remote", "Madrid": words that can be a place and are no badge, date or amount. */
export const looksLikePlace = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 90 &&
  !BADGE.test(text) &&
  (/\b(?:remote|anywhere|worldwide|home ?office)\b/i.test(text) ||
    /^\p{Lu}[\p{L}\p{M} .'’()/-]{1,40}(?:, \p{L}[\p{L}\p{M} .'’()/-]{1,40}){0,3}(?: \d{4,6})?$/u.test(text));

/** Whether a workplace field says that the job is remote as such (hybrid is not). */
export const saysRemote = (text: string): boolean =>
  /\b(?:fully remote|100 ?% remote|remote|telecommute|work from home|home ?office|da remoto|à distance|télétravail|remoto|op afstand|på distans)\b/i.test(
    text,
  ) && !/\b(?:hybrid|hybride|ibrido|híbrido|on-?site|in[- ]office|not remote|no remote|teilweise)\b/i.test(text);

/** Null for no date, and for years that ISO 8601 writes with more than four digits. */
const iso = (date: Date): string | null => {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return /^\d{4}-/.test(text) ? text : null;
};

/** A calendar date, or null where the numbers are none or far outside any posting's life. */
function calendar(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? iso(date) : null;
}

const MONTHS: Record<string, number> = {};
for (const [index, names] of [
  'jan january januar janvier enero gennaio januari janeiro styczeń',
  'feb february februar février febrero febbraio februari fevereiro',
  'mar march märz maerz mars marzo maart março',
  'apr april avril abril aprile',
  'may mai mayo maggio mei maio',
  'jun june juni juin junio giugno junho',
  'jul july juli juillet julio luglio julho',
  'aug august août aout agosto augustus augusti',
  'sep sept september septembre septiembre settembre setembro',
  'oct okt october oktober octobre octubre ottobre outubro',
  'nov november novembre noviembre novembro',
  'dec dez december dezember décembre diciembre dicembre dezembro',
].entries())
  for (const name of names.split(' ')) MONTHS[name] = index + 1;

/** ISO 8601 date of a date as boards write it: ISO with or without time, epoch numbers, "9 March 2026", "09.03.2026". */
export function absoluteDate(raw: string | number): string | null {
  if (typeof raw === 'number' || /^\d{10}(?:\d{3})?$/.test(raw)) {
    const value = Number(raw);
    return Number.isFinite(value) && value > 6e8 ? iso(new Date(value < 1e11 ? value * 1000 : value)) : null;
  }
  const text = tidy(raw).slice(0, 200);
  let m =
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (m) return calendar(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (m) return calendar(Number(m[3]), Number(m[2]), Number(m[1]));
  m = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text);
  if (m) {
    // Day or month first is only certain where one of them is over 12; otherwise it is not known.
    const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
    if (a > 12) return calendar(year, b, a);
    if (b > 12 || a === b) return calendar(year, a, b);
    return null;
  }
  m = /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  const named = m && MONTHS[(m[1] ?? '').toLowerCase()];
  if (m && named) return calendar(Number(m[3]), named, Number(m[2]));
  m = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})/u.exec(text);
  const second = m && MONTHS[(m[2] ?? '').toLowerCase()];
  return m && second ? calendar(Number(m[3]), second, Number(m[1])) : null;
}

// Units in the languages boards speak; the number stands before them.
const UNITS: [RegExp, number][] = [
  [/^(?:seconds?|secs?|sekunden?|secondes?|segundos?|secondi|seconden)$/i, 0],
  [/^(?:minutes?|mins?|minuten?|minutos?|minuti|minuto|m)$/i, 0],
  [/^(?:hours?|hrs?|h|stunden?|std|heures?|horas?|or[ae]|uur|uren|godzin\w*|timmar|timer)$/i, 1 / 24],
  [/^(?:days?|d|tag(?:en?)?|jours?|j|días?|dias?|giorn[oi]|g|dag(?:en)?|dagar|dni|dzień|t)$/i, 1],
  [/^(?:weeks?|wks?|w|wochen?|semaines?|semanas?|settiman[ae]|weken|week|veckor|tygodni\w*)$/i, 7],
  [/^(?:months?|mos?|mon|monat(?:en?)?|mois|mes(?:es)?|mês|mes[ei]|maand(?:en)?|månader|miesi\w*)$/i, 30],
  [/^(?:years?|yrs?|y|jahr(?:en?)?|ans?|années?|años?|anos?|ann[oi]|jaar|jaren|år)$/i, 365],
];
const TODAY =
  /\b(?:today|just (?:now|posted)|heute|gerade eben|aujourd[’']hui|à l[’']instant|hoy|ahora|oggi|adesso|vandaag|hoje|dzisiaj|idag)\b/i;
const YESTERDAY = /\b(?:yesterday|gestern|hier|ayer|ieri|gisteren|ontem|wczoraj|igår)\b/i;

/** "2 weeks ago", "vor 3 Tagen", "30+ days ago", "Posted 4d ago" as an ISO date counted from the day of reading; null for other words. */
export function relativeDate(raw: string, now: Date): string | null {
  const text = tidy(raw);
  if (text.length > 120) return null;
  const back = (days: number) => iso(new Date(now.getTime() - days * 864e5));
  if (TODAY.test(text)) return back(0);
  if (YESTERDAY.test(text)) return back(1);
  for (const [, number = '', unit = ''] of text.matchAll(
    /(?<![\p{L}\d.,$€£])(\d{1,3}|an?|einem|einer|une?|una|uno|één|een|uma?)\s*\+?\s*(\p{L}{1,10})(?!\p{L})/giu,
  )) {
    const count = /^\d/.test(number) ? Number(number) : 1;
    for (const [pattern, days] of UNITS) if (pattern.test(unit)) return back(count * days);
  }
  return null;
}

/** A date as a board shows it, absolute or relative. */
export const anyDate = (raw: string, now: Date): string | null => absoluteDate(raw) ?? relativeDate(raw, now);

/** Letters and digits alone, for comparing what two sources say. */
export const core = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two titles name the same posting: equal, or one within the other, without punctuation. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [core(a), core(b)];
  if (!x || !y) return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length >= 6 && long.includes(short);
}
