/*
 * What an expression names, and where: answers by their pointers, whichever way they are reached (a loop, a filter, a value
 * that is made of them), all else by its name.
 */
import type { Pointer } from '../../base/values.ts';
import { parseCellTests, parseExpression } from '../../feel/syntax/parse.ts';
import { partsOf, type FeelNode, type NodeOf, type Span } from '../../feel/syntax/tree.ts';
import { firstStep, nextStep, type Known, type NameStep, type Thing } from './known.ts';

/** Functions that are given zones. */
const PLACE_FUNCTIONS: readonly string[] = ['dans', 'distance'];

/** A thing that a text names, and where it says the name: UTF-16 units of the text. */
export type NameInText = Span & {
  readonly thing: Thing;
  /** What stands between two names of a path there. */
  readonly path: '.' | '/';
};

/** Local names, each with the answer that it goes through, if it is one. */
export type Locals = ReadonlyMap<string, Pointer | null>;

type Around = {
  readonly known: Known;
  readonly locals: Locals;
  /** Lists whose members are looked at by filters, the innermost last. */
  readonly members: readonly Pointer[];
};

/** Names in an expression, or in a cell of a table. @param locals of a check of each member: `membre` */
export function namesInExpression(
  text: string,
  known: Known,
  { isCell = false, locals = new Map() }: { readonly isCell?: boolean; readonly locals?: Locals } = {},
): readonly NameInText[] {
  const around = { known, locals, members: [] };
  const found: NameInText[] = [];
  const trees = isCell ? (parseCellTests(text).tree?.tests ?? []) : [parseExpression(text).tree];
  for (const tree of trees) if (tree) visit(tree, around, found);
  return found;
}

function visit(node: FeelNode, around: Around, found: NameInText[]): void {
  const { known, locals, members } = around;
  const note = ({ from, to }: Span, { thing }: NameStep): void => {
    if (thing) found.push({ from, to, thing, path: '.' });
  };
  switch (node.type) {
    case 'name':
      if (!locals.has(node.name)) note(node, stepOf(node.name, around));
      return;
    case 'path':
      visit(node.base, around, found);
      note(node.name, nextStep(known, originOf(node.base, around), node.name.name));
      return;
    case 'filter': {
      visit(node.base, around, found);
      const list = originOf(node.base, around);
      const inside = {
        known,
        locals: new Map(locals).set('item', list),
        members: list === null ? members : [...members, list],
      };
      visit(node.filter, inside, found);
      return;
    }
    case 'for':
    case 'quantified': {
      let inside = around;
      for (const { name, source } of node.bindings) {
        visit(source, inside, found);
        inside = { ...inside, locals: new Map(inside.locals).set(name, originOf(source, inside)) };
      }
      visit(node.body, inside, found);
      return;
    }
    case 'function': {
      const named = node.parameters.map(({ name }) => [name, null] as const);
      visit(node.body, { ...around, locals: new Map([...locals, ...named]) }, found);
      return;
    }
    case 'call':
      found.push(...zonesGiven(node));
      for (const part of partsOf(node)) visit(part, around, found);
      return;
    default:
      for (const part of partsOf(node)) visit(part, around, found);
  }
}

/** Files of zones that a call names by texts, as `dans(lieu, "zones-inondables")` does: they are named as lists are. */
function zonesGiven(node: NodeOf<'call'>): readonly NameInText[] {
  const { callee } = node;
  if (callee.type !== 'name' || !PLACE_FUNCTIONS.includes(callee.name)) return [];
  return partsOf(node).flatMap((part): readonly NameInText[] =>
    part.type === 'text'
      ? [{ from: part.from + 1, to: part.to - 1, thing: { kind: 'list', name: part.value }, path: '.' }]
      : [],
  );
}

/** What a name stands for: a member of the innermost list that a filter looks at, or something of the case. */
function stepOf(name: string, { known, members }: Around): NameStep {
  for (const list of members.toReversed()) {
    const step = nextStep(known, list, name);
    if (step.thing) return step;
  }
  return firstStep(known, name, (expression) => originOfValue(name, expression, known));
}

/** The answer that an expression gives, or some of whose members; null for anything else. */
function originOf(node: FeelNode, around: Around): Pointer | null {
  const { known, locals } = around;
  switch (node.type) {
    case 'name': {
      const local = locals.get(node.name);
      return local === undefined ? stepOf(node.name, around).at : local;
    }
    case 'path':
      return nextStep(known, originOf(node.base, around), node.name.name).at;
    case 'filter':
      return originOf(node.base, around);
    case 'if':
      return originOf(node.then, around) ?? originOf(node.otherwise, around);
    case 'call': {
      // A list that is sorted, cut or joined to another is still one of the same members.
      const [first] = partsOf(node).slice(1);
      return first ? originOf(first, around) : null;
    }
    case 'list':
      return node.items[0] ? originOf(node.items[0], around) : null;
    default:
      return null;
  }
}

/** What is read below a computed value of a name, which is made of an expression. */
export function originOfValue(name: string, expression: string, known: Known): Pointer | null {
  const { tree } = parseExpression(expression);
  // Without itself: what is made of itself has no origin.
  const values = new Map([...known.values].filter(([other]) => other !== name));
  return tree ? originOf(tree, { known: { ...known, values }, locals: new Map(), members: [] }) : null;
}
