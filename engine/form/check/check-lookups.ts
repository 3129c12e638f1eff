/*
 * Lookups of form.ui.json: a key that is asked before what it fills, answers that one source alone fills, each of the type that
 * the source gives.
 */
import type { Lookup } from '../../../schemas/types/form-ui.ts';
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import type { Pointer } from '../../base/values.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { findSource, suits } from '../lookups/sources.ts';
import { fieldsOfPages, pagesOfOthers } from '../pages/signatories.ts';

const FILE = 'form.ui.json';

/** Checks lookups against the fields of the form and what sources give. */
export function checkLookups(parsed: ParsedSource): readonly Diagnostic[] {
  return (parsed.ui.lookups ?? []).flatMap((lookup, rank) => {
    const at = joinPointer('/lookups', rank);
    return [
      ...checkId(parsed, lookup, rank),
      ...checkPlace(parsed, lookup.key, joinPointer(at, 'key'), 'key'),
      ...Object.keys(lookup.fills).flatMap((pointer) => [
        ...checkPlace(parsed, pointer, joinPointer(at, 'fills', pointer), 'fills'),
        ...checkFilled(parsed, lookup, rank, pointer),
      ]),
      ...checkSource(parsed, lookup, at),
      ...checkTold(parsed, lookup, at),
    ];
  });
}

function checkId({ ui, report }: ParsedSource, { id }: Lookup, rank: number): readonly Diagnostic[] {
  const first = (ui.lookups ?? []).findIndex((lookup) => lookup.id === id);
  if (first === rank) return [];
  const related = [{ caption: CAPTIONS.first, place: `/lookups/${first}/id` }];
  return [report('lookup.duplicate-id', FILE, `/lookups/${rank}/id`, { id }, related)];
}

/** Types of answers that a source is asked by, or gives. */
const ONE_VALUE = { key: ['string', 'integer'], fills: ['string', 'number', 'integer', 'boolean'] } as const;

function checkPlace(
  parsed: ParsedSource,
  pointer: Pointer,
  at: Pointer,
  word: keyof typeof ONE_VALUE,
): readonly Diagnostic[] {
  const { fields, ui, report } = parsed;
  const field = fields.find((one) => one.pointer === pointer);
  if (!field) {
    const known = fields.filter((one) => isOneValue(one, word)).map((one) => one.pointer);
    return [report('lookup.field-unknown', FILE, at, { pointer, suggestion: suggest(pointer, known) })];
  }
  if (!isOneValue(field, word)) return [report('lookup.field-shape', FILE, at, { field: field.label, word })];
  const theirs = fieldsOfPages({ ui }, pagesOfOthers(ui));
  return theirs.includes(splitPointer(pointer)[0] ?? '')
    ? [report('lookup.of-signatory', FILE, at, { field: field.label })]
    : [];
}

/** One answer that somebody types, on a page and in no list. */
function isOneValue({ pointer, type, choices, annotation }: FormField, word: keyof typeof ONE_VALUE): boolean {
  const types: readonly string[] = ONE_VALUE[word];
  const isKept = types.includes(type) && !pointer.split('/').includes('*') && annotation.calculated === undefined;
  return isKept && (word === 'fills' || choices === null);
}

/** What is filled by something else already, or asked before the key is. */
function checkFilled(parsed: ParsedSource, lookup: Lookup, rank: number, pointer: Pointer): readonly Diagnostic[] {
  const { ui, fields, report } = parsed;
  const at = joinPointer('/lookups', rank, 'fills', pointer);
  const field = fields.find((one) => one.pointer === pointer);
  if (!field) return [];
  const label = field.label;
  if (pointer === lookup.key) return [report('lookup.fills-key', FILE, at, { field: label })];
  const first = (ui.lookups ?? []).findIndex(({ fills }) => Object.hasOwn(fills, pointer));
  const related = [{ caption: CAPTIONS.first, place: joinPointer('/lookups', first, 'fills', pointer) }];
  const twice = first < rank ? [report('lookup.filled-twice', FILE, at, { field: label }, related)] : [];
  const [key, filled] = [rankOfPage(parsed, lookup.key), rankOfPage(parsed, pointer)];
  const late =
    key === -1 || filled === -1 || key <= filled ? [] : [report('lookup.key-late', FILE, at, { field: label })];
  return [...twice, ...late];
}

function rankOfPage({ ui }: ParsedSource, pointer: Pointer): number {
  const name = splitPointer(pointer)[0] ?? '';
  return ui.pages.findIndex(({ fields }) => fields.includes(name));
}

/** The source, and what it gives, as far as that is known here. */
function checkSource(parsed: ParsedSource, { source: id, fills }: Lookup, at: Pointer): readonly Diagnostic[] {
  const { source, fields, report } = parsed;
  const given = source.sources ?? null;
  const known = findSource(id, given);
  if (!known) {
    const names = [...(given ?? []).map((one) => one.id), 'ridet'];
    return given
      ? [report('lookup.source-unknown', FILE, joinPointer(at, 'source'), { id, suggestion: suggest(id, names) })]
      : [];
  }
  const { title, values } = known;
  return Object.entries(fills).flatMap(([pointer, value]) => {
    const place = joinPointer(at, 'fills', pointer);
    const type = Object.hasOwn(values, value) ? values[value] : undefined;
    if (type === undefined) {
      const names = Object.keys(values);
      return [report('lookup.value-unknown', FILE, place, { value, title, suggestion: suggest(value, names) })];
    }
    const field = fields.find((one) => one.pointer === pointer);
    if (!field || !isOneValue(field, 'fills') || suits(type, field)) return [];
    return [report('lookup.type', FILE, place, { value, given: GIVEN[type], field: field.label })];
  });
}

const GIVEN = { text: 'un texte', number: 'un nombre', boolean: 'un oui ou un non', date: 'une date' } as const;

/** Who is told something of a person is among those that the register of processing names. */
function checkTold(parsed: ParsedSource, { title, key }: Lookup, at: Pointer): readonly Diagnostic[] {
  const { fields, privacy, report } = parsed;
  const field = fields.find(({ pointer }) => pointer === key);
  const personal = field?.annotation.personal;
  if (!field || personal === undefined || personal === false) return [];
  const named = privacy.recipients.some((recipient) => recipient.includes(title));
  return named ? [] : [report('lookup.recipient-missing', FILE, joinPointer(at, 'key'), { field: field.label, title })];
}
