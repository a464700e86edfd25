import { expect, test } from 'vitest';
import { webUrl } from './web-url.ts';

test.each([
  ['https://boards.greenhouse.io/acme/jobs/1', 'https://boards.greenhouse.io/acme/jobs/1'],
  ['http://example.com', 'http://example.com/'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  [' javascript:alert(1)', null],
  ['data:text/html,<b>x</b>', null],
  ['file:///etc/passwd', null],
  ['chrome://settings', null],
  ['//example.com', null],
  ['', null],
])('%j becomes the link %j', (given, link) => {
  expect(webUrl(given)).toBe(link);
});
