/** What people read of a form: the review of their answers, the form on paper, what is filled in for them. */
import granted from '../../../../examples/aide-medicale/scenarios/attribution-apres-correction.json' with { type: 'json' };
import { beforeAll, describe, expect, it } from 'vitest';
import { prefill, type RegisterEntry } from '../../../../engine/form/answers/prefill.ts';
import { paperForm } from '../../../../engine/form/reading/paper-form.ts';
import { reviewSections } from '../../../../engine/form/reading/review-sections.ts';
import type { CompiledDispositif } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { formOf, RICH } from '../forms.ts';

let aideMedicale: CompiledDispositif;
beforeAll(async () => {
  aideMedicale = compiled(await readSource('examples/aide-medicale'));
});

describe('the review of answers', () => {
  const form = formOf(RICH, {
    pages: [
      { id: 'tout', title: 'Tout', fields: ['logement', 'loyer', 'enfants', 'langues', 'piece', 'telephone', 'taux'] },
    ],
  });
  const rows = (answers: Parameters<typeof reviewSections>[1]) =>
    reviewSections(form, answers).flatMap((section) => section.rows);
  const lines = (answers: Parameters<typeof reviewSections>[1]): readonly string[] =>
    rows(answers).map(
      ({ label, value, depth, heading }) => `${'  '.repeat(depth)}${label}${heading ? ' :' : ` = ${value}`}`,
    );

  it('shows values as people read them, and what is empty as empty', () => {
    expect(
      lines({ logement: 'locataire', loyer: 80_000, langues: ['fr', 'dhw'], telephone: '+687261234', taux: 12.5 }),
    ).toEqual([
      'Logement = Locataire',
      'Loyer = 80\u202F000\u00A0F\u00A0CFP',
      'Enfants = null',
      'Langues = fr, dhw',
      'Justificatif = null',
      'Téléphone = 26.12.34',
      'Taux = 12,5',
    ]);
  });

  it('shows the members of a list one by one, with what each was asked', () => {
    const enfants = [{ prenom: 'Rose', scolarise: true, ecole: 'Les Flamboyants' }, { prenom: 'Jean' }];
    expect(lines({ enfants }).slice(1, 9)).toEqual([
      'Enfants :',
      '  Enfant 1 :',
      '    Prénom = Rose',
      '    Va à l’école = Oui',
      '    École = Les Flamboyants',
      '  Enfant 2 :',
      '    Prénom = Jean',
      '    Va à l’école = null',
    ]);
  });

  it('cuts a list where it would be too long to be read, and says how many members are left', () => {
    const enfants = Array.from({ length: 20_000 }, () => ({ prenom: 'Rose', scolarise: false }));
    const [section] = reviewSections(form, { logement: 'proprietaire', enfants, taux: 3 }, 100);
    const lists = section?.rows.filter(({ pointer }) => pointer.startsWith('/enfants')) ?? [];
    expect(lists.length).toBeLessThan(110);
    expect(lists.at(-1)).toMatchObject({ label: 'Enfant 34', value: null, heading: false, more: 19_967 });
    expect(section?.rows.at(-1)).toMatchObject({ label: 'Taux', value: '3' });
  });

  it('gives a document with its row', () => {
    const piece = { id: 'f1', name: 'bail.pdf', size: 3, mediaType: 'application/pdf' };
    expect(rows({ piece }).find(({ pointer }) => pointer === '/piece')).toMatchObject({
      value: 'bail.pdf',
      file: piece,
    });
  });

  it('leaves out what is not asked', () => {
    expect(lines({ logement: 'proprietaire', loyer: 80_000 }).join('\n')).not.toContain('Loyer');
  });
});

describe('the form on paper', () => {
  it('asks every question, and says when a question is asked', () => {
    const { sections } = paperForm(aideMedicale);
    const fields = sections.flatMap((section) => section.fields);
    expect(sections.map(({ title }) => title)).toEqual([
      'Avant de commencer',
      'Votre identité',
      'Votre adresse',
      'Votre foyer',
      'Vos ressources',
      'Vos pièces justificatives',
      'Déclaration sur l’honneur',
    ]);
    const other = fields.find(({ label }) => label.startsWith('Montant de ces autres ressources'));
    expect(other?.hint).toContain(
      'Seulement si vous avez répondu « Oui » à « Le foyer a-t-il d’autres ressources ? ».',
    );
    expect(other).toMatchObject({ kind: 'text', required: true });
  });

  it('asks who asks and who fills for them, but for what its own questions ask', () => {
    const labelsOf = (form: Parameters<typeof paperForm>[0]) =>
      paperForm(form).sections[0]?.fields.map(({ label }) => label);
    const mandate = ['Si quelqu’un d’autre remplit pour vous, son nom', 'En qualité de'];
    expect(labelsOf(aideMedicale)).toEqual(['Adresse électronique', ...mandate]);
    const bare = { ...aideMedicale.form.model, fields: [] };
    expect(labelsOf({ ...aideMedicale, form: { model: bare } })).toEqual([
      'Prénoms de qui demande',
      'Nom de qui demande',
      'Adresse électronique',
      'Téléphone où vous joindre',
      ...mandate,
    ]);
  });

  it('asks in the order in which the form on a screen does', () => {
    const { form } = aideMedicale;
    const printed = paperForm(aideMedicale).sections.flatMap(({ fields }) => fields.map(({ label }) => label));
    const typed = reviewSections(form, granted.given.answers).flatMap(({ rows: all }) =>
      all.filter(({ heading, pointer }) => !heading && !/\/\d+\//u.test(pointer)).map(({ label }) => label),
    );
    expect(typed.length).toBeGreaterThan(10);
    expect(printed.filter((label) => typed.includes(label))).toEqual(typed);
  });

  it('asks each kind of question its own way', () => {
    const kinds = new Map(
      paperForm(aideMedicale).sections.flatMap(({ fields }) => fields.map(({ label, kind }) => [label, kind])),
    );
    expect(kinds.get('Date de naissance')).toBe('date');
    expect(kinds.get('Situation familiale')).toBe('choice');
    expect(kinds.get('Autres personnes du foyer')).toBe('table');
    expect(kinds.get('Justificatif de ressources')).toBe('file');
  });

  it('gives a list a column for each field of its members', () => {
    const table = paperForm(aideMedicale)
      .sections.flatMap(({ fields }) => fields)
      .find(({ kind }) => kind === 'table');
    expect(table?.columns).toEqual(['Nom', 'Prénoms', 'Date de naissance', 'Lien avec vous']);
  });
});

describe('what the register knows', () => {
  const register: RegisterEntry = {
    person: {
      givenName: 'Marie',
      familyName: 'Wamytan',
      birthDate: '1988-05-14',
      phone: '+687261234',
      address: { voie: 'Tribu', codePostal: '98829', commune: 'Thio' },
    },
    today: '2026-03-02',
  };

  it('is filled in where the form asks for it', () => {
    expect(prefill(aideMedicale.form.model, register)).toEqual({
      identite: { nom: 'Wamytan', prenoms: 'Marie', dateNaissance: '1988-05-14' },
      telephone: '+687261234',
      adresse: { voie: 'Tribu', codePostal: '98829', commune: 'Thio' },
    });
  });

  it('is left to be asked where it is not known', () => {
    expect(
      prefill(aideMedicale.form.model, { person: { familyName: null, givenName: '' }, today: '2026-03-02' }),
    ).toEqual({});
  });
});
