/** Moments that a client sends back, as PostgreSQL wrote them: a page goes on after one. What is none would be an error of the server. */

const WRITTEN = /^([12]\d{3}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,6})?(?:Z|[-+](?:0\d|1[0-5])(?::[0-5]\d)?)$/u;

/**
 * Whether PostgreSQL reads a text as a moment: a day and an hour that there are, from the year 1000 to 2999, with their offset or `Z`.
 * `Date.parse` takes the 31st of February for a day in March.
 */
export function isMoment(text: string): boolean {
  const [, day, time] = WRITTEN.exec(text) ?? [];
  const there = new Date(`${day}T${time}Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(`${day}T${time}`);
}
