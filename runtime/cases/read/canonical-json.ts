/** JSON with the keys of objects sorted and nothing between tokens, so that one value has one text (as in RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => (item === undefined ? 'null' : canonicalJson(item))).join(',')}]`;
  let text = '';
  for (const [key, member] of sortEntries(Object.entries(value))) {
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

function sortEntries(entries: [string, unknown][]): readonly [string, unknown][] {
  return entries.length < 2 ? entries : entries.sort(([left], [right]) => (left < right ? -1 : 1));
}
