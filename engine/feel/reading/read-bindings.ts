/** Expressions that give names of their own to what they read: filters, `for`, `some` and `every`, contexts, functions. */
import { ANY, BOOLEAN, NUMBER, objectType, type ScopeType } from '../scope-type.ts';
import type { Binding, NodeOf } from '../syntax/tree.ts';
import { noteCondition, noteTypes, type Environment, type Reader } from './reader.ts';

/** `list[condition]`, `list[1]`. */
export function inferFilter(reader: Reader, node: NodeOf<'filter'>, env: Environment): ScopeType {
  const { base, filter } = node;
  const type = reader.infer(base, env);
  const item = type.kind === 'list' ? type.item : type;
  const fields = item.kind === 'object' ? item.fields : {};
  reader.notes.fields.set(node, item.kind === 'any' ? null : new Set(Object.keys(fields)));
  const locals = { ...env.locals, item, ...fields };
  const found = reader.infer(filter, { locals, lenient: env.lenient || item.kind === 'any' });
  if (found.kind !== 'number') noteCondition(reader, '[…]', found);
  if (filter.type === 'number') return item;
  return filter.type === 'comparison' ||
    filter.type === 'between' ||
    filter.type === 'in' ||
    filter.type === 'conjunction' ||
    filter.type === 'disjunction'
    ? { kind: 'list', item }
    : ANY;
}

/** `for x in list return …`, `some x in list satisfies …`. */
export function inferIteration(reader: Reader, node: NodeOf<'for' | 'quantified'>, env: Environment): ScopeType {
  const { type, bindings, body } = node;
  let inner = env;
  for (const binding of bindings) inner = bind(reader, binding, inner);
  const locals = type === 'for' ? { ...inner.locals, partial: ANY } : inner.locals;
  const found = reader.infer(body, { ...inner, locals });
  if (node.type === 'for') return { kind: 'list', item: found };
  noteCondition(reader, node.quantifier, found);
  return BOOLEAN;
}

function bind(reader: Reader, { name, source }: Binding, env: Environment): Environment {
  return { ...env, locals: { ...env.locals, [name]: inferSource(reader, source, env) } };
}

/** What a loop goes through: members of a list, or numbers between two. */
function inferSource(reader: Reader, source: Binding['source'], env: Environment): ScopeType {
  if (source.type === 'series') {
    const ends = [reader.infer(source.low, env), reader.infer(source.high, env)];
    return ends.every(({ kind }) => kind === 'number') ? NUMBER : ANY;
  }
  const type = reader.infer(source, env);
  return type.kind === 'list' ? type.item : ANY;
}

/** `{ name: value }`. */
export function inferContext(reader: Reader, { entries }: NodeOf<'context'>, env: Environment): ScopeType {
  const fields: Record<string, ScopeType> = {};
  for (const { key, value } of entries)
    fields[key] = reader.infer(value, { ...env, locals: { ...env.locals, ...fields } });
  return objectType(fields);
}

/** `function(x) …`. */
export function inferFunction(reader: Reader, { parameters, body }: NodeOf<'function'>, env: Environment): ScopeType {
  const locals = { ...env.locals, ...Object.fromEntries(parameters.map(({ name }) => [name, ANY])) };
  for (const { of } of parameters) if (of) noteTypes(reader, of);
  reader.infer(body, { ...env, locals });
  return ANY;
}
