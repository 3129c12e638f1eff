import { describe, expect, test } from 'vitest';
import { gatherAsked, nameOf } from '../../../../runtime/dispositifs/catalogue/asked-documents.ts';

const form = (properties: object, more: object = {}): string => JSON.stringify({ type: 'object', properties, ...more });
const piece = (wallet: string, title?: string, validFor?: string): object => ({
  $ref: 'urn:cagou:block:piece-justificative',
  ...(title !== undefined && { title }),
  cagou: { wallet, ...(validFor !== undefined && { validFor }) },
});

describe('documents of the wallet that forms ask', () => {
  test('are called as the form that says it shortest, and asked by each scheme that may be begun', () => {
    const asked = gatherAsked([
      {
        id: 'aide',
        title: 'Aide',
        offered: true,
        form: form({ a: piece('domicile', 'Justificatif de domicile récent', 'P3M') }),
      },
      {
        id: 'bourse',
        title: 'Bourse',
        offered: true,
        form: form({ b: piece('domicile', 'Justificatif de domicile') }),
      },
      {
        id: 'vieux',
        title: 'Vieux',
        offered: false,
        form: form({ c: piece('domicile', 'Domicile'), d: piece('bail') }),
      },
    ]);
    expect(asked).toEqual([
      { kind: 'bail', title: 'Bail', askers: [] },
      {
        kind: 'domicile',
        title: 'Domicile',
        askers: [
          { id: 'aide', title: 'Aide', validFor: 'P3M' },
          { id: 'bourse', title: 'Bourse', validFor: null },
        ],
      },
    ]);
  });

  test('are found wherever a form asks: in groups, lists and conditions, once a scheme', () => {
    const deep = form(
      {
        groupe: { properties: { x: piece('rib', 'RIB') } },
        liste: { items: { properties: { y: piece('photo', 'Photo') } } },
      },
      { allOf: [{ if: {}, then: { properties: { z: piece('rib', 'RIB du second') } } }] },
    );
    expect(gatherAsked([{ id: 'a', title: 'A', offered: true, form: deep }])).toEqual([
      { kind: 'photo', title: 'Photo', askers: [{ id: 'a', title: 'A', validFor: null }] },
      { kind: 'rib', title: 'RIB', askers: [{ id: 'a', title: 'A', validFor: null }] },
    ]);
  });

  test('take no other word « wallet » for one', () => {
    const other = form({ a: { type: 'string', title: 'wallet', enum: ['wallet'] }, cagou: { type: 'object' } });
    expect(gatherAsked([{ id: 'a', title: 'A', offered: true, form: other }])).toEqual([]);
  });
});

test.each([
  ['titre-propriete', 'Titre propriete'],
  ['rib', 'Rib'],
])('a kind that nobody names is read as words: %s', (kind, name) => {
  expect(nameOf(kind)).toBe(name);
});
