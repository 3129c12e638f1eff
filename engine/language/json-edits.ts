/*
 * Small changes of a JSON text that keep its layout: what an author wrote stays as they wrote it, and the next diff shows
 * the change alone. Offsets are those of the text as it is.
 */
import type { Node } from 'jsonc-parser';
import { memoise } from '../base/memoise.ts';
import type { Json } from '../base/values.ts';

/** Other text in the place of what stands from an offset up to another. */
export type OffsetEdit = { readonly from: number; readonly to: number; readonly text: string };

const WIDTH = 100;

/** Another value in the place of a node. */
export function replaceNode(node: Node, value: Json, text: string): OffsetEdit {
  return { from: node.offset, to: endOf(node), text: print(value, layoutOf(text), indentAt(text, node.offset)) };
}

/** Another name for the member that holds a node; null when none does, or another has that name. */
export function renameMember(node: Node, name: string): OffsetEdit | null {
  const property = node.parent?.type === 'property' ? node.parent : undefined;
  const key = property?.children?.[0];
  const isTaken = property?.parent !== undefined && memberOf(property.parent, name) !== undefined;
  return key && !isTaken ? { from: key.offset, to: endOf(key), text: JSON.stringify(name) } : null;
}

/** Takes a member or an item away, with the comma that belongs to it; null for the whole file. */
export function removeNode(node: Node): OffsetEdit | null {
  const part = node.parent?.type === 'property' ? node.parent : node;
  return part.parent ? removePart(part, part.parent) : null;
}

/** Takes a part of an object or of a list away. */
export function removePart(part: Node, container: Node): OffsetEdit {
  const parts = container.children ?? [];
  const at = parts.indexOf(part);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  if (after) return { from: part.offset, to: after.offset, text: '' };
  if (before) return { from: endOf(before), to: endOf(part), text: '' };
  return { from: container.offset + 1, to: endOf(container) - 1, text: '' };
}

/**
 * Adds a member to an object, before the member of rank `at` or at the end; null when it is none, or has a member of that
 * name.
 */
export function addMember(node: Node, name: string, value: Json, text: string, at?: number): OffsetEdit | null {
  return node.type !== 'object' || memberOf(node, name)
    ? null
    : insertPart(node, at, (indent) => `${JSON.stringify(name)}: ${print(value, layoutOf(text), indent)}`, text);
}

/** Adds an item to a list, before the item of rank `at` or at the end; null when it is none. */
export function addItem(node: Node, value: Json, text: string, at?: number): OffsetEdit | null {
  return node.type === 'array' ? insertPart(node, at, (indent) => print(value, layoutOf(text), indent), text) : null;
}

/**
 * Puts a part that is written in the same text elsewhere (the value of a member, or an item, with its own layout) into an
 * object under a name, or into a list; null where it cannot be. What stood in its former place is removed by `removePart`.
 */
export function insertCopy(
  container: Node,
  part: { readonly node: Node; readonly text: string; readonly name: string | null },
  text: string,
  at?: number,
): OffsetEdit | null {
  const { node, name } = part;
  const isFit = container.type === 'object' ? name !== null : container.type === 'array' && name === null;
  if (!isFit) return null;
  const former = indentAt(part.text, node.offset);
  const written = part.text.slice(node.offset, endOf(node));
  const head = name === null ? '' : `${JSON.stringify(name)}: `;
  return insertPart(container, at, (indent) => head + written.replaceAll(`\n${former}`, `\n${indent}`), text);
}

/** The member of an object that has a name: its property, or nothing. */
export function memberOf(node: Node, name: string): Node | undefined {
  return node.type === 'object' ? node.children?.find(({ children }) => children?.[0]?.value === name) : undefined;
}

/** Before the part of rank `at`, or after the last: on a line of its own where the part beside it has one. */
function insertPart(
  container: Node,
  at: number | undefined,
  write: (indent: string) => string,
  text: string,
): OffsetEdit {
  const parts = container.children ?? [];
  const { eol, unit } = layoutOf(text);
  const last = parts.at(-1);
  if (!last) {
    const around = indentAt(text, container.offset);
    const inner = `${around}${unit}`;
    const written = write(inner);
    const span = { from: container.offset + 1, to: endOf(container) - 1 };
    const fits = container.type === 'array' && !written.includes('\n') && inner.length + written.length <= WIDTH;
    return { ...span, text: fits ? written : `${eol}${inner}${written}${eol}${around}` };
  }
  const next = at === undefined ? undefined : parts[at];
  const beside = next ?? last;
  const indent = indentAt(text, beside.offset);
  const hasLine = text.slice(lineStart(text, beside.offset), beside.offset).trim() === '';
  const between = hasLine ? `${eol}${indent}` : ' ';
  if (next) return { from: next.offset, to: next.offset, text: `${write(indent)},${between}` };
  return { from: endOf(last), to: endOf(last), text: `,${between}${write(indent)}` };
}

/** How a file is laid out: the end of its lines, and the white space of one level. */
type Layout = { readonly eol: string; readonly unit: string };

const layoutOf = memoise(
  (text: string): Layout => ({
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    unit: /^[[{]\r?\n([ \t]+)/.exec(text)?.[1] ?? '  ',
  }),
  { answers: 100, characters: 2_000_000 },
);

/** A value as our formatter writes it: on one line where it fits. */
function print(value: Json, { eol, unit }: Layout, indent: string): string {
  const short = printShort(value);
  if (indent.length + short.length <= WIDTH || typeof value !== 'object' || value === null) return short;
  return JSON.stringify(value, null, unit).replaceAll('\n', `${eol}${indent}`);
}

function printShort(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printShort).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${printShort(part)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Offset where a node ends. */
export function endOf({ offset, length }: Node): number {
  return offset + length;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The white space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}
