/** Where things are used, and another name for any of them: every use follows, nothing else changes, all is taken back. */
import { describe, expect, it } from 'vitest';
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { atPointer } from '../../../engine/base/json.ts';
import type { Json, JsonObject } from '../../../engine/base/values.ts';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { listMentions } from '../../../engine/edit/form-mentions.ts';
import { valueAt } from '../../../engine/edit/operations.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import type { Thing } from '../../../engine/edit/uses/known.ts';
import { renamedThing } from '../../../engine/edit/uses/rename.ts';
import { describeUse, titleOfThing } from '../../../engine/edit/uses/describe-use.ts';
import { thingAt, whereUsed } from '../../../engine/edit/uses/uses.ts';
import { compile, runScenarios } from '../../../engine/index.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const examples = await Promise.all(EXAMPLE_IDS.map(readExample));

const objectAt = (value: Json | undefined, pointer: string): JsonObject => {
  const part = value === undefined ? undefined : atPointer(value, pointer);
  return isJsonObject(part) ? part : {};
};
const membersAt = (value: Json | undefined): readonly string[] => (isJsonObject(value) ? Object.keys(value) : []);
const idsIn = (value: Json | undefined): readonly string[] =>
  (isJsonList(value) ? value : []).flatMap((item) =>
    isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
const namesIn = (value: Json | undefined): readonly string[] =>
  (isJsonList(value) ? value : []).flatMap((item) =>
    isJsonObject(item) && typeof item['name'] === 'string' ? [item['name']] : [],
  );

/** States of a workflow and of its branches, each with its actions. */
function statesOf(workflow: Json | undefined): readonly (readonly [string, Json])[] {
  const states = isJsonObject(workflow) ? workflow['states'] : undefined;
  return Object.entries(isJsonObject(states) ? states : {}).flatMap(([id, state]) => [
    [id, state] as const,
    ...Object.values((isJsonObject(state) && isJsonObject(state['branches']) && state['branches']) || {}).flatMap(
      statesOf,
    ),
  ]);
}

/** Everything that a scheme itself names. */
function thingsOf(files: Files): readonly Thing[] {
  const read = (file: string, pointer = ''): Json | undefined => valueAt(files, { file, pointer });
  const workflow = read('workflow.json');
  const states = statesOf(workflow);
  const actions = [
    ...Object.entries(objectAt(workflow, '/anywhere')),
    ...states.flatMap(([, state]) => Object.entries(objectAt(state, '/actions'))),
  ];
  const rules = read('rules.json', '/tables');
  const tables = isJsonList(rules) ? rules : [];
  const filesIn = (folder: string) =>
    Object.keys(files).flatMap((file) =>
      file.startsWith(folder) ? [file.slice(folder.length).split('.')[0] ?? ''] : [],
    );
  const fieldsOf = (schema: Json | undefined, under = '') =>
    listMentions(schema ?? null).flatMap((mention) => (mention.kind === 'defined' ? [under + mention.question] : []));
  const isUse = isJsonObject(workflow) && 'use' in workflow;
  const opinions = states.flatMap(([, state]) => Object.entries(objectAt(state, '/opinions')));
  const fields = [
    ...fieldsOf(read('form.schema.json')),
    ...fieldsOf(read('agent.schema.json'), '/agent'),
    ...(isUse
      ? []
      : [
          ...fieldsOf(read('workflow.json', '/decision'), '/decision'),
          ...actions.flatMap(([id, action]) => fieldsOf(objectAt(action, '/form'), `/actions/${id}`)),
          ...opinions.flatMap(([id, opinion]) => fieldsOf(objectAt(opinion, '/form'), `/avis/${id}`)),
        ]),
    ...tables.flatMap((table) =>
      namesIn([table]).flatMap((own) => namesIn(atPointer(table, '/outputs')).map((name) => `/baremes/${own}/${name}`)),
    ),
  ];
  const timers = states.flatMap(([, state]) => membersAt(atPointer(state, '/timers')));
  const all: Readonly<Record<Thing['kind'], readonly string[]>> = {
    field: fields,
    value: namesIn(read('rules.json', '/computed')),
    table: namesIn(read('rules.json', '/tables')),
    state: isUse ? [] : states.map(([id]) => id),
    action: isUse ? [] : actions.map(([id]) => id),
    opinion: isUse ? [] : opinions.map(([id]) => id),
    delay: isUse ? [] : [...membersAt(read('workflow.json', '/clocks')), ...timers],
    quota: namesIn(read('rules.json', '/quotas')),
    function: membersAt(read('dispositif.json', '/functions')),
    category: membersAt(read('privacy.json', '/categories')),
    register: membersAt(read('dispositif.json', '/registers')),
    third: membersAt(read('dispositif.json', '/thirdParties')),
    message: filesIn('messages/'),
    document: filesIn('documents/'),
    list: filesIn('data/'),
    page: idsIn(read('form.ui.json', '/pages')),
    signatory: idsIn(read('form.ui.json', '/signatories')),
  };
  // What the library names itself is named there.
  const isOwn = (thing: Thing): boolean => {
    if (!isUse) return true;
    const performed = perform(files, { type: 'thing.rename', thing, name: 'nouveau' });
    return performed.type !== 'refused' || performed.code !== 'does-not-fit';
  };
  return (Object.keys(all) as Thing['kind'][])
    .flatMap((kind) => [...new Set(all[kind])].map((name) => ({ kind, name })))
    .filter(isOwn);
}

function renamed(files: Files, thing: Thing, name: string): Files {
  const performed = perform(files, { type: 'thing.rename', thing, name });
  if (performed.type === 'refused') throw new Error(`${thing.kind} ${thing.name}: ${performed.code} ${performed.name}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

const SLUGGED: readonly Thing['kind'][] = ['message', 'document', 'list', 'page', 'signatory'];
const lastOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const other = ({ kind, name }: Thing): string => (SLUGGED.includes(kind) ? `${name}-neuf` : `${lastOf(name)}Neuf`);

/** So many of each kind, from the first to the last of those that the scheme has. */
function someOf(things: readonly Thing[], most: number): readonly Thing[] {
  return [...Map.groupBy(things, ({ kind }) => kind).values()].flatMap((all) => {
    const step = Math.ceil(all.length / most);
    return all.filter((_, rank) => rank % step === 0);
  });
}

describe('another name', () => {
  it.for(examples)('for each thing of $id is taken back to the byte by the former one', ({ files }) => {
    for (const thing of someOf(thingsOf(files), 2)) {
      const name = other(thing);
      const after = renamed(files, thing, name);
      expect(whereUsed(after, thing), `${thing.kind} ${thing.name}`).toEqual([]);
      expect(renamed(after, renamedThing(thing, name), lastOf(thing.name))).toEqual(files);
    }
  });

  it.for(examples)(
    'for things of every kind of $id at once gives a scheme that compiles, and whose scenarios pass',
    ({ files, ...source }) => {
      let all = files;
      // The innermost fields first, whose pointers hold the names of those around them.
      for (const thing of someOf(thingsOf(files), 8).toSorted((one, two) => two.name.length - one.name.length))
        all = renamed(all, thing, other(thing));
      const result = compile({ ...source, files: all });
      const told = result.type === 'failed' ? result.diagnostics : [];
      expect(told.map(({ file, pointer, message }) => `${file} ${pointer} ${message}`)).toEqual([]);
      if (result.type === 'failed') return;
      const { scenarios } = runScenarios(result.dispositif);
      expect(scenarios.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`))).toEqual([]);
      expect(scenarios.length).toBeGreaterThan(0);
    },
  );
});

