/** Questions of a paper form by its layout alone: what room there is, what is ticked, what is dotted. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../engine/index.ts';
import type { Box, PaperPage, PaperQuestion, Piece } from '../../../../engine/authoring/paper/page.ts';
import { putPaper } from '../../../../engine/authoring/paper/put-paper.ts';
import { readLayout } from '../../../../engine/authoring/paper/read-layout.ts';
import { perform } from '../../../../engine/edit/perform.ts';
import { readBase } from '../../../docs/language/examples.ts';

const at = (base: number, text: string, left = 50, size = 11): Piece => ({
  text,
  left,
  right: left + text.length * size * 0.5,
  base,
  size,
});
const tick = (base: number, left: number): Box => ({ left, right: left + 9, bottom: base - 1, top: base + 8 });
const room = (top: number, height: number, left = 50): Box => ({ left, right: left + 300, bottom: top - height, top });

const page = (pieces: readonly Piece[], boxes: readonly Box[] = []): PaperPage => ({ pieces, boxes, fields: [] });
const ask = (...pages: readonly PaperPage[]): readonly PaperQuestion[] => readLayout(pages).questions;
const short = (questions: readonly PaperQuestion[]) => questions.map(({ title, kind }) => [title, kind]);

describe('a question', () => {
  it.each<readonly [string, PaperPage, readonly (readonly [string, string])[]]>([
    ['is what dots follow', page([at(700, 'Nom : ..............')]), [['Nom', 'text']]],
    [
      'is asked twice on a line with two leaders',
      page([at(700, 'Nom : ________ Date de naissance : ________')]),
      [
        ['Nom', 'text'],
        ['Date de naissance', 'date'],
      ],
    ],
    ['is what a frame stands under', page([at(700, 'Votre projet')], [room(690, 90)]), [['Votre projet', 'longText']]],
    ['is what a line is drawn under', page([at(700, 'Courriel')], [room(690, 1)]), [['Courriel', 'email']]],
    ['is what a colon ends', page([at(700, 'Montant demandé :')]), [['Montant demandé', 'money']]],
    [
      'goes on below',
      page([at(700, 'Nombre de personnes qui'), at(686, 'vivent chez vous')], [room(680, 20)]),
      [['Nombre de personnes qui vivent chez vous', 'number']],
    ],
    [
      'has the choices that are ticked below it',
      page(
        [at(700, 'Vous êtes'), at(680, 'locataire', 66), at(664, 'propriétaire', 66)],
        [tick(680, 50), tick(664, 50)],
      ),
      [['Vous êtes', 'choice']],
    ],
    [
      'is yes or no by its choices',
      page([at(700, 'Êtes-vous majeur ?'), at(700, 'Oui', 250), at(700, 'Non', 330)], [tick(700, 236), tick(700, 316)]),
      [['Êtes-vous majeur ?', 'yesNo']],
    ],
    [
      'has its choices though the foot of the page is drawn below them',
      page(
        [at(120, 'Êtes-vous majeur ?'), at(100, 'Oui', 66), at(100, 'Non', 330)],
        [tick(100, 50), tick(100, 314), room(80, 1)],
      ),
      [['Êtes-vous majeur ?', 'yesNo']],
    ],
    ['is yes or no by a glyph', page([at(700, '☐ J’accepte le règlement')]), [['J’accepte le règlement', 'yesNo']]],
  ])('%s', (_, given, expected) => expect(short(ask(given))).toEqual(expected));

  it.each(['Fait à : ..........', 'Signature : ________', 'Cadre réservé à l’administration : .......'])(
    'is none of « %s »',
    (text) => expect(ask(page([at(700, text)]))).toEqual([]),
  );

  it('must be answered where the form says which need not be', () => {
    const questions = ask(page([at(700, 'Nom : .......'), at(680, 'Surnom (facultatif) : .......')]));
    expect(questions.map(({ title, required }) => [title, required])).toEqual([
      ['Nom', true],
      ['Surnom', false],
    ]);
  });

  it('stands under its heading; what is no question is a note, and what each page repeats is one', () => {
    const foot = at(30, 'Province Sud, page 1');
    const many = [700, 680, 660, 640, 620, 600].map((base) => at(base, `Question ${base} : .......`));
    const read = readLayout([
      page([at(800, 'Demande d’aide', 50, 18), at(720, 'Votre foyer', 50, 13), ...many, foot]),
      page([at(700, 'Merci de votre demande'), { ...foot, text: 'Province Sud, page 2' }]),
    ]);
    expect(read.title).toBe('Demande d’aide');
    expect(new Set(read.questions.map(({ section }) => section))).toEqual(new Set(['Votre foyer']));
    expect(read.notes).toEqual(['Merci de votre demande', 'Province Sud, page …']);
  });
});

describe('a scheme that begins with a paper form', () => {
  const paper = readLayout([
    page(
      [
        at(700, 'Nom : .......'),
        at(680, 'Nom : .......'),
        at(660, 'Vous êtes'),
        at(640, 'locataire', 66),
        at(624, 'propriétaire', 66),
        at(600, 'Courriel : .......'),
        at(580, 'Gardez une copie'),
      ],
      [tick(640, 50), tick(624, 50)],
    ),
  ]);

  it('asks its questions on a page of their own, under names of their own, and compiles as before', () => {
    const files = readBase();
    const words = { page: 'Formulaire', category: 'Demande', notes: 'Autres textes' };
    const done = perform(files, putPaper(files, paper, words));
    if (done.type !== 'done') throw new Error(done.code);
    const { properties } = JSON.parse(done.files['form.schema.json'] ?? '');
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['nom', 'nom2', 'vousEtes', 'courriel']));
    expect(properties.vousEtes.oneOf).toEqual([
      { const: 'locataire', title: 'locataire' },
      { const: 'proprietaire', title: 'propriétaire' },
    ]);
    const { pages } = JSON.parse(done.files['form.ui.json'] ?? '');
    expect(pages.at(-1)).toMatchObject({ title: 'Formulaire' });
    expect(done.files['README.md']).toContain('- Gardez une copie');
    const result = compile({ id: 'base', files: done.files });
    const errors = result.type === 'failed' ? result.diagnostics.filter(({ severity }) => severity === 'error') : [];
    expect(errors).toEqual([]);
  });
});
