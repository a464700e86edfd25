/** Sponsorship and clearance, as the posting words them. Right-to-work wording alone says neither. Pure, linear. */
import type { Visa } from '../assessment.ts';
import type { PostingDocument } from './document.ts';
import { evidenceAt, type Finding } from './finding.ts';

const SPONSOR =
  '(?:visa |immigration |work permit |employment |h-?1b |work visa )*(?:sponsor(?:ship|ing|ed|s)?|sponsering)(?: (?:of )?(?:work |employment )?(?:visas?|authoriz\\w+|permits?))?';
const REFUSES: RegExp[] = [
  new RegExp(
    `\\b(?:unable|not able|not in a position|cannot|can ?not|can['’]t|will not|won['’]t|do(?:es)? not|don['’]t|doesn['’]t|not currently|are not|is not|aren['’]t|isn['’]t|not|no longer|never)\\b[^.\\n]{0,60}\\b${SPONSOR}`,
    'i',
  ),
  new RegExp(`\\bno\\b[^.\\n]{0,24}\\b${SPONSOR}`, 'i'),
  new RegExp(`\\bwithout\\b[^.\\n]{0,60}\\b${SPONSOR}`, 'i'),
  new RegExp(
    `\\b${SPONSOR}\\b[^.\\n]{0,60}\\b(?:not (?:available|offered|provided|possible|supported|considered|eligible|be)|unavailable|is not|will not|cannot|can't|isn['’]t)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:now or in the future|currently or in the future)\\b[^.\\n]{0,60}\\b${SPONSOR}|\\b${SPONSOR}[^.\\n]{0,60}\\bnow or in the future\\b`,
    'i',
  ),
  /\b(?:us|u\.s\.?|united states|american|british|uk|canadian|australian|eu) citizens?(?:hip)?\b[^.\n]{0,30}\b(?:only|required|is required|must|mandatory|needed)\b/i,
  /\b(?:must|required to|need to|only)\b[^.\n]{0,30}\b(?:be|hold|have|possess|accept\w*|consider\w*)\b[^.\n]{0,24}\b(?:us|u\.s\.?|united states|american|british|uk|canadian|australian) (?:citizen|national|person)/i,
  /\b(?:u\.?s\.? )citizen(?:s|ship)?\s*(?:only|required|\/|or (?:green card|permanent|gc)|and (?:green card|gc))/i,
  /\b(?:us|u\.s\.?) persons?\b[^.\n]{0,40}\b(?:itar|ear|required|only|must|as defined)|\bitar\b[^.\n]{0,80}\bus persons?\b|\brequires? (?:u\.?s\.? )?citizenship\b|\bcitizenship (?:is )?required\b|\busc?\s*(?:\/|and|or|&)\s*gc\b|\bgc[ -]ead\b|\bgreen card holders? (?:only|or)/i,
  /\bno (?:c2c|corp[- ]to[- ]corp|opt|cpt|h-?1b?)\b[^.\n]{0,30}(?:opt|cpt|h-?1|sponsor)/i,
  /\b(?:opt|cpt|h-?1b?)\b[^.\n]{0,30}\b(?:not (?:accepted|considered|eligible))/i,
];
const OFFERS: RegExp[] = [
  /\b(?:visa|immigration|h-?1b|work permit|relocation and visa|skilled worker|visa\/relocation)\b[^.\n]{0,30}\b(?:sponsorship|support|assistance|transfers?)\b[^.\n]{0,30}\b(?:available|offered|provided|welcome|possible|included|considered|supported)/i,
  /\b(?:we|company|employer|will|can|able to|happy to|open to|willing to|offer(?:s|ing)?|provid(?:e|es|ing)|including)\b[^.\n]{0,30}\b(?:sponsor(?:s|ing)? (?:work |employment |your |h-?1b )*visas?|(?:visa|h-?1b|immigration)(?: and relocation| \/ relocation|\/relocation)? (?:sponsorship|support|assistance)|sponsor(?:ing)? (?:h-?1b|exceptional|candidates|you|the right))\b/i,
  /\b(?:visa|h-?1b) (?:sponsorship|sponsored|sponsoring)\s*(?:[:–-]\s*)?(?:yes|available|✓|✅|offered|provided|possible|is available|included)/i,
  /\b(?:visa sponsorship|visa support|relocation (?:and|&|\+|\/) visa(?: support| sponsorship)?|visa (?:and|&|\+|\/) relocation|visas? ok\b|h-?1b(?: transfers?)? (?:ok|welcome))\b/i,
  /\b(?:relocation and immigration support|immigration support|immigration assistance|visa assistance)\b/i,
];
/** Words that merely look alike: the card network, sponsors of events and projects, equal-opportunity lists. */
const OTHER_SENSE =
  /\b(?:executive|event|project|corporate|program|company|equity|title|clinical|study|private equity|financial|employer|business) sponsor(?!ship (?:of|for) (?:visa|work|employ))|\bsponsor(?:s|ed|ing)? (?:events?|conferences?|hackathons?|projects?|initiatives?|teams?|meetups?|health|medical|research|content|posts?|programs?|training|clearance)|\b(?:family|company|employer|well|private equity|vc|government)[- ]sponsored|sponsorship (?:packages?|opportunit|deals?|activation|execution|sales|contracts?|management|budget)|(?:event|trade ?show|conference|clearance|security clearance) sponsorship/i;

