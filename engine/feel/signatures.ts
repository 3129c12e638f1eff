/**
 * What functions of FEEL take and give. They answer null to what they are not made for, so that an author who looks for
 * letters in a number, or forgets to how many digits to round, would never hear of it.
 */
import { kindOfType, type ValueKind } from './operators.ts';
import { ANY, BOOLEAN, MONTHS, NUMBER, TEXT, type ScopeType } from './scope-type.ts';

export type CallProblem =
  | {
      readonly type: 'argument';
      readonly function: string;
      /** Counted from 1. */
      readonly at: number;
      readonly expected: ValueKind;
      readonly found: ValueKind;
    }
  | {
      readonly type: 'argument-count';
      readonly function: string;
      readonly least: number;
      readonly most: number;
      readonly found: number;
    };

/** Kinds of the arguments in their order, those from `optional` on may be left out; null takes anything. */
type Signature = {
  readonly takes: readonly (ValueKind | null)[];
  readonly optional?: number;
  readonly gives: ScopeType;
};

const DAY_NAMES = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday';
const MONTH_NAMES = 'January,February,March,April,May,June,July,August,September,October,November,December';

const like = (names: string, signature: Signature): readonly (readonly [string, Signature])[] =>
  names.split(',').map((name) => [name, signature]);

const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ...like('contains,starts with,ends with', { takes: ['text', 'text'], gives: BOOLEAN }),
  ...like('substring before,substring after', { takes: ['text', 'text'], gives: TEXT }),
  ...like('upper case,lower case', { takes: ['text'], gives: TEXT }),
  ...like('string length', { takes: ['text'], gives: NUMBER }),
  ...like('substring', { takes: ['text', 'number', 'number'], optional: 2, gives: TEXT }),
  ...like('matches', { takes: ['text', 'text', 'text'], optional: 2, gives: BOOLEAN }),
  ...like('replace', { takes: ['text', 'text', 'text', 'text'], optional: 3, gives: TEXT }),
  ...like('split', { takes: ['text', 'text'], gives: { kind: 'list', item: TEXT } }),
  ...like('floor,ceiling', { takes: ['number', 'number'], optional: 1, gives: NUMBER }),
  ...like('round up,round down,round half up,round half down,decimal,modulo', {
    takes: ['number', 'number'],
    gives: NUMBER,
  }),
  ...like('sqrt,exp,log', { takes: ['number'], gives: NUMBER }),
  ...like('even,odd', { takes: ['number'], gives: BOOLEAN }),
  ...like('not', { takes: ['boolean'], gives: BOOLEAN }),
  ...like('day of week', { takes: ['date'], gives: { kind: 'text', choices: DAY_NAMES.split(',') } }),
  ...like('month of year', { takes: ['date'], gives: { kind: 'text', choices: MONTH_NAMES.split(',') } }),
  ...like('day of year,week of year', { takes: ['date'], gives: NUMBER }),
  ...like('years and months duration', { takes: ['date', 'date'], gives: MONTHS }),
  ...like('list contains', { takes: ['list', null], gives: BOOLEAN }),
]);

/** Functions whose arguments are not looked at, with what they give. */
const RESULTS: ReadonlyMap<string, ScopeType> = new Map([
  ...'count,sum,mean,median,product,stddev,number'.split(',').map((name) => [name, NUMBER] as const),
  ...'all,any,is defined,is empty,before,after'.split(',').map((name) => [name, BOOLEAN] as const),
  ...'string,string join'.split(',').map((name) => [name, TEXT] as const),
]);
/** Functions of numbers given one by one, or as a list. */
const OF_NUMBERS: ReadonlySet<string> = new Set(['sum', 'mean', 'median', 'product', 'stddev']);
/** Functions that give one of what they are given, or the like of it. */
const CHOOSING: ReadonlySet<string> = new Set(['min', 'max', 'abs']);

/** Type of what a function of FEEL gives for values of some types; anything where it cannot be told. */
export function typeOfCall(name: string, given: readonly ScopeType[]): ScopeType {
  if (CHOOSING.has(name)) return alike(itemsOf(given));
  return SIGNATURES.get(name)?.gives ?? RESULTS.get(name) ?? ANY;
}

/** What is wrong with the arguments of a function, given in their order. */
export function findWrongArguments(name: string, given: readonly ScopeType[]): CallProblem | null {
  if (OF_NUMBERS.has(name)) return findWrong(name, itemsOf(given), (): ValueKind => 'number');
  const signature = SIGNATURES.get(name);
  if (!signature) return null;
  const { takes, optional = takes.length } = signature;
  if (given.length < optional || given.length > takes.length)
    return { type: 'argument-count', function: name, least: optional, most: takes.length, found: given.length };
  return findWrong(name, given, (at) => takes[at] ?? null);
}

function findWrong(
  name: string,
  given: readonly ScopeType[],
  expectedAt: (at: number) => ValueKind | null,
): CallProblem | null {
  for (const [at, type] of given.entries()) {
    const [expected, found] = [expectedAt(at), kindOfType(type)];
    if (expected === null || found === null || expected === found) continue;
    // A list of one stands for its member, and a member for a list of one.
    if (found === 'list' && expected !== 'boolean') continue;
    return { type: 'argument', function: name, at: at + 1, expected, found };
  }
  return null;
}

/** What is given one by one, or the members of the only list. */
function itemsOf(given: readonly ScopeType[]): readonly ScopeType[] {
  return given.length === 1 ? given.map((type) => (type.kind === 'list' ? type.item : type)) : given;
}

/** The type of all when it is the same; anything else. */
function alike([first, ...others]: readonly ScopeType[]): ScopeType {
  if (!first || first.kind === 'list' || first.kind === 'object') return ANY;
  const isSame = others.every((other) => kindOfType(other) === kindOfType(first));
  if (!isSame) return ANY;
  return first.kind === 'text' ? TEXT : first;
}
