/** What a rule can read, as its author chooses it: each name once, with its title, those of the member looked at first. */
import { describe, expect, it, vi } from 'vitest';
import type { Files } from '../../../engine/studio.ts';
import type { ReadableName } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { bareNames, knownNames, listsOf, nameOfIn, questionRead, questionsOf } =
  await import('../../../designer/rules/known-names.ts');
vi.unstubAllGlobals();

const FILES: Files = {
  'form.schema.json': JSON.stringify({
    type: 'object',
    properties: {
      revenus: { type: 'integer', title: 'Revenus', cagou: { widget: 'money' } },
      enfants: {
        type: 'array',
        title: 'Enfants',
        items: {
          type: 'object',
          properties: {
            ne: { type: 'string', format: 'date', title: 'Né le' },
            bourse: { type: 'integer', title: 'Bourse', cagou: { widget: 'money' } },
            classe: {
              type: 'string',
              title: 'Classe',
              oneOf: [
                { const: 'cp', title: 'CP' },
                { const: 'ce1', title: 'CE1' },
              ],
            },
            piece: { $ref: 'urn:cagou:block:piece-justificative', title: 'Pièce' },
          },
        },
      },
    },
  }),
  'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['revenus', 'enfants'] }] }),
};
const GIVEN: readonly ReadableName[] = [
  { path: 'revenus', title: 'Revenus', type: 'money', choices: null },
  { path: 'enfants', title: 'Enfants', type: 'list', choices: null },
];
const pathsOf = (names: readonly ReadableName[]): readonly string[] => names.map(({ path }) => path);

describe('names inside a ready block', () => {
  const files: Files = {
    'form.schema.json': JSON.stringify({
      type: 'object',
      properties: {
        foyer: { $ref: 'urn:cagou:block:foyer', title: 'Votre foyer' },
        logements: {
          type: 'array',
          title: 'Logements',
          items: { type: 'object', properties: { adresse: { $ref: 'urn:cagou:block:adresse-nc', title: 'Adresse' } } },
        },
      },
    }),
    'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['foyer', 'logements'] }] }),
  };
  const nameOf = nameOfIn(knownNames(files, [], null));

  it('are those of the members of its list, with their titles and choices', () => {
    expect(nameOf('foyer.membres.dateNaissance')).toMatchObject({ title: 'Date de naissance', type: 'date' });
    expect(nameOf('foyer.membres.lien')?.choices?.map(({ label }) => label)).toContain('Enfant');
  });

  it('are those of a block that each member has', () => {
    expect(nameOf('logements.adresse.codePostal')?.title).toBe('Code postal');
  });

  it('are called as members where a rule looks at them one by one', () => {
    const names = nameOfIn(knownNames(files, [], '/foyer/membres'));
    expect(names('membre.dateNaissance')?.title).toBe('Date de naissance');
  });

  it('leave what stands in no list to what the server says', () => {
    expect(nameOf('foyer.situation')).toBeNull();
  });
});

describe('names that a rule can read', () => {
  it('are what the server gives, what the members of lists have, and today', () => {
    const names = knownNames(FILES, GIVEN, null);
    expect(pathsOf(names)).toEqual([
      'revenus',
      'enfants',
      'enfants.ne',
      'enfants.bourse',
      'enfants.classe',
      'aujourdhui',
    ]);
    expect(names.find(({ path }) => path === 'enfants.ne')).toEqual({
      path: 'enfants.ne',
      title: 'Né le',
      type: 'date',
      choices: null,
    });
  });

  it('begin with those of the member, where members are looked at one by one', () => {
    const names = knownNames(FILES, GIVEN, '/enfants');
    expect(pathsOf(names).slice(0, 3)).toEqual(['membre.ne', 'membre.bourse', 'membre.classe']);
    expect(pathsOf(names).slice(3)).toEqual(pathsOf(knownNames(FILES, GIVEN, null)));
    expect(names.find(({ path }) => path === 'membre.classe')?.choices).toEqual([
      { value: 'cp', label: 'CP' },
      { value: 'ce1', label: 'CE1' },
    ]);
  });

  it('are each there once: what the server says of one is what counts', () => {
    const own: ReadableName = { path: 'enfants.ne', title: 'Naissance de l’enfant', type: 'date', choices: null };
    const names = knownNames(FILES, [...GIVEN, own], null);
    expect(names.filter(({ path }) => path === 'enfants.ne')).toEqual([own]);
  });

  it('have no block that is no value of its own, and are the given ones where the form cannot be read', () => {
    expect(pathsOf(knownNames(FILES, [], null))).not.toContain('enfants.piece');
    expect(pathsOf(knownNames({ 'form.schema.json': '{' }, GIVEN, null))).toEqual(['revenus', 'enfants', 'aujourdhui']);
  });

  it('are called by their paths, exactly', () => {
    const nameOf = nameOfIn(GIVEN);
    expect([nameOf('revenus')?.title, nameOf('Revenus'), nameOf('revenus.x')]).toEqual(['Revenus', null, null]);
  });

  it('of every case are listed apart, but for those that have a title', () => {
    const bare = bareNames(FILES, []);
    expect(bare).toContain('dossier.numero');
    const titled: ReadableName = { path: 'dossier.numero', title: 'Numéro', type: 'string', choices: null };
    expect(bareNames(FILES, [titled])).toEqual(bare.filter((path) => path !== 'dossier.numero'));
  });
});

describe('what is looked at', () => {
  it('one by one is a list of the form', () => {
    expect(listsOf(FILES)).toEqual([{ value: '/enfants', label: 'Enfants' }]);
    expect(listsOf({})).toEqual([]);
  });

  it('under a message is a question of the form, or of the members of the list that is looked at', () => {
    expect(questionsOf(FILES, null).map(({ value }) => value)).toEqual(['/revenus', '/enfants']);
    expect(questionsOf(FILES, '/enfants').map(({ value }) => value)).toEqual([
      '/enfants/*/ne',
      '/enfants/*/bourse',
      '/enfants/*/classe',
      '/enfants/*/piece',
    ]);
  });
});

describe('the question under which the message of a control stands', () => {
  const files: Files = {
    'form.schema.json': JSON.stringify({
      type: 'object',
      properties: {
        lieu: { $ref: 'urn:cagou:block:lieu', title: 'Le lieu' },
        enfants: {
          type: 'array',
          title: 'Enfants',
          items: { type: 'object', properties: { age: { type: 'integer', title: 'Âge' } } },
        },
        prix: { type: 'integer', title: 'Prix' },
      },
    }),
    'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['lieu', 'enfants', 'prix'] }] }),
  };
  it.each([
    ['the one that it looks at', null, 'prix > 3', '/prix'],
    ['the block that holds what it looks at', null, 'lieu.commune = "98818"', '/lieu'],
    ['the first of several', null, 'prix > 3 and lieu.commune = "98818"', '/prix'],
    ['that of the member', '/enfants', 'membre.age > 3', '/enfants/*/age'],
    ['none, of what is calculated', null, 'droit > 3', null],
    ['none, of what is no sentence', null, 'some x in [1] satisfies x > prix', null],
  ] as const)('is %s', (_what, each, feel, question) => {
    expect(questionRead(files, each, feel)).toBe(question);
  });
});
