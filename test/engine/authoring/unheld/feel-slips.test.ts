/** Slips of expressions are what an author could have written: the text as it stands, with one thing otherwise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsOfExpression } from '../../../../engine/authoring/unheld/feel-slips.ts';
import { withSlip } from '../../../../engine/authoring/unheld/json-slips.ts';
import { parseExpression } from '../../../../engine/feel/syntax/parse.ts';

/** All texts with a slip, place by place. */
const written = (text: string): readonly (readonly string[])[] =>
  slipsOfExpression(text).map((slips) => slips.map((slip) => withSlip(text, slip)));

describe('slips of an expression', () => {
  it.each([
    ['a figure is doubled, then halved', 'prix * 50', [['prix / 50'], ['prix * 100', 'prix * 25']]],
    ['nothing is one', 'reste > 0', [['reste <= 0', 'reste >= 0'], ['reste > 1']]],
    ['a comparison is turned, then has its bound in or out', 'a >= b', [['a < b', 'a > b']]],
    ['an equality is turned alone', 'a = "oui"', [['a != "oui"']]],
    [
      'an equality with a figure lets a neighbour in',
      'depot.month = 12',
      [['depot.month != 12'], ['depot.month >= 11', 'depot.month <= 13'], ['depot.month = 24', 'depot.month = 6']],
    ],
    ['and none that is no count', 'part = 0', [['part != 0'], ['part = 1']]],
    ['a sum becomes a difference', 'a + b', [['a - b']]],
    [
      'brackets stay where they are',
      '(a + b) / (c - d)',
      [['(a + b) * (c - d)'], ['(a - b) / (c - d)'], ['(a + b) / (c + d)']],
    ],
    ['each part of a condition is forgotten', 'a and b', [['true and b'], ['a and true']]],
    ['and each part of an alternative', 'a or b', [['false or b'], ['a or false']]],
    ['branches are exchanged', 'if a then b else c', [['if a then c else b']]],
    ['the smaller becomes the greater, and one is forgotten', 'min(a, b)', [['max(a, b)'], ['min(b)'], ['min(a)']]],
    ['a length is doubled', 'a + duration("P6M")', [['a - duration("P6M")'], ['a + duration("P12M")']]],
    ['a name alone has none', 'montant', []],
    ['what cannot be read has none', 'a +', []],
  ])('%s', (_, text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it('names each value that may be taken for one, and goes no further inside a name', () => {
    const others = (name: string): readonly string[] => (name === 'projet.fin' ? ['projet.debut', 'depot'] : []);
    const text = 'projet.fin >= aujourdhui';
    expect(slipsOfExpression(text, others).map((slips) => slips.map((slip) => withSlip(text, slip)))).toEqual([
      ['projet.fin < aujourdhui', 'projet.fin > aujourdhui'],
      ['projet.debut >= aujourdhui', 'depot >= aujourdhui'],
    ]);
  });

  it('leaves branches that say the same', () => {
    expect(written('if a then b else b')).toEqual([]);
  });

  it('can always be read again, and never says what was written', () => {
    const names = fc.constantFrom('a', 'b.c', '12', '0.5', '"x"', 'min(a, 3)', 'duration("P2Y")');
    const operators = fc.constantFrom('+', '-', '*', '/');
    const sums = fc.tuple(names, operators, names).map(([left, sign, right]) => `(${left} ${sign} ${right})`);
    const compared = fc
      .tuple(sums, fc.constantFrom('<', '<=', '>', '>=', '=', '!='), sums)
      .map(([left, sign, right]) => `${left} ${sign} ${right}`);
    const joined = fc.tuple(compared, fc.constantFrom('and', 'or'), compared).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(sums, compared, joined), (text) => {
        for (const other of written(text).flat()) {
          expect(other).not.toBe(text);
          expect(parseExpression(other).error).toBeNull();
        }
      }),
    );
  });
});
