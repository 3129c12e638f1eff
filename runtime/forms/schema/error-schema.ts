/** RJSF shows errors from a tree shaped like the data; ours come as a list of pointers and sentences. */
import type { ErrorSchema } from '@rjsf/utils';
import type { FieldError } from '../../../engine/index.ts';
import { splitPointer, isRecord } from '../../../engine/base/index.ts';

type ErrorNode = { __errors?: string[]; [name: string]: ErrorNode | string[] | undefined };

/** The tree of a list of errors. */
export function errorSchemaOf(errors: readonly FieldError[]): ErrorSchema {
  const root: ErrorNode = {};
  for (const { pointer, message } of errors) {
    const node = splitPointer(pointer).reduce(childNode, root);
    node.__errors = [...(node.__errors ?? []), message];
  }
  return isErrorSchema(root) ? root : {};
}

function childNode(node: ErrorNode, name: string): ErrorNode {
  // A field may be called as what every object has: `constructor`.
  const found = Object.hasOwn(node, name) ? node[name] : undefined;
  if (found && !Array.isArray(found)) return found;
  const child: ErrorNode = {};
  node[name] = child;
  return child;
}

function isErrorSchema(value: unknown): value is ErrorSchema {
  return isRecord(value);
}

/** Sentences of a field and of all that it holds, for a field shown as one control. */
export function sentencesOf(errors: unknown): readonly string[] {
  if (Array.isArray(errors)) return errors.filter((item) => typeof item === 'string');
  return isRecord(errors) ? Object.values(errors).flatMap(sentencesOf) : [];
}
