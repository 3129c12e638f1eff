/** What a scheme has names for while its author is in the middle of typing: as far as a file goes, and no further. */
import { describe, expect, it } from 'vitest';
import {
  namesOfKind,
  pointersIn,
  questionsAt,
  readAsFar,
  schemaOfForm,
  type FormName,
} from '../../../designer/source/scheme-names.ts';
import { allQuestions, formView, type Files, type JsonObject } from '../../../engine/studio.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const form = (name: string): JsonObject => ({
  type: 'object',
  properties: { [name]: { type: 'string', title: `Titre de ${name}` } },
});
const WORKFLOW = {
  decision: form('dispositif'),
  anywhere: { classer: { title: 'Classer', form: form('motifDeClassement') } },
  states: {
    etude: {
      title: 'Étude',
      actions: { accorder: { to: 'fin', form: form('montant') }, renvoyer: { to: 'etude' } },
      opinions: { mairie: { title: 'Mairie', form: form('reserve') } },
    },
    reprise: { title: 'Reprise', actions: { renvoyer: { form: form('observation') } } },
    fin: {},
  },
};
const FILES: Files = {
  'form.schema.json': JSON.stringify(form('nom')),
  'agent.schema.json': JSON.stringify(form('revenuVerifie')),
  'workflow.json': JSON.stringify(WORKFLOW),
  'dispositif.json': JSON.stringify({
    lists: { quartiers: 3 },
    functions: { chef: { title: 'Chef de service' }, agent: {} },
  }),
};
const namesOf = (files: Files, kind: string): readonly string[] => namesOfKind(files, kind).map(({ name }) => name);

describe('the names of a kind', () => {
  it.each<readonly [kind: string, names: readonly string[]]>([
    ['state', ['etude', 'fin', 'reprise']],
    ['function', ['agent', 'chef']],
    ['opinion', ['mairie']],
    ['field', []],
    ['toString', []],
    ['', []],
  ])('%s are %j', (kind, names) => expect(namesOf(FILES, kind).toSorted()).toEqual(names));

  it('come with what people call them, and with nothing where nothing says', () => {
    expect(namesOfKind(FILES, 'function')).toEqual([
      { name: 'chef', title: 'Chef de service' },
      { name: 'agent', title: '' },
    ]);
  });

  it('are of lists those of the scheme and of us alike', () => {
    expect(namesOf(FILES, 'list')).toEqual(expect.arrayContaining(['communes', 'quartiers']));
    expect(namesOf({ ...FILES, 'dispositif.json': '{}' }, 'list')).not.toContain('quartiers');
    expect(namesOf({ ...FILES, 'data/rues.csv': 'value,label\n' }, 'list')).toContain('rues');
  });

  it('are of actions each once, wherever they are taken', () => {
    expect(namesOf(FILES, 'action').toSorted()).toEqual(['accorder', 'classer', 'renvoyer']);
  });
});

describe('a file that is being typed', () => {
  it.each<readonly [what: string, typed: string, states: readonly string[]]>([
    ['ends in a word', '{ "states": { "etude": {}, "fin": {}, "re', ['etude', 'fin']],
    ['lacks a comma', '{ "states": { "etude": {} "fin": {} } }', ['etude', 'fin']],
    ['has one too many', '{ "states": { "etude": {}, } }', ['etude']],
    ['is empty', '', []],
    ['is a text', '"etude"', []],
  ])('that %s is read as far as it goes', (_, typed, states) => {
    expect(namesOf({ ...FILES, 'workflow.json': typed }, 'state')).toEqual(states);
  });

  it('changes no other, and texts not at all', () => {
    const files = { ...FILES, 'form.schema.json': '{ "properties": { "nom', 'messages/a.md': '{ "pas du JSON' };
    const read = readAsFar(files);
    expect(Object.keys(read)).toEqual(Object.keys(files));
    expect(read['messages/a.md']).toBe('{ "pas du JSON');
    expect(read['dispositif.json']).toBe(FILES['dispositif.json']);
  });
});

describe('the form', () => {
  it.each<readonly [what: string, name: FormName, asks: string | null]>([
    ['of the request', { type: 'request' }, 'nom'],
    ['of what agents record', { type: 'annotations' }, 'revenuVerifie'],
    ['of the decision', { type: 'decision' }, 'dispositif'],
    ['of an action', { type: 'action', id: 'accorder' }, 'montant'],
    ['of an action that is taken anywhere', { type: 'action', id: 'classer' }, 'motifDeClassement'],
    ['of an action that asks something at its second step alone', { type: 'action', id: 'renvoyer' }, 'observation'],
    ['of an opinion', { type: 'opinion', id: 'mairie' }, 'reserve'],
    ['of an action is none of an opinion', { type: 'opinion', id: 'accorder' }, null],
    ['of an action that is not there is none', { type: 'action', id: 'partie' }, null],
    ['of what every object has is none', { type: 'action', id: 'constructor' }, null],
  ])('%s', (_, name, asks) => {
    const names = questionsAt(schemaOfForm(FILES, name), []).map((one) => one.name);
    expect(names).toEqual(asks === null ? [] : [asks]);
  });

  it('that the scheme does not have is none', () => {
    expect(schemaOfForm({}, { type: 'request' })).toBeNull();
    expect(schemaOfForm({ 'form.schema.json': '[1]' }, { type: 'request' })).toBeNull();
  });
});

describe('the questions on a way', () => {
  const schema: JsonObject = {
    properties: {
      foyer: {
        title: 'Foyer',
        type: 'object',
        properties: {
          membres: {
            type: 'array',
            title: 'Membres',
            items: { type: 'object', properties: { 'a/b': { title: 'A' } } },
          },
        },
      },
    },
    allOf: [{ then: { properties: { suite: { type: 'string' } } } }],
  };

  it.each<readonly [way: readonly (string | number)[], names: readonly string[]]>([
    [[], ['foyer', 'suite']],
    [['foyer'], ['membres']],
    [['foyer', 'membres'], ['a/b']],
    [['foyer', 'membres', '*'], ['a/b']],
    [['foyer', 'membres', 4], ['a/b']],
    [['membres'], []],
    [['foyer', 'membres', 'a/b', 'plus'], []],
  ])('%j are %j', (way, names) => expect(questionsAt(schema, way).map(({ name }) => name)).toEqual(names));

  it('are pointed at with a star for each member', () => {
    expect(pointersIn(schema)).toEqual([
      { name: '/foyer', title: 'Foyer' },
      { name: '/foyer/membres', title: 'Membres' },
      { name: '/foyer/membres/*/a~1b', title: 'A' },
      { name: '/suite', title: '' },
    ]);
    expect(pointersIn(null)).toEqual([]);
  });

  it.each(EXAMPLE_IDS)('are all that the outline of %s has', async (id) => {
    const { files } = await readExample(id);
    const view = formView(files);
    const outlined = view ? allQuestions(view).map(({ question }) => question) : [];
    const pointed = pointersIn(schemaOfForm(files, { type: 'request' })).map(({ name }) => name);
    expect(outlined.length).toBeGreaterThan(0);
    expect(outlined.filter((one) => !pointed.includes(one))).toEqual([]);
    expect(new Set(pointed).size).toBe(pointed.length);
  });
});
