import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePost } from '../../../../engine/form/answers/decode-post.ts';
import { pruneAnswers } from '../../../../engine/form/answers/prune-answers.ts';
import { answers } from '../answers.ts';
import { formOf, RICH } from '../forms.ts';
import { encodePost } from '../post.ts';

const form = formOf(RICH);
const decode = (...pairs: readonly (readonly [string, string])[]) => {
  const names = [...new Set(pairs.map(([name]) => name.split('[')[0] ?? ''))];
  return decodePost(form.model, pairs, names);
};

describe('a page posted without JavaScript', () => {
  it('gives back whatever answers it was made from', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const asked = pruneAnswers(form, given, '2026-03-03');
        const back = decodePost(form.model, encodePost(form.model, asked), Object.keys(asked));
        expect(pruneAnswers(form, back, '2026-03-03')).toEqual(asked);
      }),
    );
  });

  it('takes a section left empty for no answer, so that one that may wait is not half given', () => {
    expect(decode(['identite[nom]', ''], ['identite[prenoms]', ' '])).toEqual({});
    expect(decode(['identite[nom]', 'Wamytan'], ['identite[prenoms]', ''])).toEqual({ identite: { nom: 'Wamytan' } });
  });

  it('reads amounts as people write them', () => {
    for (const text of [
      '125 000',
      '125000',
      '125\u202f000 F CFP',
      ' 125 000F ',
      '125 000 XPF',
      '125.000',
      '125,000 F',
    ]) {
      expect(decode(['loyer', text])).toEqual({ loyer: 125_000 });
    }
    expect(decode(['taux', '12,5'])).toEqual({ taux: 12.5 });
  });

  it('keeps what it cannot understand, for the person to see it again', () => {
    expect(
      decode(['loyer', 'cent mille'], ['naissance[jour]', '27'], ['naissance[mois]', ''], ['naissance[annee]', '1984']),
    ).toEqual({
      loyer: 'cent mille',
      naissance: '1984--27',
    });
  });

  it('takes a box left unticked for no, and an empty text for no answer', () => {
    const pairs = [
      ['logement', 'locataire'],
      ['loyer', '  '],
    ] as const;
    expect(decodePost(form.model, pairs, ['logement', 'loyer', 'meuble'])).toEqual({
      logement: 'locataire',
      meuble: false,
    });
  });

  it('reads members in the order of their index, whatever indexes are missing', () => {
    const decoded = decode(['enfants[10][prenom]', 'Rose'], ['enfants[2][prenom]', 'Jean']);
    expect(decoded).toEqual({
      enfants: [
        { prenom: 'Jean', scolarise: false },
        { prenom: 'Rose', scolarise: false },
      ],
    });
  });

  it('reads a document from what the upload gave, and nothing else', () => {
    const piece = { id: 'f1', name: 'a.pdf', size: 3, mediaType: 'application/pdf' };
    expect(decode(['piece', JSON.stringify(piece)])).toEqual({ piece });
    expect(decode(['piece', 'C:\\fakepath\\a.pdf'])).toEqual({});
    expect(decode(['piece', ''])).toEqual({});
  });

  it('leaves out what is not on the page, unknown, or meant to harm', () => {
    const pairs = [
      ['__proto__[x]', '1'],
      ['taux', '3'],
      ['_action', 'next'],
      ['foyer[constructor]', 'x'],
      ['logement', 'locataire'],
    ] as const;
    expect(decodePost(form.model, pairs, ['logement', 'foyer', '__proto__'])).toEqual({
      logement: 'locataire',
    });
  });

  it('reads a time of day from the control of a browser, and as people type it where there is none', () => {
    const hours = formOf({ properties: { ouverture: { type: 'string', format: 'time', title: 'Ouverture' } } });
    const read = (text: string): unknown => decodePost(hours.model, [['ouverture', text]], ['ouverture'])['ouverture'];
    expect(['14:30', '14h30', '14 h 30', '8h', ' 8 h ', '08:05:00'].map(read)).toEqual([
      '14:30',
      '14:30',
      '14:30',
      '08:00',
      '08:00',
      '08:05',
    ]);
    expect([read('25:00'), read('midi'), read('')]).toEqual(['25:00', 'midi', undefined]);
  });

  it('puts telephone numbers in their one form', () => {
    expect(decode(['telephone', '26.12.34'])).toEqual({ telephone: '+687261234' });
  });
});
