/*
 * Durations and lists in French.
 */

/** `P1Y6M` → « 1 an et 6 mois ». */
export function formatDuration(duration: string): string {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  return listOf([
    ...part(years, 'an', 'ans'),
    ...part(months, 'mois', 'mois'),
    ...part(weeks, 'semaine', 'semaines'),
    ...part(days, 'jour', 'jours'),
  ]);
}

/** `14:30` → « 14 h 30 », `08:00` → « 8 h », in one piece; a text that is no time is left as it is. */
export function writeHour(time: string): string {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::|$)/.exec(time) ?? [];
  if (hour === undefined) return time;
  return `${Number(hour)}\u00A0h${minute === '00' ? '' : `\u00A0${minute}`}`;
}

/** « a, b et c ». */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} et ${last}` : last;
}

function part(count: string | undefined, one: string, many: string): readonly string[] {
  if (count === undefined) return [];
  return [`${count} ${Number(count) > 1 ? many : one}`];
}
