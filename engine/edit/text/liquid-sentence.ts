/*
 * Conditions of texts as the sentences of rules, so that authors read and write one kind of them. What is read is written
 * again as the very same words; any other condition stays as its author wrote it. Liquid has neither brackets nor an order
 * between `and` and `or`: a condition has one of them.
 */
import { isTime } from '../../language/formats.ts';
import type { ValueType } from '../../../schemas/types/common.ts';
import type { FeelClause, FeelClauses, FeelTest, Operand } from '../view/feel-sentence.ts';

/** Type of the value of a path; null where it is not known. */
export type TypeOf = (path: string) => ValueType | null;

/** What a text can say of a value: of the tests of rules, those that Liquid has words for. */
export const TEXT_TESTS: ReadonlySet<FeelTest['type']> = new Set([
  'is',
  'isNot',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'answered',
  'unanswered',
  'holds',
  'holdsNot',
]);

const SIGNS = { is: '==', isNot: '!=', atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<' } as const;
type Comparison = keyof typeof SIGNS;
const COMPARISONS: readonly Comparison[] = ['is', 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan'];

const TOKEN = /"[^"]*"|'[^']*'|[=!<>]=|[<>]|[^\s=!<>"']+/g;
const PATH = /^[a-zA-Z_]\w*(?:\.[a-zA-Z_]\w*)*$/;

/** The sentence that a condition says; null when it says it in another way than sentences do. */
export function readLiquid(text: string, typeOf: TypeOf): FeelClauses | null {
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.join('') !== text.replaceAll(/\s+(?=(?:[^"']|"[^"]*"|'[^']*')*$)/g, '')) return null;
  const parts: string[][] = [[]];
  const joins = new Set<string>();
  for (const token of tokens) {
    if (token === 'and' || token === 'or') {
      joins.add(token);
      parts.push([]);
    } else parts.at(-1)?.push(token);
  }
  if (joins.size > 1) return null;
  const clauses = parts.map((part) => readClause(part, typeOf));
  const known = clauses.filter((clause) => clause !== null);
  if (known.length !== clauses.length) return null;
  const sentence: FeelClauses = { join: joins.has('or') ? 'any' : 'all', clauses: known };
  const again = writeLiquid(sentence, typeOf);
  return again !== null && sameTokens(again, tokens) ? sentence : null;
}

const sameTokens = (text: string, tokens: readonly string[]): boolean => {
  const written = text.match(TOKEN) ?? [];
  return written.length === tokens.length && written.every((token, rank) => unquoted(token) === unquoted(tokens[rank]));
};

/** Both quotes say the same. */
const unquoted = (token = ''): string => (/^'[^"']*'$/.test(token) ? `"${token.slice(1, -1)}"` : token);

function readClause(tokens: readonly string[], typeOf: TypeOf): FeelClause | null {
  const [path = '', sign, right, ...others] = tokens;
  if (!PATH.test(path) || others.length > 0) return null;
  const { left, isSize } = sizeOf(path, typeOf);
  const type = typeOf(left.path);
  if (sign === undefined) return { left, test: { type: type === 'boolean' ? 'holds' : 'answered' } };
  if (right === undefined) return null;
  if (isSize)
    return sign === '>' && right === '0' ? { left, test: { type: 'answered' } } : emptyList(left, sign, right);
  if (right === 'nil' && sign === '==') return { left, test: { type: 'unanswered' } };
  if (right === 'nil' && sign === '!=') return { left, test: { type: 'answered' } };
  if (right === 'false' && sign === '==' && type === 'boolean') return { left, test: { type: 'holdsNot' } };
  const comparison = COMPARISONS.find((one) => SIGNS[one] === sign);
  const to = comparison && readOperand(right, type);
  return comparison && to ? { left, test: { type: comparison, to } } : null;
}

type Name = Extract<Operand, { readonly type: 'name' }>;

/** Whether the length of a list is asked, by which one tells whether it has any member. */
function sizeOf(path: string, typeOf: TypeOf): { readonly left: Name; readonly isSize: boolean } {
  const list = path.replace(/\.size$/, '');
  const isSize = list !== path && typeOf(list) === 'list';
  return { left: { type: 'name', path: isSize ? list : path }, isSize };
}

function emptyList(left: Name, sign: string, right: string): FeelClause | null {
  return sign === '==' && right === '0' ? { left, test: { type: 'unanswered' } } : null;
}

function readOperand(token: string, type: ValueType | null): Operand | null {
  if (/^["']/.test(token)) {
    const value = token.slice(1, -1);
    if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return { type: 'date', value };
    return type === 'time' && isTime(value) ? { type: 'time', value } : { type: 'text', value };
  }
  if (/^-?\d+(?:\.\d+)?$/.test(token)) return { type: 'number', value: Number(token) };
  if (token === 'true' || token === 'false') return { type: 'boolean', value: token === 'true' };
  return PATH.test(token) && !WORDS.has(token) ? { type: 'name', path: token } : null;
}

/** What Liquid takes for itself. */
const WORDS: ReadonlySet<string> = new Set(['nil', 'null', 'blank', 'empty', 'contains', 'not', 'and', 'or']);

/** A sentence as the condition of a text; null when it says what a text cannot. */
export function writeLiquid({ join, clauses }: FeelClauses, typeOf: TypeOf): string | null {
  const written = clauses.map((clause) => writeClause(clause, typeOf));
  const known = written.filter((clause) => clause !== null);
  return known.length === written.length ? known.join(join === 'all' ? ' and ' : ' or ') : null;
}

function writeClause({ left, test }: FeelClause, typeOf: TypeOf): string | null {
  if (left.type !== 'name' || !PATH.test(left.path)) return null;
  const { path } = left;
  const type = typeOf(path);
  switch (test.type) {
    case 'holds':
      return path;
    case 'holdsNot':
      return `${path} == false`;
    // A list without members is there all the same, and so is « non ».
    case 'answered':
      return type === 'list' ? `${path}.size > 0` : type === 'boolean' ? `${path} != nil` : path;
    case 'unanswered':
      return type === 'list' ? `${path}.size == 0` : `${path} == nil`;
    case 'between':
    case 'oneOf':
      return null;
    default: {
      const to = writeOperand(test.to);
      return to === null ? null : `${path} ${SIGNS[test.type]} ${to}`;
    }
  }
}

function writeOperand(operand: Operand): string | null {
  switch (operand.type) {
    case 'text':
    case 'date':
    case 'time':
      return operand.value.includes('"')
        ? operand.value.includes("'")
          ? null
          : `'${operand.value}'`
        : `"${operand.value}"`;
    case 'number':
      return Number.isFinite(operand.value) && !String(operand.value).includes('e') ? String(operand.value) : null;
    case 'boolean':
      return String(operand.value);
    case 'name':
      return PATH.test(operand.path) && !WORDS.has(operand.path) ? operand.path : null;
    case 'formula':
      return null;
  }
}
