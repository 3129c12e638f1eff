/** What was drawn of a text runs nothing; the styles of a mail are those that it says. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { mailHeaders, PICTURE_HEADERS } from '../../../runtime/api/drawn-headers.ts';

it('allows each style of a mail by its hash, and nothing besides', () => {
  const headers = mailHeaders(
    '<p style="margin:0">a</p><p style="margin:0">b</p><i style="font-family:&quot;A&quot;">c</i>',
  );
  const policy = headers['content-security-policy'] ?? '';
  const hash = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  expect(policy).toContain(hash('margin:0'));
  expect(policy).toContain(hash('font-family:"A"'));
  expect(policy.match(/sha256/g)).toHaveLength(2);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
  expect(policy).not.toContain('unsafe-inline');
});

it('shows a page of a letter as a picture that loads nothing', () => {
  expect(PICTURE_HEADERS['content-security-policy']).toContain("default-src 'none'");
});
