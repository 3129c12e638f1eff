/** Diagnostics of a file at their place in the expression. */
import { expect, test } from 'vitest';
import { placeInFeel } from '../../../designer/rules/place-in-feel.ts';

const FEEL = 'a = "x" and inconnu > 1';
const LINE = `{ "valid": ${JSON.stringify(FEEL)} }`;

function at(text: string): { line: number; column: number; endLine: number; endColumn: number } {
  const from = LINE.indexOf(text) + 1;
  return { line: 1, column: from, endLine: 1, endColumn: from + text.length };
}

test('a name is marked where it stands, whatever escapes come before it', () => {
  const { from, to } = placeInFeel(LINE, at('inconnu'), FEEL);
  expect(FEEL.slice(from, to)).toBe('inconnu');
});

test('what is said of the whole string marks the whole expression', () => {
  expect(placeInFeel(LINE, at(JSON.stringify(FEEL)), FEEL)).toEqual({ from: 0, to: FEEL.length });
});

test('a place elsewhere marks the whole expression', () => {
  expect(placeInFeel(LINE, at('valid'), FEEL)).toEqual({ from: 0, to: FEEL.length });
});
