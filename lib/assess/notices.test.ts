import { describe, expect, it } from 'vitest';
import { parseDocument } from './document.ts';
import { industry } from './industry.ts';
import { notices } from './notices.ts';

describe('AI in hiring', () => {
  it.each([
    ['We may use AI tools to help review applications.', 'employer-uses-ai'],
    ['Interviews may be recorded, and an AI note-taker is used in interviews.', 'employer-uses-ai'],
    ['We do not use AI to screen candidates; a human reads every application.', 'employer-does-not'],
    ['Please do not use ChatGPT or other AI assistants during the interview.', 'candidate-must-not'],
    ['Use of AI tools is prohibited in our technical assessment.', 'candidate-must-not'],
    ['You may use AI tools to prepare your application.', 'candidate-may'],
  ])('%s → %s', (text, kind) => {
    const doc = parseDocument('Engineer', `How we hire\n${text}`);
    expect(notices(doc).map((notice) => notice.kind)).toEqual([kind]);
    for (const notice of notices(doc)) expect(doc.text.slice(notice.start, notice.end)).toBe(notice.text);
  });
  it.each([
    'Responsibilities\nUse machine learning to rank search results.',
    'You will build agents with LLMs.',
    'We answer every application.',
  ])('says nothing of "%s"', (text) => {
    expect(notices(parseDocument('Engineer', text))).toEqual([]);
  });
});

describe('industry', () => {
  it.each([
    ['About us\nAcme is the payments and lending fintech for small shops.', 'Fintech'],
    ['About us\nAcme is a cybersecurity company: threat detection for everyone.', 'Cybersecurity'],
    ['About us\nAcme is a B2B SaaS startup.', 'SaaS'],
    ['Requirements\nExperience with payments.', null],
  ])('%s → %s', (text, name) => {
    expect(industry({ industry: null }, parseDocument('Engineer', text)).value).toBe(name);
  });
  it("takes the page's own field first", () => {
    expect(industry({ industry: 'Banking' }, parseDocument('Engineer', 'About us\nA fintech.')).value).toBe('Banking');
  });
});
