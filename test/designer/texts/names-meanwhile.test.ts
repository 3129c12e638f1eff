/** What tags are called before the server has told it, or while it cannot: as the files call it, however far they can be read. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Chip } from '../../../designer/texts/chip-words.ts';
import type { Names } from '../../../designer/texts/names-at.ts';
import { readMarks } from '../../../engine/edit/text/text-marks.ts';
import type { Files } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';
import { EXAMPLES, isText, namesOf } from './example-texts.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
afterAll(() => vi.unstubAllGlobals());
const { chipOf } = await import('../../../designer/texts/chip-words.ts');
const { namesMeanwhile } = await import('../../../designer/texts/names-meanwhile.ts');

function chipsOf(text: string, names: Names): readonly Chip[] {
  const marks = readMarks(text);
  return marks.marks.map((_, rank) => chipOf(marks, rank, names));
}

/** Without what tells it apart from others, and how it is written. */
const bare = (chip: Chip | undefined): string | undefined => chip?.text.replaceAll(/ \([^()]*\)| · .*/gu, '');

/** Words of the tags of a text, as they are called without the server. */
const said = (files: Files, text: string, file = 'documents/lettre.md'): readonly string[] =>
  chipsOf(text, namesMeanwhile(files, file)(text)).map((chip) => chip.text.replaceAll(/[\u00A0\u202F]/gu, ' '));

describe.each(EXAMPLES)('of %s', (id) => {
  it('all that the compiler has a title for has one, which is the same nearly always', async () => {
    const source = await readExample(id);
    const told = namesOf(source);
    const both = Object.keys(source.files)
      .filter(isText)
      .flatMap((file) => {
        const text = source.files[file] ?? '';
        const meanwhile = chipsOf(text, namesMeanwhile(source.files, file)(text));
        return chipsOf(text, told(file)).map((chip, rank) => ({ file, told: chip, meanwhile: meanwhile[rank] }));
      });
    const lost = both.filter((one) => one.told.tone !== one.meanwhile?.tone);
    expect(lost.map((one) => [one.file, one.told.text, one.meanwhile?.text])).toEqual([]);
    const others = both.filter((one) => bare(one.told) !== bare(one.meanwhile));
    expect(others.length / both.length).toBeLessThan(0.08);
  });
});

