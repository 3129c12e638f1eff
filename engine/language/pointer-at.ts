import { findNodeAtOffset, getNodePath } from 'jsonc-parser';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import { readJsonFile } from './json-file.ts';

/** The innermost part of a JSON text that an offset stands in or beside; '' for the whole, and outside of it. @param offset UTF-16 units */
export function pointerAt(text: string, offset: number): Pointer {
  const { root } = readJsonFile(text);
  const node = root && findNodeAtOffset(root, offset, true);
  return node ? joinPointer('', ...getNodePath(node)) : '';
}
