/** Where to go after signing in: only to our own pages, whatever the address asks for. */
export function localPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 500) return null;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/u.test(asked)) return null;
  return asked;
}