/** Whether the employer sponsors a work visa. Requiring citizenship counts as no sponsorship. */
export function visa(doc: PostingDocument): Finding<Visa> {
  let offer: { start: number; end: number } | null = null;
  for (const { start, end } of doc.sentences) {
    const sentence = doc.text.slice(start, Math.min(end, start + 1500));
    if (!/sponsor|citizen|\bitar\b|us person|u\.s\. person|visa|\bgc\b|green card|immigration|h-?1/i.test(sentence)) continue;
    if (OTHER_SENSE.test(sentence)) continue;
    for (const pattern of REFUSES) {
      const match = sentence.match(pattern);
      if (match?.index !== undefined)
        return { value: 'no-sponsorship', evidence: [evidenceAt(doc, start + match.index, start + match.index + match[0].length)] };
    }
    if (offer) continue;
    for (const pattern of OFFERS) {
      const match = sentence.match(pattern);
      if (match?.index !== undefined) offer ??= { start: start + match.index, end: start + match.index + match[0].length };
    }
  }
  if (/\b(?:usc|us citizens?|gc|citizens? only)\b/i.test(doc.title)) return { value: 'no-sponsorship', evidence: [] };
  return offer ? { value: 'sponsors', evidence: [evidenceAt(doc, offer.start, offer.end)] } : { value: 'unknown', evidence: [] };
}

const CLEARANCE =
  /\b(?:(?:active|current|valid|obtain\w*(?: and maintain)?(?: a| an)?|maintain(?: a| an)?|hold(?: a| an)?|eligib\w+ for(?: a| an)?|ability to obtain(?: a| an)?|requires?(?: a| an)?|existing)\s+)*((?:dod |us |u\.s\.? |uk )?(?:ts\/sci(?: with (?:ci |full[- ]scope )?poly(?:graph)?)?|top secret(?:\/sci)?|secret|public trust|sc|dv|nv-?1|nv-?2|baseline|security|developed vetting|bpss|q|l) (?:security )?clearance|ts\/sci\b|security clearance|polygraph|bpss\b)/i;

/** The clearance asked for, in the posting's own words; null where none is. */
export function clearance(doc: PostingDocument): Finding<string | null> {
  for (const { start, end, section } of doc.sentences) {
    if (section === 'equal-opportunity' || section === 'benefits') continue;
    const sentence = doc.text.slice(start, Math.min(end, start + 1500));
    const match = sentence.match(CLEARANCE);
    if (!match || match.index === undefined) continue;
    if (
      /\b(?:no|not|without)\b[^.]{0,30}$/i.test(sentence.slice(0, match.index)) ||
      /^[^.]{0,30}\bnot (?:required|needed)/i.test(sentence.slice(match.index + match[0].length))
    )
      continue;
    return {
      value: (match[1] ?? match[0]).trim(),
      evidence: [evidenceAt(doc, start + match.index, start + match.index + match[0].length)],
    };
  }
  return { value: null, evidence: [] };
}
