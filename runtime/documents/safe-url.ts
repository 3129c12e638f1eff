/** A link in an official text leads to a page, a mailbox or a telephone, and nowhere else. */

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** True for absolute addresses of a safe scheme; a relative address means nothing on paper or in a mail. */
export function isSafeUrl(url: string): boolean {
  return URL.canParse(url) && SAFE_SCHEMES.has(new URL(url).protocol) && !hasControl(url);
}

/** True for paths and fragments of our own site (`/demarches/…`, `#conditions`), never `//elsewhere`. */
export function isSitePath(url: string): boolean {
  return /^(?:\/(?![/\\])|#)/u.test(url) && !hasControl(url);
}

function hasControl(url: string): boolean {
  return /[\p{Cc} ]/u.test(url);
}
