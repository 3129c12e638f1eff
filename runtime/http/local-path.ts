/** An address of ours that then leads on to another; as it is when there is none. */
export function withNext(path: string, next: string | null): string {
  if (next === null || next === '') return path;
  return `${path}${path.includes('?') ? '&' : '?'}suite=${encodeURIComponent(next)}`;
}

/** Where to go after signing in: only to our own pages, whatever the address asks for. */
export function localPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 500) return null;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/u.test(asked)) return null;
  return asked;
}
