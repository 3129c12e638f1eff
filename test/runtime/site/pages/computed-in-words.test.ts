/** What was computed of a request, as the person who made it reads it: amounts, dates, and why. */
import { describe, expect, test } from 'vitest';
import { modelOf } from '../../../../runtime/site/pages/request/computed.ts';

type Worded = Parameters<typeof modelOf>[0];

const value = (parts: Partial<Worded>): Worded => ({
  title: 'Aide',
  type: 'number',
  unit: null,
  shown: null,
  reasons: [],
  table: null,
  members: [],
  ...parts,
});
const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a computed value', () => {
  test.each<[string, Partial<Worded>, string]>([
    ['an amount', { type: 'money', shown: 125_000 }, '125 000 F CFP'],
    ['an amount that a rate left unrounded', { type: 'money', shown: 99_999.5 }, '100 000 F CFP'],
    ['nothing to pay, which is an answer', { type: 'money', shown: 0 }, '0 F CFP'],
    ['a debt', { type: 'money', shown: -1500 }, '−1 500 F CFP'],
    ['a date', { type: 'date', shown: '2026-03-01' }, '1er mars 2026'],
    ['a text that looks like a date', { type: 'string', shown: '2026-03-01' }, '2026-03-01'],
    ['no', { type: 'boolean', shown: false }, 'non'],
    ['one of what is counted', { shown: 1, unit: 'enfants' }, '1 enfant'],
    ['several of what is counted', { shown: 3, unit: 'enfants' }, '3 enfants'],
    ['several dates', { type: 'date', shown: ['2026-03-01', '2026-04-01'] }, '1er mars 2026, 1er avril 2026'],
  ])('is read as %s', (_what, parts, expected) => {
    expect(plain(modelOf(value(parts))?.value)).toBe(expected);
  });

  test.each<[string, Partial<Worded>]>([
    ['is not known yet', { shown: null }],
    ['has parts of its own', { type: 'context', shown: { a: 1 } }],
    ['was never computed', { shown: undefined }],
  ])('is left out when it %s: a family is not shown an empty line', (_what, parts) => {
    expect(modelOf(value(parts))).toBeNull();
  });

  test('says what it was made from, then what of each member, and that one has nothing', () => {
    const made = modelOf(
      value({
        type: 'money',
        shown: 30_000,
        reasons: [{ label: 'Enfants', text: '2' }],
        members: [
          { title: 'Jean', value: 30_000, reasons: [{ label: 'Âge', text: '4 ans' }], table: null },
          { title: 'Rita', value: null, reasons: [], table: null },
        ],
      }),
    );
    expect(made?.reasons.map(plain)).toEqual([
      'Enfants : 2',
      'Jean : 30 000 F CFP',
      'Jean : Âge : 4 ans',
      'Rita : rien',
    ]);
  });

  test('names the row of the scale that applied, and since when it is in force', () => {
    const table: NonNullable<Worded['table']> = {
      title: 'Plafonds',
      article: null,
      from: '2026-01-01',
      to: null,
      rows: [
        {
          when: [
            { label: 'Enfants', text: '2' },
            { label: 'Ressources', text: 'moins de 100 000 F CFP' },
          ],
          then: [{ label: 'Aide', text: '30 000 F CFP' }],
          note: null,
        },
      ],
      otherwise: null,
    };
    expect(modelOf(value({ shown: 1, table }))?.reasons).toEqual([
      'Barème « Plafonds », en vigueur depuis le 1er janvier 2026 : Enfants 2, Ressources moins de 100 000 F CFP → Aide 30 000 F CFP',
    ]);
    const otherwise = [{ label: 'Aide', text: '0 F CFP' }];
    expect(modelOf(value({ shown: 1, table: { ...table, from: null, rows: [], otherwise } }))?.reasons).toEqual([
      'Barème « Plafonds » : aucune ligne ne convient, dans les autres cas → Aide 0 F CFP',
    ]);
  });
});
