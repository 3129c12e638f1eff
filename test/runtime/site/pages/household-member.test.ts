/** Somebody of a household as they are typed: what is kept of them fits every form, and what is wrong is said at its field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberInLine, readMember, RELATIONS } from '../../../../runtime/site/pages/household/member.ts';

const TODAY = '2026-11-28';
const LEA = { nom: 'Wamytan', prenoms: 'Léa', dateNaissance: '3/5/2015', lien: 'enfant' };
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('somebody who is typed', () => {
  it('is kept with the day as forms have it', () => {
    expect(readMember(LEA, TODAY)).toEqual({ member: { ...LEA, dateNaissance: '2015-05-03' }, errors: {} });
  });

  it.each<readonly [typed: Partial<typeof LEA>, wrong: readonly string[]]>([
    [{ nom: '' }, ['nom']],
    [{ prenoms: '' }, ['prenoms']],
    [{ nom: 'x'.repeat(100), prenoms: 'x'.repeat(100) }, []],
    [{ nom: 'x'.repeat(101) }, ['nom']],
    [{ prenoms: 'x'.repeat(101) }, ['prenoms']],
    [{ prenoms: 'Léa\nMarie' }, ['prenoms']],
    [{ nom: 'Wamytan\u2028' }, ['nom']],
    [{ dateNaissance: '' }, ['dateNaissance']],
    [{ dateNaissance: 'en mai' }, ['dateNaissance']],
    [{ dateNaissance: '31/02/2015' }, ['dateNaissance']],
    [{ dateNaissance: '28/11/2026' }, []],
    [{ dateNaissance: '29/11/2026' }, ['dateNaissance']],
    [{ dateNaissance: '1/1/1900' }, []],
    [{ dateNaissance: '31/12/1899' }, ['dateNaissance']],
    [{ lien: '' }, ['lien']],
    [{ lien: 'Enfant' }, ['lien']],
    [{ lien: 'voisin' }, ['lien']],
    [{ nom: '', prenoms: '', dateNaissance: '', lien: '' }, ['prenoms', 'nom', 'dateNaissance', 'lien']],
  ])('as %j is to be mended at %j', (typed, wrong) => {
    expect(Object.keys(readMember({ ...LEA, ...typed }, TODAY).errors)).toEqual(wrong);
  });

  it('is kept without a day where none can be read, never with what was typed instead of it', () => {
    const anything = fc.oneof(fc.string(), fc.constantFrom('3/5/2015', '2015-05-03', '31/02/2015', '2015-5-3'));
    fc.assert(
      fc.property(anything, (dateNaissance) => {
        expect(readMember({ ...LEA, dateNaissance }, TODAY).member.dateNaissance).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/u);
      }),
    );
  });

  it.each(RELATIONS)('may be any relation that the forms offer: $value', ({ value }) => {
    expect(readMember({ ...LEA, lien: value }, TODAY).errors).toEqual({});
  });
});

describe('somebody in one line', () => {
  it.each<readonly [kept: Partial<typeof LEA>, line: string]>([
    [{}, 'Léa Wamytan, enfant, né ou née le 3 mai 2015'],
    [
      { lien: 'ascendant', dateNaissance: '1950-01-01' },
      'Léa Wamytan, parent ou grand-parent, né ou née le 1er janvier 1950',
    ],
    // Kept when the forms offered another relation.
    [{ lien: 'pupille' }, 'Léa Wamytan, né ou née le 3 mai 2015'],
  ])('as %j is « %s »', (kept, line) => {
    expect(plain(memberInLine({ ...LEA, dateNaissance: '2015-05-03', ...kept }))).toBe(line);
  });
});
