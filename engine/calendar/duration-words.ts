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

/** « a, b et c ». */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} et ${last}` : last;
}

function part(count: string | undefined, one: string, many: string): readonly string[] {
  if (count === undefined) return [];
  return [`${count} ${Number(count) > 1 ? many : one}`];
}
