import { describe, expect, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const entries = Object.entries(messages as Record<string, { message: string; description?: string }>);

describe('the message catalogue', () => {
  test('holds nothing that Chromium takes for a named placeholder: it would refuse the whole extension', () => {
    expect(entries.filter(([, { message }]) => /\$[a-z0-9_@]+\$/i.test(message)).map(([key]) => key)).toEqual([]);
  });

  test('has names that browsers accept, and no empty message', () => {
    expect(entries.filter(([key, { message }]) => !/^[A-Za-z0-9_@]+$/.test(key) || message === '').map(([key]) => key)).toEqual([]);
  });

  test('fills placeholders without gaps: $2 never stands without $1', () => {
    const gaps = entries.filter(([key, { message }]) => {
      const used = [...message.matchAll(/\$([1-9])/g)].map((match) => Number(match[1]));
      // A plural form may leave its number out.
      const plural = /_(one|other)$/.test(key);
      return used.some((n) => n > 1 && !used.includes(n - 1) && !(plural && n === 2));
    });
    expect(gaps.map(([key]) => key)).toEqual([]);
  });
});
