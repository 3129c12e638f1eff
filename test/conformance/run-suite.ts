/**
 * The required tests of the official JSON Schema 2020-12 suite, through the validators that the engine compiles. A schema
 * is tried where the language lets it stand: as a field, else as a condition. One that the language refuses in both places
 * must be refused by a diagnostic, and counts as such; nothing is ever ignored.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkKeywords } from '../../engine/form/check/check-keywords.ts';
import { aboutFile } from '../../engine/compile/report.ts';
import type { Report } from '../../engine/language/parsed-source.ts';
import { CONDITION_KEYWORDS, FORM_KEYWORDS } from '../../engine/form/check/supported-keywords.ts';
import { compileValidators } from '../../engine/form/validate/compile-validators.ts';
import { numberConditions } from '../../engine/form/validate/name-conditions.ts';
import type { FormSchema } from '../../engine/index.ts';

export type FileResult = {
  readonly file: string;
  readonly passed: number;
  /** Tests of schemas that the language refuses with a diagnostic. */
  readonly refused: number;
  readonly failures: readonly string[];
};
type Group = {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
};

/** Files that are about several keywords at once. */
const SHARED: readonly string[] = ['boolean_schema', 'if-then-else'];

/** By default a format says nothing of validity; a form always holds its answers to it (vocabulary format-assertion). */
const FORMAT = 'format.json';

/** Runs the files about keywords of the language; throws when the folder holds no suite. */
export async function runSuite(folder: string): Promise<readonly FileResult[]> {
  const tests = join(folder, 'tests/draft2020-12');
  const keywords = new Set([...Object.keys({ ...FORM_KEYWORDS, ...CONDITION_KEYWORDS }), ...SHARED]);
  const names = (await readdir(tests)).filter((file) => keywords.has(file.replace(/\.json$/, '')));
  const files = names.filter((file) => file !== FORMAT).toSorted();
  return Promise.all(
    files.map(async (file) => runFile(file, JSON.parse(await readFile(join(tests, file), 'utf8')) as readonly Group[])),
  );
}

function runFile(file: string, groups: readonly Group[]): FileResult {
  const results = groups.flatMap((group) => runGroup(group));
  return {
    file,
    passed: results.filter((result) => result === 'passed').length,
    refused: results.filter((result) => result === 'refused').length,
    failures: results.filter((result) => result !== 'passed' && result !== 'refused'),
  };
}

function runGroup({ description, schema, tests }: Group): readonly string[] {
  const validate = compileWherePossible(withoutDialect(schema));
  if (!validate) return tests.map(() => 'refused');
  return tests.map((test) => {
    const found = validate(test.data);
    return found === test.valid ? 'passed' : `${description}: ${test.description} (expected ${test.valid})`;
  });
}

/** The suite names its dialect in each schema; a form does once, at its root. */
function withoutDialect(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$schema'));
}

function compileWherePossible(schema: unknown): ((data: unknown) => boolean) | null {
  const field = { type: 'object', properties: { field: schema } };
  if (isAccepted(field)) {
    const { validators } = compileValidators(numberConditions(field as FormSchema));
    return (data) => validators.validate({ field: data });
  }
  const condition = { type: 'object', if: schema, then: {} };
  if (!isAccepted(condition)) return null;
  const { validators } = compileValidators(numberConditions(condition as FormSchema));
  return (data) => validators.conditions['if:0']?.(data) === true;
}

function isAccepted(schema: unknown): boolean {
  const report: Report = (code, file) => aboutFile(code, file, code);
  // A reference leads to a block or is refused by `form.ref-unknown`; those of the suite lead to no block.
  if (/"\$ref":\s*"/.test(JSON.stringify(schema))) return false;
  // `json.reserved-key`
  if (JSON.stringify(schema).includes('"__proto__"')) return false;
  return checkKeywords(report, 'form.schema.json', '', schema).length === 0;
}
