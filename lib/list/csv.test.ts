import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { HOSTILE, savedPosting } from '../../tests/unit/saved.ts';
import { toCsv } from './csv.ts';

const read = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, newline: '\r\n' });
const cell = (note: string): string => read(toCsv([savedPosting({ note })])).data[0]?.note ?? '';

describe('the CSV export', () => {
  test('has a header, a line for each posting and its skills as one cell', () => {
    const { data, errors } = read(toCsv([savedPosting(), savedPosting({ id: 'x:y:2', assessment: null, posting: { description: '' } })]));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(2);
    expect(data[0]).toMatchObject({
      title: 'Senior Backend Engineer, Dispatch Assistant',
      company: 'Larkfield Freight',
      status: 'interested',
      track: 'builds-ai',
      pay_min: '185000',
      pay_currency: 'USD',
      required_skills: 'rag; ai-agents; llm-evaluation; llm-apis; python; postgresql',
    });
    expect(data[1]).toMatchObject({ id: 'x:y:2', track: '', required_skills: '', description: '' });
  });

  test.each(['plain', 'with, comma', 'with "quotes"', 'two\nlines', 'two\r\nlines', ' spaces ', 'Zürich — 東京', HOSTILE, ''])(
    'gives %j back as it was',
    (note) => expect(cell(note)).toBe(note),
  );

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '\t=1', '\r=1', '=HYPERLINK("https://example.com")'])(
    'keeps %j from being a formula',
    (note) => {
      expect(cell(note)).toBe(`'${note}`);
    },
  );

  test('ends its lines as RFC 4180 wants', () => {
    const text = toCsv([
      savedPosting({ note: '', posting: { description: 'one line' } }),
      savedPosting({ posting: { description: 'one line' } }),
    ]);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
