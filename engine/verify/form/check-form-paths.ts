/**
 * Questions that nobody can come to. Each condition of a form is tried under those it stands in. What could not be shown
 * either way is taken to be possible, and told.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { isRecord, listOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { isDefinition } from '../../form/fields/layers.ts';
import { inlineBlocks } from '../../form/fields/inline-blocks.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { valuesAt } from './answer-presence.ts';
import { withCalculatedBounds } from './calculated-bounds.ts';
import { satisfy, type Step } from './satisfy.ts';
import { asUnproved, type Finding } from '../domains/unproved.ts';

type PathCheck = {
  readonly root: FormSchema;
  readonly found: {
    readonly code: 'form.condition-never' | 'form.condition-always' | 'form.condition-unproved';
    readonly place: Pointer;
  }[];
  /** Fields that some request can be asked, and fields that are defined. */
  readonly asked: Set<string>;
  readonly required: { readonly path: string; readonly place: Pointer; readonly steps: readonly Step[] }[];
};

const FILE = 'form.schema.json';

/** Conditions that never or always hold, required fields that are never asked, pages that are always empty. */
export function checkFormPaths(parsed: ParsedSource): readonly Finding[] {
  const raw = parsed.values.get(FILE);
  const check: PathCheck = { root: withCalculatedBounds(parsed), found: [], asked: new Set(), required: [] };
  visit(check, raw, '', '', []);
  return [
    ...check.found.map(({ code, place }) => {
      const finding = parsed.report(code, FILE, place, {});
      return code === 'form.condition-unproved' ? asUnproved(finding) : finding;
    }),
    ...check.required
      .filter(({ path, steps }) => !check.asked.has(path) && isPossible(check.root, steps))
      .map(({ path, place }) => parsed.report('form.required-never-asked', FILE, place, { field: path })),
    ...checkPages(parsed, check.asked),
  ];
}

function checkPages({ ui, report, fields }: ParsedSource, asked: ReadonlySet<string>): readonly Diagnostic[] {
  const known = new Set(fields.map(({ pointer }) => pointer));
  return ui.pages.flatMap(({ title, fields: names }, at) => {
    const defined = names.filter((name) => known.has(`/${name}`));
    if (defined.length === 0 || defined.some((name) => asked.has(name))) return [];
    return [report('page.always-empty', 'form.ui.json', joinPointer('/pages', at), { title })];
  });
}

function visit(check: PathCheck, schema: unknown, path: string, place: Pointer, steps: readonly Step[]): void {
  if (!isRecord(schema)) return;
  const reachable = isPossible(check.root, steps);
  for (const [name, property] of Object.entries(isRecord(schema['properties']) ? schema['properties'] : {})) {
    const inside = path === '' ? name : `${path}.${name}`;
    if (reachable && isRecord(property) && isDefinition(inlineBlocks(property))) check.asked.add(inside);
    visit(check, property, inside, joinPointer(place, 'properties', name), steps);
  }
  noteRequired(check, schema['required'], path, place, steps);
  if (schema['items']) visit(check, schema['items'], `${path}.*`, joinPointer(place, 'items'), steps);
  const parts = listOf(schema['allOf']);
  parts.forEach((part, at) => visit(check, part, path, joinPointer(place, 'allOf', at), steps));
  visitBranches(check, schema, path, place, steps, reachable);
}

function noteRequired(check: PathCheck, names: unknown, path: string, place: Pointer, steps: readonly Step[]): void {
  const list = listOf(names);
  for (const [at, name] of list.entries()) {
    if (typeof name !== 'string' || path.includes('*')) continue;
    const field = path === '' ? name : `${path}.${name}`;
    if (isTold(check.root, field))
      check.required.push({ path: field, place: joinPointer(place, 'required', at), steps });
  }
}

function visitBranches(
  check: PathCheck,
  schema: Readonly<Record<string, unknown>>,
  path: string,
  place: Pointer,
  steps: readonly Step[],
  reachable: boolean,
): void {
  const { if: condition } = inlineBlocks(schema);
  if (!condition) return;
  const step = { schema: condition, path };
  const [then, otherwise] = [true, false].map((holds) => [...steps, { ...step, holds }]);
  if (reachable) {
    const at = joinPointer(place, 'if');
    const result = satisfy(check.root, then ?? []);
    if (result === 'never') check.found.push({ code: 'form.condition-never', place: at });
    if (result === 'unproved') check.found.push({ code: 'form.condition-unproved', place: at });
    if (otherwise && schema['else'] !== undefined && !isPossible(check.root, otherwise))
      check.found.push({ code: 'form.condition-always', place: at });
  }
  if (then) visit(check, schema['then'], path, joinPointer(place, 'then'), then);
  if (otherwise) visit(check, schema['else'], path, joinPointer(place, 'else'), otherwise);
}

function isPossible(root: FormSchema, steps: readonly Step[]): boolean {
  return satisfy(root, steps) !== 'never';
}

/** Fields of a block are asked with it: of what is inside a section, only choices are followed. */
function isTold(root: FormSchema, path: string): boolean {
  return valuesAt(root, path) !== null || !path.includes('.');
}
