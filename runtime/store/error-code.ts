/** The code that Node or PostgreSQL gives an error, such as `ENOENT` or `23505`; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
