/*
 * Tells an author what does not have the shape of its schema. Ajv finds everything at once but speaks of schemas: here
 * its errors become places and sentences, and the echoes of a union (one error for each branch that was not meant)
 * become the errors of the branch that was meant.
 */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { memoise, memoiseFor } from '../base/memoise.ts';
import { isRecord, stringsOf } from '../base/guards.ts';
import { metaValidator, partValidator, type MetaName } from './meta-schemas.ts';
import { joinPointer, lastToken } from '../base/pointer.ts';
import { describeChoice, describeError, type ShapeProblem } from './shape-errors.ts';

/** All that keeps a value from being of a kind of file; empty when it is. */
export function checkShape(name: MetaName, value: unknown): readonly ShapeProblem[] {
  return typeof value === 'object' && value !== null ? checkerOf(name)(value) : judgeShape(name, value);
}

/** A file is looked at when it is read, and again by whoever needs it as what it is. */
const checkerOf = memoise((name: MetaName) => memoiseFor((value: object) => judgeShape(name, value)));

function judgeShape(name: MetaName, value: unknown): readonly ShapeProblem[] {
  const validate = metaValidator(name);
  if (validate(value)) return [];
  return dedupe(explain(validate.errors ?? [], ''));
}

function explain(errors: readonly ErrorObject[], base: string): readonly ShapeProblem[] {
  const unions = errors.filter((error) => error.keyword === 'oneOf');
  const echoed = (error: ErrorObject): boolean =>
    unions.some((union) => isEcho(union, error)) || error.propertyName !== undefined;
  return [
    ...unions.flatMap((union) => explainUnion(union, base)),
    ...errors
      .filter((error) => error.keyword !== 'oneOf' && !echoed(error))
      .flatMap((error) => describeError(error, base)),
  ];
}

/** Whether an error only says that one branch of the union was not taken. */
function isEcho(union: ErrorObject, error: ErrorObject): boolean {
  if (union === error) return false;
  if (branchesByType(union)) return isAtOrUnder(error.instancePath, union.instancePath);
  return error.keyword === 'required' && error.schemaPath.startsWith(`${union.schemaPath}/`);
}

function explainUnion(union: ErrorObject, base: string): readonly ShapeProblem[] {
  const pointer = base + union.instancePath;
  const branches = branchesByType(union);
  if (!branches) return [describeAlternatives(union, pointer)];
  const type = isRecord(union.data) ? union.data['type'] : undefined;
  if (type === undefined) return [{ code: 'shape.required', pointer, params: { property: 'type', sketch: '' } }];
  const branch: unknown =
    typeof type === 'string' && Array.isArray(union.schema) ? union.schema[branches.indexOf(type)] : undefined;
  if (!isRecord(branch)) {
    return [{ code: 'shape.choice', pointer: joinPointer(pointer, 'type'), params: describeChoice(type, branches) }];
  }
  const validate = partValidator(branch);
  return validate(union.data) ? [] : explain(validate.errors ?? [], pointer);
}

/** Values of `type` that tell the branches of a union apart; null when it is not such a union. */
function branchesByType(union: ErrorObject): readonly string[] | null {
  const branches: unknown = union.schema;
  if (!Array.isArray(branches)) return null;
  const types = branches.map((branch: unknown) => {
    const properties = isRecord(branch) ? branch['properties'] : null;
    const type = isRecord(properties) ? properties['type'] : null;
    return isRecord(type) && typeof type['const'] === 'string' ? type['const'] : null;
  });
  return types.every((type) => type !== null) ? types : null;
}

function describeAlternatives(union: ErrorObject, pointer: string): ShapeProblem {
  const branches: unknown = union.schema;
  const names = Array.isArray(branches)
    ? branches.flatMap((branch) => stringsOf(isRecord(branch) ? branch['required'] : null))
    : [];
  const list = names.map((name) => `« ${name} »`).join(' ou ');
  const present = names.filter((name) => isRecord(union.data) && name in union.data);
  const problem = present.length > 1 ? 'les deux sont là : gardez-en un seul.' : 'ajoutez l’un des deux.';
  return { code: 'shape.alternatives', pointer, params: { expected: `Il faut ${list} ; ${problem}` } };
}

function isAtOrUnder(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

function dedupe(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.code} ${problem.pointer} ${lastToken(problem.pointer)} ${JSON.stringify(problem.params)}`;
    return !seen.has(key) && seen.add(key);
  });
}
