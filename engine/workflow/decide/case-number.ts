/** Case numbers from the scheme's pattern. */

/**
 * Writes a number: `{year}` is the year of filing, `{number:6}` the running number on at least six digits. The pattern
 * `AM-{year}-{number:6}` with 2026 and 42 gives `AM-2026-000042`.
 */
export function caseNumber(pattern: string, year: number, running: number): string {
  return pattern
    .replaceAll('{year}', String(year))
    .replace(/\{number(?::(\d))?\}/, (_, digits: string | undefined) =>
      String(running).padStart(Number(digits ?? '1'), '0'),
    );
}
