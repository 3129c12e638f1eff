/*
 * Puts each block in the place of its reference. What an author writes beside a `$ref` applies too (JSON Schema
 * 2020-12): annotations win over the block's own, constraints are added to it. A condition that is a boolean (`"if": false`) is
 * said as a schema, so that what follows meets conditions of one shape.
 */
import { isRecord, listOf } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { UNREAD } from '../../language/unread.ts';
import { BLOCKS } from './blocks.ts';

const ANNOTATIONS: ReadonlySet<string> = new Set(['title', 'description', 'default', 'cagou', '$comment']);

/** The schema without references; one that leads nowhere is left as it is (it is reported elsewhere). */
export function inlineBlocks(schema: unknown): FormSchema {
  if (!isRecord(schema)) throw new Error('inlineBlocks was given what checkSchema refuses');
  return schema === UNREAD ? UNREAD : inlined(schema);
}

const inlined = memoiseFor((schema: Readonly<Record<string, unknown>>): FormSchema => {
  const made = inline(schema);
  if (!isFormSchema(made)) throw new Error('inlineBlocks was given what checkSchema refuses');
  return made;
});

/** Trusts a schema whose keywords were checked by `checkSchema`. */
function isFormSchema(value: unknown): value is FormSchema {
  return isRecord(value);
}

function inline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inline);
  if (!isRecord(value)) return value;
  const { $ref, ...beside } = value;
  const block = typeof $ref === 'string' ? BLOCKS.get($ref) : undefined;
  const own = Object.fromEntries(
    Object.entries(block ? beside : value).map(([keyword, part]) => [
      keyword,
      keyword === 'if' ? conditionOf(part) : inline(part),
    ]),
  );
  return block ? addBeside(block, own) : own;
}

function conditionOf(condition: unknown): unknown {
  if (typeof condition !== 'boolean') return inline(condition);
  return condition ? {} : { not: {} };
}

/** A block with what is written beside its reference: annotations win over its own, constraints are added to it. */
export function addBeside(
  block: Readonly<Record<string, unknown>>,
  beside: Readonly<Record<string, unknown>>,
): unknown {
  const entries = Object.entries(beside);
  const annotations = Object.fromEntries(
    entries.filter(([keyword]) => ANNOTATIONS.has(keyword) && keyword !== 'cagou'),
  );
  const constraints = Object.fromEntries(entries.filter(([keyword]) => !ANNOTATIONS.has(keyword)));
  const cagou = mergeAnnotations(block['cagou'], beside['cagou']);
  const allOf = listOf(block['allOf']);
  return {
    ...block,
    ...annotations,
    $comment: block['$comment'],
    ...(cagou !== undefined && { cagou }),
    ...(Object.keys(constraints).length > 0 && { allOf: [...allOf, constraints] }),
  };
}

function mergeAnnotations(block: unknown, beside: unknown): unknown {
  if (!isRecord(block) || !isRecord(beside)) return beside ?? block;
  const messages = mergeAnnotations(block['messages'], beside['messages']);
  return { ...block, ...beside, ...(isRecord(messages) && { messages }) };
}
