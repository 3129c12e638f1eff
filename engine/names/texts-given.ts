/**
 * The texts that a rule may give, as far as they are written in it or listed where it reads them: those that its labels must
 * name, and the only ones that what reads it may compare it with.
 */
import type { ComputedValue, DecisionTable } from '../../schemas/types/rules.ts';
import { memberType, objectType, type ScopeType } from '../feel/scope-type.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, namesOfPath, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';

/** Functions that give texts of what they are given, and no other. */
const KEEPING: readonly string[] = ['concatenate', 'union', 'append', 'distinct values', 'flatten', 'reverse'];

/** The texts of a computed value, or of the members of its list; null where some cannot be told. `types` are of what it reads. */
export function textsGiven(
  { expression, table: name, values }: ComputedValue,
  tables: readonly DecisionTable[],
  types: Readonly<Record<string, ScopeType>>,
): readonly string[] | null {
  if (values) return values.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const ofText = (text: string): readonly string[] | null => {
    const { tree } = parseExpression(text);
    return tree && textsOf(tree, objectType(types));
  };
  if (expression !== undefined) return ofText(expression);
  const used = tables.filter((table) => table.name === name);
  return together(used.flatMap((table) => resultsOf(table).map(ofText)));
}

/** What the only column of results gives: what it lists, else what its cells say. */
function resultsOf({ outputs: [output], rows }: DecisionTable): readonly string[] {
  if (output?.values) return output.values.map((value) => JSON.stringify(value));
  return [...rows.flatMap(({ then }) => then.slice(0, 1)), ...(output?.default === undefined ? [] : [output.default])];
}

function textsOf(node: FeelNode, root: ScopeType): readonly string[] | null {
  const all = (parts: readonly FeelNode[]): readonly string[] | null =>
    together(parts.map((part) => textsOf(part, root)));
  switch (node.type) {
    case 'null':
      return [];
    case 'text':
      return [node.value];
    case 'if':
      return all([node.then, node.otherwise]);
    case 'list':
      return all(node.items);
    case 'filter':
      return textsOf(node.base, root);
    case 'call':
      return KEEPING.includes(calleeName(node) ?? '') ? all(valuesGiven(node.given)) : null;
    case 'name':
    case 'path':
      return textsOfPath(namesOfPath(node), root);
    default:
      return null;
  }
}

function textsOfPath(names: readonly string[] | null, root: ScopeType): readonly string[] | null {
  const type = names?.reduce<ScopeType | undefined>((so, name) => so && memberType(so, name), root);
  const item = type?.kind === 'list' ? type.item : type;
  return item?.kind === 'text' ? (item.choices ?? null) : null;
}

function together(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const texts = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const text of list) texts.add(text);
  }
  return [...texts];
}
