/**
 * Headers under which what was drawn of a text is shown in the studio and to administrators: nothing of it runs, nothing is loaded. The styles of a mail
 * stand in its elements, since readers of mail take no others; each is allowed by what it says, and none besides.
 */
import { createHash } from 'node:crypto';

type Headers = Readonly<Record<string, string>>;

const SHUT = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

/** Of a page of a letter. */
export const PICTURE_HEADERS: Headers = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': SHUT,
  'x-content-type-options': 'nosniff',
};

/** Of a mail. */
export function mailHeaders(html: string): Headers {
  const styles = new Set([...html.matchAll(/\sstyle="([^"]*)"/gu)].map(([, style = '']) => unescape(style)));
  const hashes = [...styles].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${SHUT}; style-src 'unsafe-hashes' ${hashes.join(' ')}`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
  };
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
