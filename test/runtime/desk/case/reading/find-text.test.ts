import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findText, type Piece } from '../../../../../runtime/desk/case/reading/find-text.ts';

const piece = (str: string, hasEOL = false): Piece => ({ str, hasEOL });
const spans = (pieces: readonly Piece[], wanted: string) =>
  findText(pieces, wanted).map(({ start, end }) => [start.piece, start.offset, end.piece, end.offset]);

test.each([
  ['a word in a piece', [piece('Montant net')], 'net', [[0, 8, 0, 11]]],
  ['whatever its accents and capitals', [piece('PENSION DE RÉVERSION')], 'réversion', [[0, 11, 0, 20]]],
  ['from one piece into the next', [piece('Rever'), piece('sion')], 'reversion', [[0, 0, 1, 4]]],
  ['across the end of a line', [piece('avis', true), piece('d’imposition')], "avis d'imp", [[0, 0, 1, 5]]],
  ['as often as it stands there', [piece('net, net')], 'net', [[0, 0, 0, 3], [0, 5, 0, 8]]], // prettier-ignore
  ['spaces being one', [piece('a  '), piece(' b')], 'a b', [[0, 0, 1, 2]]],
  ['a ligature being its letters', [piece('ﬁn')], 'fin', [[0, 0, 0, 2]]],
  ['part of a ligature', [piece('ﬁn')], 'in', [[0, 0, 0, 2]]],
  ['nothing when nothing is looked for', [piece('texte')], '  ', []],
  ['nothing where it does not stand', [piece('texte')], 'autre', []],
  ['in no piece', [], 'a', []],
])('%s', (_title, pieces, wanted, expected) => {
  expect(spans(pieces, wanted)).toEqual(expected);
});

test('what stands somewhere in a page is found there, however its pieces are cut', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', 'É'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (parts, from, length) => {
      const whole = parts.join('');
      const start = from % whole.length;
      const wanted = whole.slice(start, start + 1 + (length % whole.length));
      if (wanted.trim() === '') return;
      expect(findText(parts.map((part) => piece(part)), wanted).length).toBeGreaterThan(0); // prettier-ignore
    }),
    { seed: 12, numRuns: 300 },
  );
});
