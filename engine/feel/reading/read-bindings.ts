/** Expressions that give names of their own to what they read: filters, `for`, `some` and `every`, contexts, functions. */
import { childrenOf, type FeelNode } from '../nodes.ts';
import { ANY, BOOLEAN, objectType, type ScopeType } from '../scope-type.ts';
import { textOf, type Environment, type Reader } from './reader.ts';

/** `list[condition]`, `list[1]`. */
export function inferFilter(reader: Reader, [base, , filter]: readonly FeelNode[], env: Environment): ScopeType {
  if (!base || !filter) return ANY;
  const type = reader.infer(base, env);
  const item = type.kind === 'list' ? type.item : type;
  const fields = item.kind === 'object' ? item.fields : {};
  const locals = { ...env.locals, item, ...fields };
  reader.infer(filter, { locals, lenient: env.lenient || item.kind === 'any' });
  if (filter.name === 'NumericLiteral') return item;
  return filter.name === 'Comparison' || filter.name === 'Conjunction' || filter.name === 'Disjunction'
    ? { kind: 'list', item }
    : ANY;
}

/** `for x in list return …`, `some x in list satisfies …`. */
export function inferIteration(
  reader: Reader,
  node: FeelNode,
  children: readonly FeelNode[],
  env: Environment,
): ScopeType {
  let inner: Environment = { ...env, locals: { ...env.locals, partial: ANY } };
  for (const child of children) {
    if (child.name !== 'InExpressions') continue;
    for (const binding of childrenOf(child)) inner = bind(reader, binding, inner);
  }
  const body = node.lastChild ? reader.infer(node.lastChild, inner) : ANY;
  return node.name === 'ForExpression' ? { kind: 'list', item: body } : BOOLEAN;
}

function bind(reader: Reader, binding: FeelNode, env: Environment): Environment {
  const name = binding.getChild('Name');
  const source = binding.lastChild;
  if (!name || !source) return env;
  const type = reader.infer(source, env);
  const item = type.kind === 'list' ? type.item : ANY;
  return { ...env, locals: { ...env.locals, [textOf(reader, name)]: item } };
}

/** `{ name: value }`. */
export function inferContext(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const fields: Record<string, ScopeType> = {};
  for (const entry of children) {
    const key = entry.getChild('Key');
    if (!key || !entry.lastChild) continue;
    const type = reader.infer(entry.lastChild, { ...env, locals: { ...env.locals, ...fields } });
    fields[textOf(reader, key).replace(/^"|"$/g, '')] = type;
  }
  return objectType(fields);
}

/** `function(x) …`. */
export function inferFunction(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const parameters = children.find((child) => child.name === 'FormalParameters');
  const names = (parameters ? childrenOf(parameters) : []).map((parameter) => {
    const name = parameter.getChild('ParameterName');
    return name ? textOf(reader, name) : '';
  });
  const locals = { ...env.locals, ...Object.fromEntries(names.map((name) => [name, ANY])) };
  const body = children.at(-1);
  if (body) reader.infer(body, { ...env, locals });
  return ANY;
}
