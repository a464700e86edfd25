/** A description as blocks: bullets, wrapped lines, headings glued into running text. Offsets are UTF-16 units. Pure, linear. */
import { headingAt } from './headings.ts';

export interface Block {
  /** After a bullet's marker. */
  start: number;
  end: number;
  bullet: boolean;
  /** A heading phrase stood here inside a line ("Requirements: …", "…platform.About UsSince…"). */
  inline: boolean;
}

const SPACE = /\s/;
const MARKER =
  /^(?:[-–—•●○◦▪■□►▶‣⁃∙·*+>\u{2713}\u{2714}\u{2705}\u{27a4}\u{27a2}\u{2192}\u{2611}\u{2728}\u{1f539}\u{1f538}]\ufe0f?|o(?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z][)](?=\s))\s*/u;

const isLower = (c: number) => (c >= 97 && c <= 122) || (c >= 0xdf && c <= 0xff);
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);
const isDigit = (c: number) => c >= 48 && c <= 57;
const ends = (c: number) => c === 46 || c === 33 || c === 63 || c === 58 || c === 59;

/** A line's last character says that a sentence is over. */
function isOpen(text: string, end: number): boolean {
  const c = text.charCodeAt(end - 1);
  return !ends(c) && c !== 41;
}

function physicalBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let pendingBullet = false;
  let lastLength = 0;
  let blanks = 0;
  let at = 0;
  while (at <= text.length) {
    let stop = at;
    while (stop < text.length) {
      const c = text.charCodeAt(stop);
      if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) break;
      stop++;
    }
    let start = at;
    let end = stop;
    at = stop + 1;
    while (start < end && SPACE.test(text.charAt(start))) start++;
    while (end > start && SPACE.test(text.charAt(end - 1))) end--;
    if (start === end) {
      blanks++;
      continue;
    }
    const marker = MARKER.exec(text.slice(start, Math.min(end, start + 12)));
    if (marker && start + marker[0].length >= end) {
      // The marker stands on a line of its own.
      pendingBullet = true;
      continue;
    }
    const bullet = marker !== null || pendingBullet;
    pendingBullet = false;
    if (marker) start += marker[0].length;
    const last = blocks.at(-1);
    const length = end - start;
    if (!bullet && last && lastLength >= 45 && blanks <= 1 && isLower(text.charCodeAt(start)) && isOpen(text, last.end)) {
      last.end = end; // wrapped by hand
    } else {
      blocks.push({ start, end, bullet, inline: false });
    }
    lastLength = length;
    blanks = 0;
  }
  return blocks;
}

/** Phrases that often begin an ordinary sentence: never a heading unless a colon follows. */
const ORDINARY =
  /^(?:experience|proficiency|as an?|working at|required|preferred|desired|education|skills?|tools|must|knowledge|plus|bonus|you|us|about|hands|years|certifications|technologies|development|impact|travel|details|values|offer|apply|language|links|environment|description|role|job|position|company|team|mission|vision|focus|scope|tasks|projects?|culture)\b/i;

/** The end of an inline heading that starts at `i`, or -1. `flat`: the line is long enough to hold several blocks. */
function inlineHeadingEnd(text: string, i: number, end: number, flat: boolean, afterGlue: boolean): number {
  const match = headingAt(text, i, end);
  if (match) {
    let j = match.end;
    // "About the role (remote):", "Required Qualifications - ", "Key Responsibilities include:"
    if (text.startsWith(' include', j)) j += 8;
    while (j < end && j < match.end + 12 && (text.charAt(j) === ' ' || text.charAt(j) === '?' || text.charAt(j) === '*')) j++;
    if (text.charAt(j) === ':') return j + 1;
    const next = text.charCodeAt(match.end);
    const upperStart = isUpper(text.charCodeAt(i));
    if (!upperStart) return -1;
    if (isUpper(next) && isLower(text.charCodeAt(match.end - 1))) {
      // Glued on the right; a single ordinary word glued to a name is a name ("ExperienceCloud").
      return match.words > 1 || !ORDINARY.test(text.slice(i, match.end)) ? match.end : -1;
    }
    if (flat && (match.words > 1 || afterGlue || !ORDINARY.test(text.slice(i, match.end)))) {
      if (
        ORDINARY.test(text.slice(i, match.end)) &&
        match.words < 3 &&
        !/^about (?:the|this|us|you)|^(?:preferred|required|desired) \w|^job \w|^position \w|^role \w|^you ll|^skills and|^company \w/i.test(
          text.slice(i, match.end),
        )
      )
        return -1;
      let k = match.end;
      while (k < end && (text.charAt(k) === ' ' || text.charAt(k) === '?')) k++;
      const c = text.charCodeAt(k);
      if (k > match.end && (isUpper(c) || isDigit(c) || c === 45 || c === 0x2022)) return k;
    }
    return -1;
  }
  // "About EmberWe're building"
  if (text.startsWith('About ', i)) {
    const glued = /^About (?:[A-Z][\w&.]* ){0,3}[A-Z][a-z0-9&]+(?=[A-Z][a-z' ’])/.exec(text.slice(i, Math.min(end, i + 60)));
    if (glued) return i + glued[0].length;
  }
  return -1;
}

/** Blocks of a description in order; headings inside running text become blocks of their own. */
export function splitBlocks(text: string): Block[] {
  const result: Block[] = [];
  for (const block of physicalBlocks(text)) {
    const flat = block.end - block.start > 240;
    let from = block.start;
    let open = true; // a heading may start here
    let glue = false;
    for (let i = block.start; i < block.end; i++) {
      const c = text.charCodeAt(i);
      if (c === 32 || c === 10 || c === 0xa0 || c === 9) continue;
      if (!open && i > block.start && isUpper(c)) {
        const p = text.charCodeAt(i - 1);
        glue = isLower(p) || p === 41 || p === 46 || p === 58;
        open = glue;
      }
      if (open && (isUpper(c) || isLower(c))) {
        const stop = inlineHeadingEnd(text, i, block.end, flat, glue);
        if (stop > 0 && !(i === block.start && stop >= block.end)) {
          let before = i;
          while (before > from && SPACE.test(text.charAt(before - 1))) before--;
          if (before > from) result.push({ start: from, end: before, bullet: block.bullet, inline: false });
          let headEnd = stop;
          while (headEnd > i && SPACE.test(text.charAt(headEnd - 1))) headEnd--;
          result.push({ start: i, end: headEnd, bullet: block.bullet && i === block.start, inline: true });
          from = stop;
          while (from < block.end && SPACE.test(text.charAt(from))) from++;
          i = from - 1;
          open = true;
          continue;
        }
      }
      open = ends(c) || c === 0x2022;
      glue = false;
    }
    if (from < block.end) result.push({ start: from, end: block.end, bullet: block.bullet, inline: false });
  }
  return result;
}
