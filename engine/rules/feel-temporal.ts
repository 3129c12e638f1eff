/**
 * Dates, times and durations that are written in an expression: of which kind they are, and whether they exist. FEEL makes
 * null of « date("2026-02-30") », and of all that is compared with it.
 */
import { evaluate } from 'feelin';
import { remember } from '../memory/remember.ts';
import { FEEL_LIBRARY } from './feel-library.ts';
import { childrenOf, type FeelNode } from './feel-nodes.ts';
import { toStandard } from './feel-standard.ts';
import { fromFeel } from './feel-values.ts';
import { ANY, DATE, DAYS, DURATION, MONTHS, type ScopeType } from './scope-type.ts';

export type Temporal = { readonly type: ScopeType; /** It is written whole, and is none. */ readonly isWrong: boolean };

/** Reads a node of the kind `DateTimeLiteral`, from its text. */
export function temporalOf(text: string, node: FeelNode): Temporal {
  const value = isWritten(node) ? valueOf(text) : undefined;
  return { type: typeOf(node, typeof value === 'string' ? value : ''), isWrong: value === null };
}

/** Whether a node is made of literals alone: names may have any value, and a null that is written is meant. */
function isWritten(node: FeelNode): boolean {
  return node.name !== 'VariableName' && node.name !== 'null' && childrenOf(node).every(isWritten);
}

/** What is written, as text; null when it is nothing. */
const valueOf = remember((text): string | null => {
  try {
    const { value } = evaluate(toStandard(text), FEEL_LIBRARY);
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
