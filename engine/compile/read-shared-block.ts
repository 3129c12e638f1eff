/*
 * A block that is published by itself: judged as the only question of a small sound scheme, so that all that is told of a form is
 * told of it.
 */
import { isJsonObject } from '../base/guards.ts';
import type { JsonObject } from '../base/values.ts';
import { BLOCKS } from '../form/fields/blocks.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { readJsonFile } from '../language/json-file.ts';
import { LIMITS } from '../language/limits.ts';
import { compile } from './compile.ts';
import { createReport } from './report.ts';
import { HOST } from './host-scheme.ts';

/** A block, or all that keeps it from being published. `warnings` do not. */
export type SharedBlockRead =
  | { readonly type: 'read'; readonly block: JsonObject; readonly warnings: readonly Diagnostic[] }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

const FORM = 'form.schema.json';
const HEAD = '{"type":"object","cagou":{"personal":"bloc"},"required":["bloc"],"properties":{"bloc":';
const PLACE = '/properties/bloc';
/** Of the scheme that names the block, not of the block: its categories, its lists, what authors note for one another. */
const OF_SCHEMES: ReadonlySet<string> = new Set([
  'annotation.category-unknown',
  'annotation.data-unknown',
  'form.description-unseen',
]);

/**
 * Reads the text of a shared block (JSON Schema). Never throws, whatever is in it.
 * @param file what it is called where something is told of it
 */
export function readSharedBlock(file: string, text: string): SharedBlockRead {
  const whole = text.replace(/^\uFEFF/, '');
  const own = readJsonFile(whole);
  const report = createReport({ [file]: whole }, new Map([[file, own]]));
  if (whole.length > LIMITS.sharedBlock)
    return refused([report('source.too-large', file, '', { maximum: LIMITS.sharedBlock })]);
  const problems = own.problems.map(({ code, range, params, related }) => report(code, file, range, params, related));
  if (problems.some(({ severity }) => severity === 'error')) return refused(problems);
  const block = own.value;
  if (!isJsonObject(block)) return refused([report('form.schema-expected', file, '', { keyword: 'type' })]);
  const isTyped = block['type'] !== undefined || block['$ref'] !== undefined;
  if (!isTyped) return refused([report('form.type-missing', file, '', { field: file })]);
  const told = problems.concat(toldOf(file, whole));
  return told.some(({ severity }) => severity === 'error') ? refused(told) : { type: 'read', block, warnings: told };
}

function refused(diagnostics: readonly Diagnostic[]): SharedBlockRead {
  return { type: 'refused', diagnostics };
}

/** What is told of the block where it is the only question, at its own places. */
function toldOf(file: string, text: string): readonly Diagnostic[] {
  const result = compile({ id: HOST.id, files: { ...HOST.files, [FORM]: formOf(text) } });
  const all = result.type === 'failed' ? result.diagnostics : result.warnings;
  return all.flatMap((one) => {
    const isOwn = one.file === FORM && (one.pointer === PLACE || one.pointer.startsWith(`${PLACE}/`));
    if (!isOwn || OF_SCHEMES.has(one.code) || one.code.startsWith('privacy.')) return [];
    // On its first line, the block stands after the head of the form.
    const shift = (line: number, column: number): number => (line === 1 ? Math.max(1, column - HEAD.length) : column);
    return [
      {
        ...one,
        file,
        pointer: one.pointer.slice(PLACE.length),
        column: shift(one.line, one.column),
        endColumn: shift(one.endLine, one.endColumn),
        related: [],
        fixes: [],
      },
    ];
  });
}

function formOf(text: string): string {
  return `${HEAD}${text}}}`;
}

/** The questions that a block asks, by their titles, sections left out; of a ready block within it, its own title. */
export function questionsOf(block: JsonObject): readonly string[] {
  const { properties } = block;
  if (!isJsonObject(properties)) return [titleOf(block, '')];
  return Object.entries(properties).flatMap(([name, part]) => {
    if (!isJsonObject(part)) return [];
    return isJsonObject(part['properties']) ? questionsOf(part) : [titleOf(part, name)];
  });
}

/** What is written beside a reference comes before what the block itself says. */
function titleOf({ title, $ref }: JsonObject, name: string): string {
  if (typeof title === 'string') return title;
  const own = typeof $ref === 'string' ? BLOCKS.get($ref)?.['title'] : undefined;
  return typeof own === 'string' ? own : name;
}
