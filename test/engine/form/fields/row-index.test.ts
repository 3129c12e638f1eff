/** Finding rows in a list: what is found is what looking at each row would find. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../engine/base/fold-text.ts';
import { searchRows, understandText } from '../../../../engine/form/fields/reference-data.ts';
import type { DataRow } from '../../../../engine/language/form-schema.ts';

const MOST = 5;
const WORDS = ['Nouméa', 'noumea', 'Île', 'ile', 'des', 'Pins', 'pin', 'R12', 'a', 'œuvre', 'l’Anse', '98800'];

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const rows: fc.Arbitrary<readonly DataRow[]> = fc
  .array(fc.record({ label: text, more: fc.record({ lieu: text }) }), { minLength: 1, maxLength: 20 })
  .map((all) => all.map((row, at) => ({ ...row, value: `v${at}` })));

/** Row by row, as the words say it. */
function lookAtEach(all: readonly DataRow[], typed: string): readonly DataRow[] {
  const wanted = foldText(typed);
  const begins = ({ value, label }: DataRow) => [value, label].some((part) => foldText(part).startsWith(wanted));
  const holds = ({ value, label, more }: DataRow) => {
    const own = [value, label, ...Object.values(more)].flatMap((part) => foldText(part).split(' '));
    return wanted.split(' ').every((word) => own.some((one) => one.startsWith(word)));
  };
  const first = all.filter(begins);
  return [...first, ...all.filter((row) => !begins(row) && holds(row))].slice(0, MOST);
}

describe('rows', () => {
  it('are found as if each were looked at, those that begin so first', () => {
    fc.assert(
      fc.property(rows, fc.oneof(text, fc.constantFrom('', 'n', 'no', 'v1', 'zzz', 'des pi', '...')), (all, typed) => {
        expect(searchRows(all, typed, MOST)).toEqual(lookAtEach(all, typed));
      }),
    );
  });

  it('are understood by their value before their label, whatever the accents', () => {
    const all: readonly DataRow[] = [
      { value: 'un', label: 'Deux', more: {} },
      { value: 'deux', label: 'Île', more: {} },
    ];
    expect(understandText(all, 'DEUX')?.value).toBe('deux');
    expect(understandText(all, 'ile')?.value).toBe('deux');
    expect(understandText(all, 'îl')).toBeUndefined();
    expect(understandText(all, '')).toBeUndefined();
  });

  it('are told apart from what a neighbour holds', () => {
    const all: readonly DataRow[] = [
      { value: 'a', label: 'Un', more: { lieu: 'b' } },
      { value: 'b', label: 'Deux', more: {} },
    ];
    expect(searchRows(all, 'un b').map(({ value }) => value)).toEqual(['a']);
    expect(searchRows(all, 'un deux')).toEqual([]);
  });
});

describe('a folded text', () => {
  it.each([
    ['NOUMÉA', 'noumea'],
    ['Noumea', 'noumea'],
    ['  Rue   de l’Alma, 12 bis ', 'rue de l alma 12 bis'],
    ['plain: A-B_C', 'plain a b c'],
    ['œuvre', 'oeuvre'],
    ['', ''],
    ['…', ''],
  ])('%j is %j', (given, folded) => {
    expect(foldText(given)).toBe(folded);
  });
});