const [AID, , , HUNT] = examples.map(({ files }) => files);
if (!AID || !HUNT) throw new Error('examples are missing');

/** Files that say the name of a thing, each with how often. */
const filesUsing = (files: Files, thing: Thing): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(whereUsed(files, thing), ({ file }) => file)].map(([file, uses]) => [file, uses.length]),
  );

describe('where something is used', () => {
  it('finds an answer in its form, on its page, in expressions, scenarios and corrections', () => {
    const {
      'form.schema.json': form,
      'form.ui.json': pages,
      'rules.json': rules,
      ...others
    } = filesUsing(AID, { kind: 'field', name: '/revenus' });
    expect({ form, pages, rules }).toEqual({ form: 2, pages: 1, rules: 2 });
    // Given, corrected to, and asked to be corrected.
    expect(others['scenarios/delai-suspendu.json']).toBe(3);
    expect(Object.keys(others).every((file) => file.startsWith('scenarios/'))).toBe(true);
  });

  it('finds what is named alike nowhere else: the words of people, another section, a text between quotes', () => {
    const said = whereUsed(AID, { kind: 'field', name: '/revenus' }).map(({ file, from, to }) =>
      AID[file]?.slice(from, to),
    );
    expect(new Set(said)).toEqual(new Set(['revenus']));
    expect(whereUsed(AID, { kind: 'value', name: 'revenus' })).toEqual([]);
  });

  it('finds a column of results behind the value that reads its table', () => {
    expect(filesUsing(AID, { kind: 'field', name: '/baremes/cartes/carte' })['rules.json']).toBe(2);
  });

  it('reads lists through loops, filters, checks of each member and values that are made of them', () => {
    const files: Files = {
      'form.schema.json': JSON.stringify({
        properties: {
          enfants: { type: 'array', items: { properties: { age: {}, nom: {} } } },
          age: {},
        },
      }),
      'rules.json': JSON.stringify({
        computed: [
          { name: 'grands', expression: 'enfants[age > 16]' },
          { name: 'noms', expression: 'for e in grands return e.nom' },
          { name: 'parts', each: '/enfants', table: 'parts' },
          { name: 'somme', expression: 'sum(enfants.age) + age' },
        ],
        checks: [{ valid: 'membre.age > 3', each: '/enfants' }],
        tables: [{ name: 'parts', inputs: [{ expression: 'membre.age' }], outputs: [{ name: 'part' }] }],
      }),
      'messages/accord.md': '{% for e in grands %}{{ e.nom }}, {{ age }}{% endfor %} {{ "age" }}',
    };
    expect(filesUsing(files, { kind: 'field', name: '/enfants/*/age' })).toEqual({
      'form.schema.json': 1,
      'rules.json': 4,
    });
    expect(filesUsing(files, { kind: 'field', name: '/age' })).toEqual({
      'form.schema.json': 1,
      'rules.json': 1,
      'messages/accord.md': 1,
    });
    expect(filesUsing(files, { kind: 'field', name: '/enfants/*/nom' })).toEqual({
      'form.schema.json': 1,
      'rules.json': 1,
      'messages/accord.md': 1,
    });
  });

  it('tells what is named at a place of a text', () => {
    const at = AID['rules.json']?.indexOf('montantAutresRessources') ?? 0;
    expect(thingAt(AID, 'rules.json', at + 3)?.thing).toEqual({ kind: 'field', name: '/montantAutresRessources' });
    expect(thingAt(AID, 'rules.json', 0)).toBeNull();
  });
});

