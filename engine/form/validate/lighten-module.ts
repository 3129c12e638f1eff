/*
 * Ajv's standalone code says of each mistake more than any page reads, and takes six steps to say it: a third of what the validators
 * of a form weigh on their way to a telephone. What is left says the same of the same answers.
 */

/** A text in Ajv's code. It may hold anything that an author wrote, so that nothing is looked for within one. */
const TEXT = /"(?:[^"\\]|\\.)*"/gu;
/** One whose content is put aside. */
const PUT_ASIDE = /"(\d+)"/gu;
/** Where in the schema a mistake was found. */
const PATH_IN_SCHEMA = /schemaPath:"\d+",/gu;
/** What might have been chosen instead: the question says it. */
const ALLOWED = /params:\{allowedValues: [^;{}]*\}/gu;
/** How a mistake is added to those before it. */
const ADDED =
  /const (err\d+) = (\{[^;]*\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gu;
/** A part of the schema that is kept for what was taken out above. */
const SCHEMA = /const (schema\d+) = (?:\{[^;]*\}|\[[^;]*\]);/gu;

/** The same code of a module, lighter. */
export function lightenModule(code: string): string {
  const texts: string[] = [];
  const light = code
    .replaceAll(TEXT, (text) => `"${texts.push(text) - 1}"`)
    .replaceAll(PATH_IN_SCHEMA, '')
    .replaceAll(ALLOWED, 'params:{}')
    .replaceAll(ADDED, '(vErrors??=[]).push($2);errors++;');
  const named = countNames(light);
  return light
    .replaceAll(SCHEMA, (whole, name: string) => (named.get(name) === 1 ? '' : whole))
    .replaceAll(PUT_ASIDE, (whole, at: string) => texts[Number(at)] ?? whole);
}

/** How often each part of the schema is named. */
function countNames(code: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of code.matchAll(/\bschema\d+\b/gu)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
