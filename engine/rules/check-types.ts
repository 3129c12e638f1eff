/**
 * What is declared of a value, a column or a cell is what its expression gives. The engine gives null where types differ,
 * so that an aid would be refused without a word: an author must be told before.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { ComputedValue, DecisionTable, TableInput, TableOutput } from '../../schemas/types/rules.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import type { ParsedExpression } from '../feel/expression.ts';
import { KIND_WORDS, type KnownKind } from '../feel/reporter.ts';
import { typeOfValue, type ScopeType } from '../feel/scope-type.ts';
import { givesList } from './table-results.ts';

const FILE = 'rules.json';

/** Kind of the values of a declared type. */
export function kindOfValue(type: ValueType): KnownKind {
  const { kind } = typeOfValue(type);
  return kind === 'any' ? 'object' : kind;
}

/** A computed value whose expression surely gives something else than its type. */
export function checkValueType(
  parsed: ParsedSource,
  { name, type }: ComputedValue,
  found: ScopeType,
  pointer: Pointer,
): readonly Diagnostic[] {
  const words = clash(type, found);
  return words ? [parsed.report('rules.value-type', FILE, joinPointer(pointer, 'type'), { name, ...words })] : [];
}

/** A column of a table that reads another type than it says, or lists values that it cannot read. */
export function checkInputType(
  parsed: ParsedSource,
  { label, type, values }: TableInput,
  found: ScopeType,
  pointer: Pointer,
): readonly Diagnostic[] {
  const words = clash(type, found);
  if (words)
    return [parsed.report('rules.input-type', FILE, joinPointer(pointer, 'type'), { column: label, ...words })];
  const choices = found.kind === 'text' ? found.choices : undefined;
  return (values ?? []).flatMap((value, at) => {
    if (!choices || choices.includes(String(value))) return [];
    const params = { column: label, value: String(value), suggestion: suggest(String(value), choices) };
    return [parsed.report('rules.input-value', FILE, joinPointer(pointer, 'values', at), params)];
  });
}

/** A result of another type than its column, or that its column does not declare. */
export function checkCellType(
  parsed: ParsedSource,
  { label, type, values }: TableOutput,
  { expression, type: found }: Pick<ParsedExpression, 'expression' | 'type'>,
  pointer: Pointer,
): readonly Diagnostic[] {
  const words = clash(type, found);
  if (words) return [parsed.report('rules.cell-type', FILE, pointer, { column: label, ...words })];
  const { tree } = parseExpression(expression.text);
  const value = tree?.type === 'text' || tree?.type === 'number' ? String(tree.value) : undefined;
  const known = (values ?? []).map(String);
  if (!values || value === undefined || known.includes(value)) return [];
  const params = { column: label, value, suggestion: suggest(value, known) };
  return [parsed.report('rules.cell-value', FILE, pointer, params)];
}

/** The type that a value must have to come from a table, and how to say it; null when any will do. */
export function typeOfTable(table: DecisionTable): { readonly kind: KnownKind; readonly words: string } | null {
  const { hitPolicy, aggregation, outputs } = table;
  const [first, second] = outputs;
  if (givesList(table)) return { kind: 'list', words: 'une liste (« list »)' };
  if (hitPolicy === 'C' && (aggregation === 'sum' || aggregation === 'count'))
    return { kind: 'number', words: KIND_WORDS.number };
  if (second) return { kind: 'object', words: 'plusieurs résultats à la fois (« context »)' };
  if (!first) return null;
  const kind = kindOfValue(first.type);
  return { kind, words: KIND_WORDS[kind] };
}

function clash(type: ValueType, found: ScopeType): { readonly expected: string; readonly found: string } | null {
  const expected = kindOfValue(type);
  if (found.kind === 'any' || found.kind === expected) return null;
  return { expected: KIND_WORDS[expected], found: KIND_WORDS[found.kind] };
}
