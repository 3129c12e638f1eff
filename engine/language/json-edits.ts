/*
 * Small changes of a JSON text that keep its layout: what an author wrote stays as they wrote it, and the next diff shows
 * the change alone. Offsets are those of the text as it is.
 */
import type { Node } from 'jsonc-parser';
import type { Json } from '../base/values.ts';

/** Other text in the place of what stands from an offset up to another. */
export type OffsetEdit = { readonly from: number; readonly to: number; readonly text: string };

const WIDTH = 100;

/** Another value in the place of a node. */
export function replaceNode(node: Node, value: Json, text: string): OffsetEdit {
  return { from: node.offset, to: endOf(node), text: print(value, indentAt(text, node.offset)) };
}

/** Another name for the member that holds a node; null when none does, or another has that name. */
export function renameMember(node: Node, name: string): OffsetEdit | null {
  const property = node.parent?.type === 'property' ? node.parent : undefined;
  const key = property?.children?.[0];
  const isTaken = property?.parent?.children?.some(({ children }) => children?.[0]?.value === name) ?? false;
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

/** Adds a member at the end of an object; null when it is none, or has a member of that name. */
export function addMember(node: Node, name: string, value: Json, text: string): OffsetEdit | null {
  const isThere = node.children?.some(({ children }) => children?.[0]?.value === name);
  return node.type !== 'object' || isThere ? null : insertLast(node, `${JSON.stringify(name)}: `, value, text);
}

/** Adds an item at the end of a list; null when it is none. */
export function addItem(node: Node, value: Json, text: string): OffsetEdit | null {
  return node.type === 'array' ? insertLast(node, '', value, text) : null;
}

/** After the last part there is, on a line of its own when that part has one. */
function insertLast(container: Node, head: string, value: Json, text: string): OffsetEdit {
  const last = container.children?.at(-1);
  if (!last) {
    const around = indentAt(text, container.offset);
    const inner = `${around}  `;
    return {
      from: container.offset + 1,
      to: endOf(container) - 1,
      text: `\n${inner}${head}${print(value, inner)}\n${around}`,
    };
  }
  const end = endOf(last);
  const indent = indentAt(text, last.offset);
  const hasLine = text.slice(lineStart(text, last.offset), last.offset).trim() === '';
  return { from: end, to: end, text: `,${hasLine ? `\n${indent}` : ' '}${head}${print(value, indent)}` };
}

/** A value as our formatter writes it: on one line where it fits. */
function print(value: Json, indent: string): string {
  const short = printShort(value);
  if (indent.length + short.length <= WIDTH || typeof value !== 'object' || value === null) return short;
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

function printShort(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printShort).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${printShort(part)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The white space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';
}
