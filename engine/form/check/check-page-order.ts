/*
 * A question comes after the answers that decide whether it is asked: who has passed its place already would have to go back
 * for it, and who reads the page from top to bottom would see it appear above.
 */
import { withReads } from '../../base/compute-order.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath } from '../../feel/syntax/tree.ts';
import { compileCalculated } from '../fields/compile-calculated.ts';
import { isDefinition } from '../fields/layers.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { isRecord, stringsOf } from '../../base/guards.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** Questions of form.ui.json that stand before one their condition reads. */
export function checkPageOrder({ ui, formSchema, rules, fields, report }: ParsedSource): readonly Diagnostic[] {
  const places = ui.pages.flatMap(({ fields }, page) =>
    fields.map((name, at) => ({ name, pointer: `/pages/${page}/fields/${at}` })),
  );
  const placeOf = (name: string): number => places.findIndex((place) => place.name === name);
  const conditions = conditionsOf(formSchema, []);
  const { reads } = compileCalculated(formSchema) ?? { reads: new Map<string, ReadonlySet<string>>() };
  /** What is typed for a calculated answer to be there. */
  const typedFor = (name: string): readonly string[] => [...withReads([name], reads)];
  const isDay = (name: string): boolean =>
    fields.some(({ pointer, format }) => pointer === joinPointer('', name) && format === 'date');
  const ordered = daysInOrder(rules).flatMap(([before, after]): readonly Diagnostic[] => {
    const [first, last] = [placeOf(before), placeOf(after)];
    const place = places[last];
    if (first === -1 || !place || first < last || !isDay(before) || !isDay(after)) return [];
    const related = [{ caption: CAPTIONS.date, place: places[first]?.pointer ?? '' }];
    return [report('page.days-reversed', 'form.ui.json', place.pointer, { name: after, other: before }, related)];
  });
  const asked = places.flatMap(({ name, pointer }, at) => {
    const later = (conditions.get(name) ?? []).flatMap(typedFor).find((read) => placeOf(read) > at);
    if (later === undefined) return [];
    const related = [{ caption: CAPTIONS.reads, place: places[placeOf(later)]?.pointer ?? '' }];
    return [report('page.before-condition', 'form.ui.json', pointer, { name, other: later }, related)];
  });
  return [...asked, ...ordered];
}

/** Days of the root of which a check says that the second does not come before the first. */
function daysInOrder({ checks = [] }: ParsedSource['rules']): readonly (readonly [string, string])[] {
  return checks.flatMap(({ valid }) => {
    const { tree } = parseExpression(valid);
    if (tree?.type !== 'comparison' || !['<', '<=', '>', '>='].includes(tree.operator)) return [];
    const [left, right] = [tree.left, tree.right].map((side) => namesOfPath(side) ?? []);
    const [one, other] = [left?.[0], right?.[0]];
    if (one === undefined || other === undefined || one === other || left?.length !== 1 || right?.length !== 1)
      return [];
    return [tree.operator.startsWith('>') ? [other, one] : [one, other]];
  });
}

/** Answers that decide of each question of the root; none for one that is asked anyway. */
function conditionsOf(schema: FormSchema, above: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (name: string, read: readonly string[]): void => {
    const known = found.get(name);
    found.set(name, known?.length === 0 || read.length === 0 ? [] : [...(known ?? []), ...read]);
  };
  for (const [name, property] of Object.entries(schema.properties ?? {})) if (isDefinition(property)) add(name, above);
  const chosen = [...above, ...namesRead(schema.if)];
  const inner = [
    ...(schema.allOf ?? []).map((part) => conditionsOf(part, above)),
    ...[schema.then, schema.else].flatMap((part) => (part ? [conditionsOf(part, chosen)] : [])),
  ];
  for (const part of inner) for (const [name, read] of part) add(name, read);
  return found;
}

/** Fields of the root that a condition looks at. */
function namesRead(condition: unknown): readonly string[] {
  if (!isRecord(condition)) return [];
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword): readonly unknown[] => {
    const list = condition[keyword];
    return Array.isArray(list) ? list : [];
  });
  const own = isRecord(condition['properties']) ? Object.keys(condition['properties']) : [];
  return [...own, ...stringsOf(condition['required']), ...[...parts, condition['not']].flatMap(namesRead)];
}