describe('a name', () => {
  const refusal = (files: Files, thing: Thing, name: string): string => {
    const performed = perform(files, { type: 'thing.rename', thing, name });
    return performed.type === 'refused' ? performed.code : 'done';
  };
  const income: Thing = { kind: 'field', name: '/revenus' };

  it.for([
    ['couverture', 'name-taken'],
    ['plafond', 'name-taken'],
    ['Revenus', 'name-reserved'],
    ['revenus-nets', 'name-reserved'],
    ['constructor', 'name-reserved'],
    ['dossier', 'name-reserved'],
    ['if', 'name-taken'],
    ['revenus', 'done'],
    ['revenusNets', 'done'],
  ] as const)('« %s » for an answer: %s', ([name, told]) => {
    expect(refusal(AID, income, name)).toBe(told);
  });

  it('that a loop takes for its own members is not free', () => {
    const files = {
      'form.schema.json': JSON.stringify({ properties: { a: {}, b: { type: 'array', items: { properties: {} } } } }),
      'rules.json': JSON.stringify({ computed: [{ name: 'c', expression: 'for e in b return a' }] }),
    };
    expect(refusal(files, { kind: 'field', name: '/a' }, 'e')).toBe('name-taken');
    expect(refusal(files, { kind: 'field', name: '/a' }, 'f')).toBe('done');
  });

  it('of what the library names is not changed here; nor is anything while a file cannot be read', () => {
    expect(refusal(HUNT, { kind: 'state', name: 'instruction' }, 'examen')).toBe('does-not-fit');
    expect(refusal(HUNT, { kind: 'function', name: 'instructeur' }, 'examinateur')).toBe('does-not-fit');
    expect(refusal(AID, { kind: 'field', name: '/nulle' }, 'part')).toBe('place-gone');
    expect(refusal({ ...AID, 'rules.json': '{' }, income, 'argent')).toBe('file-broken');
  });

  it('of a document is that of its act too', () => {
    const files = {
      'dispositif.json': '{ "documents": { "arrete-accord": { "register": "r" } } }',
      'documents/arrete-accord.md': '',
      'messages/accord.md': '{{ actes.arreteAccord.numero }}',
    };
    expect(renamed(files, { kind: 'document', name: 'arrete-accord' }, 'arrete-permis')).toEqual({
      'dispositif.json': '{ "documents": { "arrete-permis": { "register": "r" } } }',
      'documents/arrete-permis.md': '',
      'messages/accord.md': '{{ actes.arretePermis.numero }}',
    });
  });

  it('is given to what another author wrote of it meanwhile', () => {
    const rule = AID['rules.json'] ?? '';
    const written = perform(AID, {
      type: 'insert',
      at: { file: 'rules.json', pointer: '/computed' },
      value: { name: 'double', title: 'Double', type: 'money', expression: 'revenus * 2' },
    });
    if (written.type === 'refused') throw new Error(written.code);
    const both = rebase(AID, written.changes, { type: 'thing.rename', thing: income, name: 'argent' });
    expect(both.type === 'done' && both.files['rules.json']).toContain('argent * 2');
    expect(rule).not.toContain('argent');
  });
});

describe('a place in words', () => {
  const words = (file: string, rank: number) => {
    const use = whereUsed(AID, { kind: 'field', name: '/revenus' }).filter((one) => one.file === file)[rank];
    return use && describeUse(AID, use);
  };

  it('has the titles of what it is in, its step in a scenario, and the expression that says the name', () => {
    expect(titleOfThing(AID, { kind: 'field', name: '/revenus' })).toBe('Revenus de tout le foyer, par mois');
    expect(words('form.ui.json', 0)).toEqual({ titles: ['Vos ressources'], step: null, within: null, text: null });
    expect(words('form.schema.json', 1)).toMatchObject({ titles: [], within: 'required', text: null });
    expect(words('rules.json', 0)).toMatchObject({
      titles: ['Ressources mensuelles du foyer'],
      text: 'if montantAutresRessources = null then revenus else revenus + montantAutresRessources',
    });
    expect(words('scenarios/delai-suspendu.json', 0)).toMatchObject({ step: null, within: 'answers' });
    expect(words('scenarios/delai-suspendu.json', 1)).toMatchObject({ step: 3, within: 'fields' });
  });
});
