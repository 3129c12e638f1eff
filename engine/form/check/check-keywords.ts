/*
 * First look at a JSON Schema of an author: is each keyword one we know, and its value of the right kind? What passes can
 * be walked without surprise by everything else.
 */
import { FORMATS, isDate, isTime } from '../../language/formats.ts';
import { judgePattern } from '../../pattern/judge-pattern.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { isRecord, stringsOf } from '../../base/guards.ts';
import type { Report } from '../../language/parsed-source.ts';
import { shortText } from '../../pattern/pattern-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import { CONDITION_KEYWORDS, FORM_KEYWORDS, TYPES, VALUE_WORDS, type KeywordValue } from './supported-keywords.ts';

type Place = { readonly file: string; readonly pointer: Pointer; readonly condition: boolean };

/** Checks a schema at a pointer of a file, whatever it is. Without error, it may be given to `inlineBlocks`. */
export function checkKeywords(report: Report, file: string, pointer: Pointer, schema: unknown): readonly Diagnostic[] {
  const root = check(report, schema, { file, pointer, condition: false });
  const isObject = isRecord(schema) && (schema['type'] === 'object' || typeof schema['$ref'] === 'string');
  return isObject ? root : [report('form.not-object', file, pointer, {}), ...root];
}

function check(report: Report, schema: unknown, place: Place): readonly Diagnostic[] {
  if (typeof schema === 'boolean' && place.condition) return [];
  if (!isRecord(schema)) {
    const keyword = place.pointer.slice(place.pointer.lastIndexOf('/') + 1);
    return [report('form.schema-expected', place.file, place.pointer, { keyword })];
  }
  const keywords = Object.entries(schema).flatMap(([keyword, value]) => checkKeyword(report, keyword, value, place));
  return [...keywords, ...checkBranches(report, schema, place)];
}

/** `then` and `else` say nothing without `if`, nor it without one of them. */
function checkBranches(report: Report, schema: Readonly<Record<string, unknown>>, place: Place): readonly Diagnostic[] {
  const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
  if (has('if')) {
    // Ajv loses sight of what such a condition evaluated, and would judge the answers wrongly.
    if (!has('then') && has('unevaluatedProperties')) {
      return [report('form.then-missing', place.file, joinPointer(place.pointer, 'if'), {})];
    }
    return has('then') || has('else')
      ? []
      : [report('form.if-alone', place.file, joinPointer(place.pointer, 'if'), {})];
  }
  return ['then', 'else']
    .filter((keyword) => has(keyword) && !place.condition)
    .map((keyword) => report('form.then-alone', place.file, joinPointer(place.pointer, keyword), { keyword }));
}

function checkKeyword(report: Report, keyword: string, value: unknown, place: Place): readonly Diagnostic[] {
  const known = place.condition ? CONDITION_KEYWORDS : FORM_KEYWORDS;
  const pointer = joinPointer(place.pointer, keyword);
  const expected = Object.hasOwn(known, keyword) ? known[keyword] : undefined;
  if (!expected) {
    if (!place.condition && Object.hasOwn(CONDITION_KEYWORDS, keyword)) {
      return [report('form.keyword-condition-only', place.file, pointer, { keyword })];
    }
    const suggestion = suggest(keyword, Object.keys(known));
    return [report('form.keyword-unsupported', place.file, pointer, { keyword, suggestion })];
  }
  if (!hasValue(expected, value)) {
    return [report('form.keyword-value', place.file, pointer, { keyword, expected: VALUE_WORDS[expected] })];
  }
  const inside = { ...place, pointer, condition: place.condition || keyword === 'if' };
  return checkInside(report, expected, value, inside);
}

function checkInside(report: Report, expected: KeywordValue, value: unknown, place: Place): readonly Diagnostic[] {
  const at = (name: string | number): Place => ({ ...place, pointer: joinPointer(place.pointer, name) });
  if (expected === 'schema') return check(report, value, place);
  if (typeof value === 'string' && expected === 'pattern') return checkPattern(report, value, place);
  if (typeof value === 'string' && expected === 'format') return checkFormat(report, value, place);
  if (expected === 'schemas' && Array.isArray(value)) {
    return value.flatMap((part: unknown, index) => check(report, part, at(index)));
  }
  if (expected === 'properties' && isRecord(value)) {
    return Object.entries(value).flatMap(([name, part]) => check(report, part, at(name)));
  }
  if (expected === 'choices' && Array.isArray(value)) {
    return value.flatMap((choice: unknown, index) => {
      return isChoice(choice) ? [] : [report('form.choice-shape', place.file, at(index).pointer, {})];
    });
  }
  return [];
}

function checkPattern(report: Report, pattern: string, place: Place): readonly Diagnostic[] {
  const problem = judgePattern(pattern);
  if (!problem) return [];
  switch (problem.type) {
    case 'entangled':
      return [report('form.pattern-dangerous', place.file, place.pointer, { pattern, text: shortText(problem.text) })];
    case 'unanchored':
      return [report('form.pattern-unanchored', place.file, place.pointer, { pattern, text: shortText(problem.text) })];
    case 'invalid':
    case 'unsupported':
    case 'large':
      return [report(`form.pattern-${problem.type}`, place.file, place.pointer, { pattern })];
  }
}

function checkFormat(report: Report, format: string, place: Place): readonly Diagnostic[] {
  const known = Object.keys(FORMATS);
  if (known.includes(format)) return [];
  const params = { format, suggestion: suggest(format, known), formats: known.join(', ') };
  return [report('form.format-unknown', place.file, place.pointer, params)];
}

function hasValue(expected: KeywordValue, value: unknown): boolean {
  switch (expected) {
    case 'schema':
      return isRecord(value) || typeof value === 'boolean';
    case 'properties':
    case 'annotation':
      return isRecord(value);
    case 'schemas':
    case 'choices':
    case 'values':
      return Array.isArray(value) && value.length > 0;
    case 'type':
      return isType(value);
    case 'names':
      return Array.isArray(value) && new Set(stringsOf(value)).size === value.length;
    case 'text':
    case 'pattern':
    case 'format':
      return typeof value === 'string';
    case 'temporal':
      return typeof value === 'string' && (isDate(value) || isTime(value));
    case 'number':
      return typeof value === 'number';
    case 'positive':
      return typeof value === 'number' && value > 0;
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'boolean':
      return typeof value === 'boolean';
    case 'closed':
      return value === false;
    case 'any':
      return true;
  }
}

function isType(value: unknown): boolean {
  return typeof value === 'string' && TYPES.includes(value);
}

function isChoice(value: unknown): boolean {
  if (!isRecord(value) || !Object.hasOwn(value, 'const') || typeof value['title'] !== 'string') return false;
  return Object.keys(value).every((keyword) => ['const', 'title', 'description'].includes(keyword));
}
