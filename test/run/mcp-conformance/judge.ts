/* What the suite of the Model Context Protocol says of our server, and what it must say. */

/** What asks for a server as such. */
export const HELD: readonly string[] = [
  'server-initialize',
  'ping',
  'tools-list',
  'server-sse-multiple-streams',
  'dns-rebinding-protection',
];

/** Calls tools, texts and questions of a server that is made for the suite, or what ours does not offer and does not announce. */
const NOT_OURS =
  /^(?:tools-call-|elicitation-|resources-|prompts-)[\w-]+$|^(?:logging-set-level|completion-complete)$/u;

/** What is wrong with what the suite printed: what must pass and does not, and what nobody has looked at yet. */
export function judge(printed: string): readonly string[] {
  const seen = new Map(
    [...printed.matchAll(/^(?<sign>[✓✗]) (?<name>[\w-]+):/gmu)].map(({ groups }) => [
      groups?.['name'],
      groups?.['sign'],
    ]),
  );
  const broken = HELD.filter((name) => seen.get(name) !== '✓').map((name) => `${name} does not pass`);
  const unknown = [...seen.keys()].filter((name) => name !== undefined && !HELD.includes(name) && !NOT_OURS.test(name));
  return [...broken, ...unknown.map((name) => `${String(name)} is new: say whether it must pass`)];
}
