/** A form that a viewer fills in: its fields are questions, by what they say of themselves or by the words that stand near them. */
import { describe, expect, it } from 'vitest';
import type { Field, PaperPage, PaperQuestion, Piece } from '../../../../engine/authoring/paper/page.ts';
import { readFields } from '../../../../engine/authoring/paper/read-fields.ts';

/** A text of 11 points whose letters are half as wide. */
const at = (base: number, text: string, left = 50): Piece => ({
  text,
  left,
  right: left + text.length * 5.5,
  base,
  size: 11,
});
/** A field on the line of a text: 14 points high. */
const field = (base: number, change: Partial<Field> = {}): Field => ({
  left: 200,
  right: 400,
  bottom: base - 3,
  top: base + 11,
  name: 'champ',
  label: '',
  kind: 'text',
  choices: [],
  required: false,
  several: false,
  ...change,
});
const box = (base: number, left: number, change: Partial<Field> = {}): Field =>
  field(base, { left, right: left + 10, kind: 'check', ...change });
const page = (pieces: readonly Piece[], fields: readonly Field[]): PaperPage => ({ pieces, boxes: [], fields });
const ask = (...pages: readonly PaperPage[]): readonly PaperQuestion[] => readFields(pages).questions;
const titles = (questions: readonly PaperQuestion[]): readonly string[] => questions.map(({ title }) => title);

describe('a field is called', () => {
  it.each<[string, PaperPage, string]>([
    [
      'as it says of itself',
      page([at(700, 'Autre chose :')], [field(700, { label: 'Nom de famille :' })]),
      'Nom de famille',
    ],
    ['by the words to its left', page([at(700, 'Prénom :')], [field(700)]), 'Prénom'],
    ['by the words above it', page([at(722, 'Adresse', 200)], [field(700)]), 'Adresse'],
    ['by the nearest of those on its row', page([at(700, 'Loin', 20), at(700, 'Ville', 150)], [field(700)]), 'Ville'],
    ['by its row before what is above', page([at(700, 'Ville', 150), at(722, 'Adresse', 200)], [field(700)]), 'Ville'],
    ['by its name where nothing is near', page([], [field(700, { name: 'form1.page1.nom_du_pere' })]), 'Nom du pere'],
    ['by the words of its name', page([], [field(700, { name: 'dateNaissance[0]' })]), 'Date naissance 0'],
    ['by no words of another page', page([], [field(700, { name: 'ville' })]), 'Ville'],
    [
      'by no words that are far',
      page([at(700, 'Loin', 0)], [field(700, { left: 500, right: 550, name: 'ville' })]),
      'Ville',
    ],
    ['by no words that are much higher', page([at(760, 'Titre', 200)], [field(700, { name: 'ville' })]), 'Ville'],
    ['by no words on its other side', page([at(700, 'F CFP', 410)], [field(700, { name: 'loyer' })]), 'Loyer'],
  ])('%s', (_what, given, title) => {
    expect(titles(ask(given))).toEqual([title]);
  });

  it('by nothing where its name says nothing, and is then no question', () => {
    expect(ask(page([], [field(700, { name: 'f1.#2' })]))).toEqual([]);
  });

  it('by the words of its own page', () => {
    const [first, second] = [page([at(700, 'Nom')], []), page([], [field(700, { name: 'ville' })])];
    expect(titles(ask(first, second))).toEqual(['Ville']);
  });
});

describe('a field asks for', () => {
  it.each<[string, Partial<Field>, Partial<PaperQuestion>]>([
    ['a text', { label: 'Nom' }, { kind: 'text', choices: [] }],
    ['several lines', { label: 'Projet', kind: 'multiline' }, { kind: 'longText' }],
    ['a date, by its words', { label: 'Date de naissance' }, { kind: 'date' }],
    ['an address, by its words', { label: 'Courriel' }, { kind: 'email' }],
    ['an amount, by its words', { label: 'Montant du loyer' }, { kind: 'money' }],
    [
      'one of a list',
      { label: 'Commune', kind: 'list', choices: ['Thio', 'Poya'] },
      { kind: 'choice', choices: ['Thio', 'Poya'] },
    ],
    [
      'some of a list',
      { label: 'Communes', kind: 'list', several: true, choices: ['Thio', 'Poya'] },
      { kind: 'choices' },
    ],
    ['yes or no, by a box of its own', { label: 'J’accepte', kind: 'check' }, { kind: 'yesNo', choices: [] }],
    ['yes or no, by a button of its own', { label: 'Majeur', kind: 'radio' }, { kind: 'yesNo' }],
    ['an answer', { label: 'Nom', required: true }, { required: true }],
    ['an answer, by its words', { label: '', name: 'nom' }, { required: false }],
  ])('%s', (_what, change, expected) => {
    expect(ask(page([], [field(700, change)]))).toEqual([expect.objectContaining(expected)]);
  });

  it('an answer, where a star stands by its words', () => {
    expect(ask(page([at(700, 'Nom * :')], [field(700)]))[0]).toMatchObject({ title: 'Nom', required: true });
  });

  it('nothing of a heading: fields say nothing of sections', () => {
    expect(ask(page([], [field(700, { label: 'Nom' })]))[0]).toMatchObject({ hint: '', section: null });
  });
});

