/** Days as letters write them. The first of the month is « 1er » in French, which Intl does not know. */

const format = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * Writes a calendar day in words: « 1er mars 2026 ».
 * @param day ISO 8601 day, such as `2026-03-01`
 */
export function formatFrenchDay(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /u, '1er ');
}
