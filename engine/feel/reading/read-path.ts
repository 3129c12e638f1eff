/** Names and the paths that start from them: each must exist, and is noted as read. */
import { isBuiltin } from '../builtins.ts';
import type { FeelNode } from '../nodes.ts';
import { ANY, memberType, type ScopeType } from '../scope-type.ts';
import { pathOf, textOf, type Environment, type Reader } from './reader.ts';

const CLOCK_FUNCTIONS: readonly string[] = ['now', 'today'];

/** `aujourdhui`, `membre`, `sum`. */
export function inferName(reader: Reader, node: FeelNode, env: Environment): ScopeType {
  const name = textOf(reader, node).replace(/\s+/g, ' ');
  const local = Object.hasOwn(env.locals, name) ? env.locals[name] : undefined;
  if (local) return local;
  const known = Object.hasOwn(reader.scope, name) ? reader.scope[name] : undefined;
  if (known) {
    reader.notes.names.add(name);
    reader.notes.paths.add(name);
    return known;
  }
  if (CLOCK_FUNCTIONS.includes(name)) reader.notes.problems.push({ type: 'clock', name });
  else if (!isBuiltin(name) && !env.lenient) {
    reader.notes.problems.push({ type: 'name-unknown', name, known: Object.keys({ ...reader.scope, ...env.locals }) });
  }
  return ANY;
}

/** `foyer.membres`, `recuLe.year`. */
export function inferPath(reader: Reader, node: FeelNode, env: Environment): ScopeType {
  const base = node.firstChild;
  const last = node.lastChild;
  if (!base || !last) return ANY;
  const { paths } = reader.notes;
  const basePath = pathOf(reader, base);
  const readAlone = paths.has(basePath);
  const type = reader.infer(base, env);
  const name = textOf(reader, last);
  const member = memberType(type, name);
  const path = pathOf(reader, node);
  if (!member) {
    reader.notes.problems.push({ type: 'path-unknown', path, name, known: fieldNames(type) });
    return ANY;
  }
  // The year of a date is read in the date, which is what JSON holds.
  if (paths.has(basePath) && !isOfDates(type)) {
    if (!readAlone) paths.delete(basePath);
    paths.add(path);
  }
  return member;
}

function isOfDates(type: ScopeType): boolean {
  return type.kind === 'list' ? isOfDates(type.item) : type.kind === 'date';
}

function fieldNames(type: ScopeType): readonly string[] {
  if (type.kind === 'list') return fieldNames(type.item);
  return type.kind === 'object' ? Object.keys(type.fields) : [];
}
