/** What a sentence says about its own section, where no heading does. Pure. */
import type { Section } from '../assessment.ts';

const PREFERRED =
  /\b(?:nice to have|(?:is|are|be|as) (?:a|an) (?:big |huge |strong |definite )?(?:plus|bonus|advantage|asset)|bonus points|preferred but not|desirable|advantageous|von vorteil|wünschenswert|serait un plus|se valorar|diferencial|een pre\b)/i;
const DUTIES =
  /\b(?:you(?:'|’)?ll|you will|you(?:'|’)d|you would|your (?:role|responsibilities|job|mission|day)|in this (?:role|position)|(?:this|the) role (?:involves|will|is|requires|focuses|sits)|responsible for|candidate will|will be responsible|incumbent|we(?:'|’)?re looking for|we are looking for|we are seeking|we(?:'|’)re hiring|is (?:seeking|looking for|hiring)|du wirst|sie werden|vous serez|tu seras|serás|você (?:vai|será)|je gaat|ti occuperai)\b/i;
const REQUIREMENTS =
  /\b(?:experience (?:with|in|of|using|building|working|as|developing|designing)|knowledge of|familiar(?:ity)? with|proficien\w+|years?(?:'|’)? (?:of )?(?:\w+ )?experience|\d\+? years|degree in|ability to|must have|must be|you have|you(?:'|’)ve|you bring|you are (?:a|an|comfortable|fluent)|understanding of|expertise in|background in|skills in|erfahrung|kenntnisse|expérience|experiencia|experiência|ervaring|esperienza)\b/i;
const ABOUT =
  /\b(?:we(?:'|’)?re (?:building|on a mission|a|an|the|backed|proud)|we are (?:building|on a mission|a|an|the|backed|proud|committed)|we (?:help|build|believe|provide|power|make|serve|work with|created|develop|offer)|our (?:platform|mission|company|customers|products?|clients|vision|team|technology|people|story)|founded (?:in|by)|backed by|funded|is (?:a|an|the) (?:\w+ )?(?:leading|global|leader|world|fast|company|startup|platform|provider|organi[sz]ation|firm|bank|team)|headquartered|series [a-e]\b|wir sind|nous sommes|somos|wij zijn|siamo)\b/i;
const EQUAL =
  /\b(?:equal (?:opportunity|employment|opportunities)|regardless of (?:race|gender|age|ethnic|background)|without regard to|race, (?:colou?r|religion|ethnicity)|protected (?:veteran|status|characteristic|class)|reasonable accommodation|sexual orientation)\b/i;
const BENEFITS =
  /\b(?:401\(?k\)?|health insurance|dental|paid time off|\bPTO\b|parental leave|stock options|unlimited vacation|wellness|pension scheme|tuition reimbursement|competitive salary|learning budget|gym membership)\b/i;

/** Sections that a sentence's own words may replace. */
const OPEN: ReadonlySet<Section> = new Set(['intro']);

/** The section of one sentence: its heading's, unless the sentence plainly says otherwise. */
export function sentenceSection(text: string, start: number, end: number, section: Section): Section {
  if (!OPEN.has(section)) return section;
  const sentence = text.slice(start, Math.min(end, start + 600));
  if (EQUAL.test(sentence)) return 'equal-opportunity';
  if (PREFERRED.test(sentence)) return 'preferred';
  if (DUTIES.test(sentence)) return 'duties';
  if (REQUIREMENTS.test(sentence)) return 'requirements';
  if (ABOUT.test(sentence)) return 'about';
  if (BENEFITS.test(sentence)) return 'benefits';
  return section;
}
