/**
 * To whom a question is asked, against what it asks: the amount of what one said not to have, the details of a choice that needs
 * none, a document of those whom the rules keep from filing.
 */
import { isRecord, listOf } from '../../base/guards.ts';
import { isJson } from '../../base/is-json.ts';
import { equalJson } from '../../base/json.ts';
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import { tellingWords } from '../../base/telling-words.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, type FeelNode } from '../../feel/syntax/tree.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import { findField } from '../fields/field-index.ts';
import type { Schema, SchemaContext } from './schema-context.ts';

/** Checks one condition of a form with the questions that it asks; `at` is where in the answers its schema stands. */
export function checkAsking(
  context: SchemaContext,
  schema: Schema,
  place: Pointer,
  at: Pointer,
): readonly Diagnostic[] {
  const { if: condition, then } = schema;
  if (!isRecord(condition) || !isRecord(then)) return [];
  const tested = testedBy(context, condition, joinPointer(place, 'if'), at);
  const asked = isRecord(then['properties']) ? then['properties'] : {};
  if (!tested) return [];
  return [
    ...Object.keys(asked).flatMap((name) => {
      const question = findField(context, joinPointer(at, name));
      return question ? [...checkDenied(context, tested, question), ...checkDetails(context, tested, question)] : [];
    }),
    ...checkVain(context, tested, asked, joinPointer(place, 'then')),
  ];
}

/** The one answer that a condition is about, with the only values that meet it. */
type Tested = { readonly field: FormField; readonly values: readonly Json[]; readonly place: Pointer };

function testedBy(context: SchemaContext, condition: Schema, place: Pointer, at: Pointer): Tested | null {
  const properties = isRecord(condition['properties']) ? Object.entries(condition['properties']) : [];
  const [only, ...others] = properties;
  const isPlain = Object.keys(condition).every((keyword) => keyword === 'properties' || keyword === 'required');
  if (!only || others.length > 0 || !isPlain || !isRecord(only[1])) return null;
  const [name, test] = only;
  const keyword = Object.hasOwn(test, 'const') ? 'const' : 'enum';
  const values = (keyword === 'const' ? [test['const']] : listOf(test['enum'])).filter(isJson);
  const field = findField(context, joinPointer(at, name));
  if (!field || values.length === 0 || Object.keys(test).length > 1) return null;
  return { field, values, place: joinPointer(place, 'properties', name, keyword) };
}

const NO = /^non(?![\wÀ-ÿ])/i;
/** What is asked of those who say no, or instead of what they have not. */
const OF_NO = /pourquoi|raison|motif|absence|manqu|autre|sinon|attestation sur l[’']honneur|ne |sans /i;

/** « Montant de ces autres ressources », of those who have none. */
function checkDenied(
  { parsed, file }: SchemaContext,
  { field, values, place }: Tested,
  { label }: FormField,
): readonly Diagnostic[] {
  const choices = field.choices ?? [];
  const said = choices.find(({ value }) => values.length === 1 && equalJson(value, values[0] ?? null));
  if (choices.length !== 2 || !said || !NO.test(said.label)) return [];
  const own = new Set(tellingWords(field.label).filter((word) => word.length > 4));
  const shared = tellingWords(label).filter((word) => own.has(word));
  // One word may be that of another thing, unless the question speaks of « ces » … that were asked about; « ce qui » speaks of no thing.
  const isOfIt =
    shared.length > 1 ||
    (shared.length === 1 && /(?<![\wÀ-ÿ])(?:ces?(?! (?:qu|dont))|cette|celui|celle)(?![\wÀ-ÿ])/i.test(label));
  if (!isOfIt || (OF_NO.test(label) && shared.length < 2)) return [];
  return [parsed.report('form.asked-of-no', file, place, { field: label, answer: said.label, question: field.label })];
}

const DETAILS = /^précise[zr]/i;
const OTHER = /^autres?(?![\wÀ-ÿ])/i;

/** « Précisez les travaux », of another choice than « Autres travaux ». */
function checkDetails(
  { parsed, file }: SchemaContext,
  { field, values, place }: Tested,
  { label }: FormField,
): readonly Diagnostic[] {
  const other = (field.choices ?? []).find((choice) => OTHER.test(choice.label));
  if (typeof other?.value !== 'string' || !DETAILS.test(label) || values.includes(other.value)) return [];
  const params = { field: label, meant: other.value, choice: other.label };
  return [parsed.report('form.details-other', file, place, params)];
}

/** What is asked only of those whom a condition of access keeps from filing. */
function checkVain(
  { parsed, file, kind }: SchemaContext,
  { field, values }: Tested,
  asked: Schema,
  place: Pointer,
): readonly Diagnostic[] {
  const [name] = Object.keys(asked);
  const path = splitPointer(field.pointer).join('.');
  if (kind !== 'form' || name === undefined || path.includes('*')) return [];
  const rules = parsed.rules.eligibility ?? [];
  const at = rules.findIndex(
    ({ valid, effect, each }) =>
      effect === 'block' && each === undefined && values.every((value) => fails(valid, path, value)),
  );
  const rule = rules[at];
  if (!rule) return [];
  const related = [{ caption: CAPTIONS.opposed, place: joinPointer('/eligibility', at, 'valid'), file: 'rules.json' }];
  return [
    parsed.report('form.asked-in-vain', file, joinPointer(place, 'properties', name), { rule: rule.title }, related),
  ];
}

/** Whether a condition is one comparison of a path with a value that is written, and false of some value. */
function fails(valid: string, path: string, value: Json): boolean {
  const { tree } = parseExpression(valid);
  if (tree?.type !== 'comparison' || (tree.operator !== '=' && tree.operator !== '!=')) return false;
  const sides: readonly FeelNode[] = [tree.left, tree.right];
  const [written] = sides.filter((side) => side.type === 'text' || side.type === 'boolean');
  if (!written || !sides.some((side) => namesOfPath(side)?.join('.') === path)) return false;
  return ('value' in written && written.value === value) !== (tree.operator === '=');
}