describe('a scheme that never compiled', () => {
  let files: Files;
  beforeAll(async () => {
    ({ files } = await readExample('aide-medicale'));
  });

  it.each<readonly [what: string, text: string, words: readonly string[]]>([
    ['a question', '{{ demandeur.nom }}', ['Nom de famille du demandeur']],
    ['a result of a scale', '{{ droit.taux }}', ['Soins pris en charge (Carte et taux de prise en charge)']],
    ['what nothing is called', '{{ partie }}', ['partie (nom inconnu)']],
    ['a part of what nothing is called', '{{ foyer.partie }}', ['partie (nom inconnu)']],
    [
      'a list that there is not',
      '{% for un in parties %}{{ un.nom }}{% endfor %}',
      ['Pour chaque élément de « parties (nom inconnu) »', 'nom (nom inconnu)', 'fin de la liste'],
    ],
    [
      'what a text asks of nothing',
      '{% case partie %}{% endcase %}',
      ['Selon « partie (nom inconnu) »', 'fin de la condition'],
    ],
  ])('calls %s: %s', (_what, text, words) => {
    expect(said(files, text)).toEqual(words);
  });

  it.each<readonly [what: string, text: string, words: string]>([
    ['its own title', '{{ dispositif.title }}', 'Titre du dispositif'],
    [
      'lines of a scale',
      '{% for ligne in baremes.cartes.lignes %}',
      'Pour chaque élément de « Lignes de « Cartes et prise en charge » »',
    ],
    ['the title of a condition', '{% for un in conditions %}{{ un.titre }}', 'Condition'],
    ['the article of a condition', '{% for un in conditions %}{{ un.article }}', 'Article de la condition'],
    [
      'whether a document must be given',
      '{% for un in pieces %}{% if un.obligatoire %}',
      'Seulement si La pièce est obligatoire',
    ],
    ['the dates of a period', '{% for un in ouvertures %}{{ un.du | date }}', 'Ouverture de la période'],
    ['the hours of a period', '{% for un in ouvertures %}{{ un.ouvreA | heure }}', 'Heure d’ouverture de la période'],
  ])('calls on the sheet %s: %s', (_what, text, words) => {
    expect(said(files, text, 'sheet.md').at(-1)).toBe(words);
  });

  it.each(['form.schema.json', 'form.ui.json', 'workflow.json', 'rules.json', 'dispositif.json'])(
    'goes on calling what the other files say while %s is cut in the middle of a line',
    (broken) => {
      const text = files[broken] ?? '';
      const cut = { ...files, [broken]: text.slice(0, Math.floor(text.length / 2)) };
      const words = said(cut, '{{ dossier.numero }} {{ dossier.deposeLe | date }} {{ partie }}');
      expect(words).toEqual(said(files, '{{ dossier.numero }} {{ dossier.deposeLe | date }} {{ partie }}'));
    },
  );

  it('calls a scale by its title while the form is cut in the middle of a line', () => {
    const cut = { ...files, 'form.schema.json': (files['form.schema.json'] ?? '').slice(0, 400) };
    expect(said(cut, '{{ baremes.cartes.titre }}', 'sheet.md')).toEqual(['Titre de « Cartes et prise en charge »']);
  });

  it('reads as far as the file goes that cannot be read', () => {
    const form =
      '{ "type": "object", "properties": { "revenus": { "type": "integer", "title": "Vos revenus" }, "age": { "ti';
    expect(said({ 'form.schema.json': form }, '{{ revenus | nombre }} {{ age }}')).toEqual([
      'Vos revenus',
      'age (nom inconnu)',
    ]);
  });

  it('calls nothing in a folder that has no file', () => {
    expect(said({}, '{{ revenus }}')).toEqual(['revenus (nom inconnu)']);
    expect(said({}, 'Rien à lire.')).toEqual([]);
  });
});

describe('how a value is written says what it is', () => {
  const form = {
    type: 'object',
    properties: {
      personne: { type: 'object', title: 'Vous', properties: { nom: { type: 'string', title: 'Nom' } } },
      conjoint: { type: 'object', title: 'Votre conjoint', properties: { nom: { type: 'string', title: 'Nom' } } },
      choix: { type: 'string', title: 'Choix', oneOf: [{ const: 'a', title: 'Le premier' }] },
      taux: { type: 'number', title: 'Taux' },
      prix: { type: 'integer', title: 'Prix', cagou: { widget: 'money' } },
    },
  };
  const files: Files = {
    'form.schema.json': JSON.stringify(form),
    'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: Object.keys(form.properties) }] }),
    'workflow.json': '{ "states": {} }',
  };

  it.each([
    ['{{ choix | libelle: "/choix" }}', 'Choix'],
    ['{{ taux | unite: "%" }}', 'Taux'],
    ['{{ taux | nombre }}', 'Taux'],
    ['{{ prix | montant }}', 'Prix'],
    ['{{ prix | nombre }}', 'Prix · En nombre (1 250,5)'],
    ['{{ choix | upcase }}', 'Choix · En majuscules'],
    ['{{ choix | upcase | capitalize }}', 'Choix · écrit autrement'],
    ['{{ choix | inconnu }}', 'Choix · écrit autrement'],
  ])('%s is « %s »', (text, words) => {
    expect(said(files, text)).toEqual([words]);
  });

  it('and what it belongs to tells two of one title apart', () => {
    expect(said(files, '{{ personne.nom }} {{ conjoint.nom }}')).toEqual(['Nom (Vous)', 'Nom (Votre conjoint)']);
    expect(said(files, '{{ personne.nom }}')).toEqual(['Nom']);
  });

  it.each([
    ['personne.nom', 'answer', 'Vous'],
    ['prix', 'answer', null],
    ['dossier.numero', 'case', null],
    ['demandeur.nom', 'case', null],
  ])('%s comes from « %s », around it %s', (path, group, around) => {
    const text = `{{ ${path} }}`;
    expect(namesMeanwhile(files, 'messages/mail.md')(text).get(path)).toMatchObject({ group, around, absent: null });
  });
});
