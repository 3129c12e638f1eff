/**
 * Dates, times and durations that are written in an expression: of which kind they are, and whether they exist. FEEL makes
 * null of « date("2026-02-30") », and of all that is compared with it.
 */
import { evaluate } from 'feelin';
import { memoise } from '../base/memoise.ts';
import { libraryOf } from './library.ts';
import { childrenOf, type FeelNode } from './nodes.ts';
import { toStandard } from './standard.ts';
import { fromFeel } from './values.ts';
import { ANY, DATE, DAYS, DURATION, MONTHS, type ScopeType } from './scope-type.ts';

export type Temporal = {
  readonly type: ScopeType;
  /** It is written whole, and is none. */
  readonly isWrong: boolean;
  /** A duration that counts hours, of which a day has none. */
  readonly isShort: boolean;
};

/** Reads a node of the kind `DateTimeLiteral`, from its text. */
export function temporalOf(text: string, node: FeelNode): Temporal {
  const written = isWritten(node) ? text : sampleOf(text, node);
  const value = written === null ? undefined : valueOf(written);
  return {
    type: typeOf(node, typeof value === 'string' ? value : ''),
    isWrong: value === null,
    isShort: typeof value === 'string' && DURATION_TEXT.test(value) && text.includes('T'),
  };
}

/** `duration("P" + string(n) + "M")` with a number for the values that are not known; null for anything else. */
function sampleOf(text: string, node: FeelNode): string | null {
  const [constructor, , parameters] = childrenOf(node);
  const [given, ...others] = parameters ? childrenOf(parameters) : [];
  const isDuration = constructor?.name === 'DateTimeConstructor' && text.startsWith('duration');
  const sample = isDuration && given && others.length === 0 ? joined(text, node, given) : null;
  return sample === null ? null : `duration(${sample})`;
}

function joined(text: string, root: FeelNode, node: FeelNode): string | null {
  const own = text.slice(node.from - root.from, node.to - root.from);
  if (node.name === 'StringLiteral') return own;
  if (node.name === 'FunctionInvocation') return /^string\s*\(/.test(own) ? '"1"' : null;
  if (node.name !== 'ArithmeticExpression') return null;
  const [left, operator, right] = childrenOf(node);
  if (!left || !operator || !right) return null;
  const [before, after] = [joined(text, root, left), joined(text, root, right)];
  return before !== null && after !== null && operator.name === 'ArithOp' ? `${before} + ${after}` : null;
}

/** Whether a node is made of literals alone: names may have any value, and a null that is written is meant. */
function isWritten(node: FeelNode): boolean {
  return node.name !== 'VariableName' && node.name !== 'null' && childrenOf(node).every(isWritten);
}

/** What is written, as text; null when it is nothing. */
const valueOf = memoise((text): string | null => {
  try {
    const standard = toStandard(text);
    const { value } = evaluate(standard, libraryOf(standard));
    const given = fromFeel(value);
    return typeof given === 'string' ? given : null;
  } catch {
    return null;
  }
});

/** Of times, and of dates with a time, nothing is said. */
function typeOf({ firstChild }: FeelNode, value: string): ScopeType {
  if (firstChild?.name === 'AtLiteral') return typeOfText(value);
  const words = firstChild ? childrenOf(firstChild).map(({ name }) => name) : [];
  if (words.includes('duration')) return value === '' ? DURATION : typeOfText(value);
  return words.includes('date') && !words.includes('time') ? DATE : ANY;
}

const DURATION_TEXT = /^-?P/;
const DATE_TEXT = /^-?\d{4,}-\d{2}-\d{2}$/;

function typeOfText(value: string): ScopeType {
  if (DURATION_TEXT.test(value)) return /[DHST]/.test(value) ? DAYS : MONTHS;
  return DATE_TEXT.test(value) ? DATE : ANY;
}
