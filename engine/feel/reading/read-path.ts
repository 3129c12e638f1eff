/** Names and the paths that start from them: each must exist, and is noted as read. */
import { ANY, listColumns, memberType, partsOfDuration, type ScopeType } from '../scope-type.ts';
import { isBuiltin } from '../signatures.ts';
import type { NodeOf } from '../syntax/tree.ts';
import { pathOf, type Environment, type Reader } from './reader.ts';

const CLOCK_FUNCTIONS: readonly string[] = ['now', 'today'];

/** `aujourdhui`, `membre`, `sum`. */
export function inferName(reader: Reader, { name }: NodeOf<'name'>, env: Environment): ScopeType {
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
export function inferPath(reader: Reader, node: NodeOf<'path'>, env: Environment): ScopeType {
  const {
    base,
    name: { name },
  } = node;
  const { paths } = reader.notes;
  const basePath = pathOf(reader, base);
  const readAlone = paths.has(basePath);
  const type = reader.infer(base, env);
  const member = memberType(type, name);
  const path = pathOf(reader, node);
  if (!member) {
    reader.notes.problems.push({ type: 'path-unknown', path, name, known: fieldNames(type) });
    return ANY;
  }
  const columns = listColumns(type);
  if (columns) reader.notes.columns.set(node, columns);
  // The year of a date, or the column of a choice, is read in the value, which is what JSON holds.
  if (paths.has(basePath) && !columns && !isOfDates(type)) {
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
  if (type.kind === 'duration') return Object.keys(partsOfDuration(type.unit));
  if (type.kind === 'object') return Object.keys(type.fields);
  return Object.keys(listColumns(type)?.types ?? {});
}
