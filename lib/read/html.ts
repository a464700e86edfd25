/** HTML kept in strings (structured data, page data) to block text. It is parsed into an inert document and never put on the page. */
import { decodeEntities, tidyLines } from './clean.ts';
import { blockText } from './text.ts';

const TAG = /<\/?(?:p|br|ul|ol|li|div|span|strong|b|em|i|u|h[1-6]|a|table|tr|td|section|article|blockquote|hr|font|html|body)\b[^<>]*>/i;
const BLOCK_TAG = /<(?:p|br|ul|ol|li|div|h[1-6]|table|tr|section|article|blockquote|hr)\b/i;

/** Block-structured plain text of a value that may be HTML, escaped once or more, or plain. */
export function htmlToText(raw: string, limit: number): string {
  // Markup is several times longer than the text it holds.
  let text = raw.slice(0, limit * 8);
  for (let round = 0; round < 4; round++) {
    if (TAG.test(text)) text = parsed(text, limit);
    else if (/&(?:#\d|#x|[a-z]{2,8};)/i.test(text)) {
      const next = decodeEntities(text);
      if (next === text) break;
      text = next;
    } else break;
  }
  return tidyLines(text);
}

function parsed(html: string, limit: number): string {
  const source = BLOCK_TAG.test(html) ? html : html.replace(/\r\n|[\r\n]/g, '<br>');
  try {
    return blockText(new DOMParser().parseFromString(source, 'text/html').body, { limit });
  } catch {
    // A page's Trusted Types policy may forbid parsing: tags then become line breaks.
    return source.replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, '').replace(/<[^<>]*>/g, '\n');
  }
}
