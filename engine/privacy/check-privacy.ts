/*
 * privacy.json: a sensitive category says why it is needed, a category without data has no reason to be, and what is of a
 * person belongs to one.
 */
import { checkSensitive } from './check-sensitive.ts';
import { nearestPlace } from '../form/fields/place-fields.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { suggest } from '../base/suggest.ts';
import { checkPrivacyPromises } from './check-promises.ts';
import { checkRecords, listRecorded } from './check-records.ts';
import { checkRetention } from './check-retention.ts';
import { isRecord } from '../base/guards.ts';
import { isOfPeople, isPersonal } from './personal-fields.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { findAll } from '../language/unread.ts';
import { joinPointer, parentPointer, splitPointer } from '../base/pointer.ts';

const FILE = 'privacy.json';
const FORM = 'form.schema.json';

/** Checks the categories of personal data of a scheme. */
export function checkPrivacy(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll(CHECKS, parsed);
}

const CHECKS: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  checkCategories,
  checkComputed,
  checkUncategorised,
  (parsed) => checkRecords(parsed, listRecorded(parsed)),
  (parsed) => checkRetention(parsed, listRecorded(parsed)),
  checkPrefilled,
  checkSensitive,
  checkPrivacyPromises,
];

function checkCategories(parsed: ParsedSource): readonly Diagnostic[] {
  const { privacy, fields, agentFields, report } = parsed;
  const recorded = listRecorded(parsed);
  const used = new Set<unknown>([
    ...[...fields, ...agentFields, ...recorded.map(({ field }) => field)].map(({ annotation }) => annotation.personal),
    privacy.records,
    ...(parsed.rules.computed ?? []).map(({ personal }) => personal),
  ]);
  const known = Object.keys(parsed.identity.functions);
  return Object.entries(privacy.categories).flatMap(([category, definition]) => {
    const { sensitive, justification, functions = [] } = definition;
    const pointer = joinPointer('/categories', category);
    return [
      ...(sensitive && justification === undefined
        ? [report('privacy.justification-missing', FILE, pointer, { category })]
        : []),
      ...(!sensitive && justification !== undefined
        ? [report('privacy.not-sensitive', FILE, joinPointer(pointer, 'justification'), { category })]
        : []),
      ...functions.flatMap((name, at) =>
        known.includes(name)
          ? []
          : [
              report('privacy.function-unknown', FILE, joinPointer(pointer, 'functions', at), {
                function: name,
                suggestion: suggest(name, known),
              }),
            ],
      ),
      ...(used.has(category) ? [] : [report('privacy.category-unused', FILE, pointer, { category })]),
    ];
  });
}

/** What the account of a person fills in says something of that person. */
function checkPrefilled({ fields, fieldPlaces, report }: ParsedSource): readonly Diagnostic[] {
  return fields.flatMap(({ pointer, label, annotation: { prefill, personal } }) => {
    if (personal !== false || !prefill?.startsWith('person.')) return [];
    const place = joinPointer(nearestPlace(fieldPlaces, pointer), 'cagou', 'personal');
    return [report('privacy.prefill-impersonal', FORM, place, { field: label })];
  });
}

/** Categories that computed values say they are of. */
function checkComputed({ rules, privacy, report }: ParsedSource): readonly Diagnostic[] {
  const known = Object.keys(privacy.categories);
  return (rules.computed ?? []).flatMap(({ personal }, at) => {
    if (typeof personal !== 'string' || known.includes(personal)) return [];
    const params = { category: personal, suggestion: suggest(personal, known) };
    return [report('annotation.category-unknown', 'rules.json', joinPointer('/computed', at, 'personal'), params)];
  });
}

/** What is personal has a category, whatever the author thought of; told once a section. */
function checkUncategorised(parsed: ParsedSource): readonly Diagnostic[] {
  const { fields, fieldPlaces, report } = parsed;
  const ofPeople = isOfPeople(parsed);
  const held = new Set(fields.map(({ pointer }) => parentPointer(pointer)));
  const bare = fields.filter(
    (field) =>
      field.annotation.personal === undefined &&
      !held.has(field.pointer) &&
      (ofPeople || isPersonal(field) || isInBlock(parsed, field.pointer)),
  );
  const places = new Map(bare.map((field) => [nearestPlace(fieldPlaces, field.pointer), field]));
  return [...places].map(([place, { label }]) => report('privacy.category-missing', FORM, place, { field: label }));
}

/** Blocks whose every field says something of people. */
const BLOCKS: ReadonlySet<unknown> = new Set(
  ['identite', 'adresse-nc', 'telephone-nc', 'rib', 'foyer'].map((name) => `urn:cagou:block:${name}`),
);

function isInBlock({ values, fieldPlaces }: ParsedSource, pointer: Pointer): boolean {
  const names = splitPointer(nearestPlace(fieldPlaces, pointer));
  const written = names.reduce<unknown>((part, name) => memberOf(part, name), values.get(FORM));
  return isOfBlock(written);
}

/** A shared block is of people where one of those that it is made of is. */
function isOfBlock(written: unknown): boolean {
  if (!isRecord(written)) return false;
  return BLOCKS.has(written['$ref']) || ('$comment' in written && Object.values(childrenOf(written)).some(isOfBlock));
}

function childrenOf(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return isRecord(written['properties']) ? written['properties'] : {};
}

function memberOf(part: unknown, name: string): unknown {
  if (Array.isArray(part)) return part[Number(name)];
  return isRecord(part) ? part[name] : undefined;
}
