/**
 * What most expressions are not made of: loops, filters, tests, contexts, ranges, functions of authors, names in calls, columns of lists. Apart, so that a
 * browser that only adds and compares does without.
 */
import { readDate } from '../values/date.ts';
import { readTimeOfDay } from '../values/temporal.ts';
import { contextOf, FeelRange, isList } from '../values/value.ts';
import type { NodeOf } from '../syntax/tree.ts';
import { compileFunction } from './author-function.ts';
import { callByName } from './call-by-name.ts';
import { fail, reasonAt, type Evaluate } from './frame.ts';
import { isOfType } from './instance.ts';
import { compileFilter, compileFor, compileQuantified } from './loops.ts';
import { memberOf } from './member.ts';
import { withLocal, type Compile, type Names, type ReadColumn, type Rarer, type RarerKind } from './names.ts';
import { compileIn } from './tests.ts';

/** The cell of a value chosen in a list, of each where there are several. A row that is supposed is a context. */
const readColumn: ReadColumn = (columns, value, name) => {
  if (isList(value)) return value.map((item) => readColumn(columns, item, name));
  const cell = typeof value === 'string' ? columns.cell(value, name) : (memberOf(value, name) ?? null);
  if (typeof cell !== 'string') return cell;
  const type = columns.types[name];
  return type === 'date' ? readDate(cell) : type === 'time' ? readTimeOfDay(cell) : cell;
};

/** What compiles them. */
export const RARER: Rarer = { compile: compileRarer, callByName, readColumn };

/** A node of one of these kinds, ready to run where names mean what they do there. */
function compileRarer(node: NodeOf<RarerKind>, names: Names, compile: Compile): Evaluate {
  switch (node.type) {
    case 'filter':
      return compileFilter(node, names, compile);
    case 'in':
      return compileIn(node, names, compile);
    case 'instance': {
      const value = compile(node.value, names);
      const { of } = node;
      return (frame) => isOfType(value(frame), of);
    }
    case 'for':
      return compileFor(node, names, compile);
    case 'quantified':
      return compileQuantified(node, names, compile);
    case 'context':
      return compileContext(node, names, compile);
    case 'function':
      return compileFunction(node, names, compile);
    case 'series':
    case 'range':
      return compileRange(node, names, compile);
    case 'bound': {
      const value = compile(node.value, names);
      const { operator } = node;
      const isIncluded = operator === '<=' || operator === '>=' || operator === '=';
      const isAbove = operator === '>' || operator === '>=';
      return (frame) => {
        const end = value(frame);
        const low = isAbove || operator === '=' || operator === '!=' ? end : null;
        return new FeelRange(low, isAbove ? null : end, isIncluded && low !== null, isIncluded && !isAbove, operator);
      };
    }
  }
}

/** Entries read those before them by their names; a name that is given twice makes no context. */
function compileContext({ entries, from, to }: NodeOf<'context'>, names: Names, compile: Compile): Evaluate {
  let inner = names;
  const compiled = entries.map(({ key, value }) => {
    const evaluate = compile(value, inner);
    const bound = withLocal(inner, key);
    inner = bound.names;
    return { key, evaluate, slot: bound.slot };
  });
  if (new Set(entries.map(({ key }) => key)).size < entries.length)
    return (frame) => fail(frame, reasonAt({ from, to }, 'operands'));
  return (frame) =>
    contextOf(
      compiled.map(({ key, evaluate, slot }) => {
        const value = evaluate(frame);
        frame.locals[slot] = value;
        return [key, value] as const;
      }),
    );
}

function compileRange(node: NodeOf<'range' | 'series'>, names: Names, compile: Compile): Evaluate {
  const [low, high] = [compile(node.low, names), compile(node.high, names)];
  const [isLowIncluded, isHighIncluded] =
    node.type === 'range' ? [node.isLowIncluded, node.isHighIncluded] : [true, true];
  return (frame) => new FeelRange(low(frame), high(frame), isLowIncluded, isHighIncluded);
}