describe('boxes under one name', () => {
  const group = (kind: 'check' | 'radio', ...words: readonly string[]): PaperPage =>
    page(
      [at(700, 'Situation :'), ...words.map((word, rank) => at(700, word, 214 + 100 * rank))],
      words.map((_, rank) => box(700, 200 + 100 * rank, { name: 'situation', kind })),
    );

  it('are one question, with the words to their right as its answers', () => {
    expect(ask(group('radio', 'Locataire', 'Logé'))).toEqual([
      expect.objectContaining({ title: 'Situation', kind: 'choice', choices: ['Locataire', 'Logé'] }),
    ]);
  });

  it('may be several answers where they are ticked', () => {
    expect(ask(group('check', 'Locataire', 'Logé'))[0]).toMatchObject({ kind: 'choices' });
  });

  it.each([
    ['Oui', 'Non'],
    ['Non', 'Oui'],
    ['OUI', 'NON'],
  ])('are yes or no by their words « %s », « %s »', (...words) => {
    expect(ask(group('radio', ...words))[0]).toMatchObject({ kind: 'yesNo', choices: [] });
  });

  it('are numbered where nothing stands beside them', () => {
    const given = page(
      [at(700, 'Situation :')],
      [0, 300].map((more) => box(700, 200 + more, { name: 's', kind: 'radio' })),
    );
    expect(ask(given)[0]).toMatchObject({ title: 'Situation', choices: ['Situation 1', 'Situation 2'] });
  });

  it('must be answered where one of them must', () => {
    const given = group('radio', 'A', 'B');
    const [first, second] = given.fields;
    if (!first || !second) throw new Error('no boxes');
    expect(ask({ ...given, fields: [first, { ...second, required: true }] })[0]?.required).toBe(true);
  });
});

describe('a page', () => {
  it('is read from its top, rows from their left, pages in their order', () => {
    const named = (name: string, base: number, left: number): Field =>
      field(base, { name, label: name, left, right: left + 80 });
    const first = page([], [named('Trois', 600, 50), named('Deux', 702, 300), named('Un', 700, 50)]);
    const second = page([], [named('Quatre', 750, 50)]);
    expect(titles(ask(first, second))).toEqual(['Un', 'Deux', 'Trois', 'Quatre']);
  });

  it('asks nothing by its buttons and where it is signed', () => {
    const fields = [
      field(700, { kind: 'button', label: 'Effacer' }),
      field(680, { kind: 'signature', label: 'Nom' }),
      field(660, { label: 'Signature du demandeur', name: 'x' }),
      field(640, { label: 'Fait à', name: 'y' }),
    ];
    expect(ask(page([], fields))).toEqual([]);
  });

  it('keeps as notes what no field used, and once what each page says again', () => {
    const notes = (number: number): readonly Piece[] => [at(780, `Formulaire 12/B page ${number}`)];
    const read = readFields([
      page([...notes(1), at(740, 'Lisez la notice.'), at(700, 'Nom :')], [field(700)]),
      page([...notes(2), at(700, 'À renvoyer signé.')], []),
    ]);
    expect(read).toMatchObject({ from: 'fields', title: null });
    expect(read.notes).toEqual(['Lisez la notice.', 'À renvoyer signé.', 'Formulaire …/B page …']);
  });

  it('has one question of a name, wherever it is written again', () => {
    const given = page(
      [],
      [field(700, { name: 'nom', label: 'Nom' }), field(600, { name: 'nom', label: 'Nom (suite)' })],
    );
    expect(titles(ask(given))).toEqual(['Nom']);
  });
});
