/** Settings of a procedure are the words of the language: each is there, by the kind of its value. */
import { describe, expect, it, test } from 'vitest';
import {
  propertiesOf,
  schemaOfPart,
  type Located,
  type Property,
  type PropertyKind,
} from '../../../designer/panel/part-schema.ts';
import { effectKinds, WORKFLOW as LANGUAGE } from '../../../designer/procedure/effect-kinds.ts';
import { resolveReference, schemaOfFile, type JsonObject } from '../../../engine/studio.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import type { Json, Pointer } from '../../../engine/base/values.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const WORKFLOW: JsonObject = {
  states: {
    a: { opinions: { o: {} }, timers: { t: {} }, always: [{}], actions: { b: { guards: [{}] } }, adHoc: {}, task: {} },
  },
  filed: [{ type: 'mail' }, { type: 'document' }, { type: 'amount' }, { type: 'webhook' }, { type: 'extend' }],
  clocks: { c: { lengths: [{}], extensions: { e: {} } } },
};

const kindsOf = (part: Pointer): Readonly<Record<string, PropertyKind['type']>> => {
  const located = schemaOfPart(LANGUAGE, WORKFLOW, part);
  return Object.fromEntries((located ? propertiesOf(located) : []).map(({ name, kind }) => [name, kind.type]));
};

test.each<readonly [Pointer, Readonly<Record<string, PropertyKind['type']>>]>([
  [
    '/states/a',
    { title: 'text', kind: 'choice', task: 'record', actions: 'named', always: 'records', entry: 'effects' },
  ],
  ['/states/a/task', { function: 'reference', title: 'text', due: 'delay' }],
  [
    '/states/a/actions/b',
    { by: 'references', to: 'reference', guards: 'records', form: 'source', decides: 'formulas', primary: 'flag' },
  ],
  ['/states/a/actions/b/guards/0', { when: 'feel', otherwise: 'text' }],
  ['/states/a/timers/t', { after: 'delay', action: 'reference' }],
  ['/states/a/opinions/o', { due: 'delay', reminder: 'duration', shows: 'choices', silence: 'choice' }],
  ['/states/a/adHoc', { functions: 'references', max: 'count' }],
  [
    '/clocks/c',
    { after: 'delay', lengths: 'records', suspendedIn: 'references', extensions: 'named', certificate: 'reference' },
  ],
  ['/clocks/c/lengths/0', { title: 'text', when: 'feel', after: 'duration' }],
  ['/filed/0', { message: 'reference', to: 'reference', when: 'feel' }],
  ['/filed/2', { entry: 'choice', label: 'text', amount: 'feel' }],
  ['', { title: 'text', initial: 'reference', filed: 'effects', clocks: 'named' }],
])('the settings of %s', (part, kinds) => {
  expect(kindsOf(part)).toMatchObject(kinds);
});

test('each kind of effect has its words', () => {
  expect(effectKinds().map(({ type }) => type)).toEqual(expect.arrayContaining(['mail', 'document', 'amount']));
  expect(effectKinds().filter(({ title, type }) => title === type)).toEqual([]);
});

/** Lists of parts that can be come to in a file of a scheme, each with the property that is one. */
function listsOf(at: Located, seen: Set<unknown> = new Set()): readonly Property[] {
  if (seen.has(at.schema)) return [];
  seen.add(at.schema);
  const shapes = (at.schema.oneOf ?? []).flatMap((one) => listsOf(resolveReference(at.root, one), seen));
  return [
    ...shapes,
    ...propertiesOf(at).flatMap((property) => [
      ...(property.kind.type === 'records' || property.kind.type === 'named' ? [property] : []),
      ...('of' in property.kind ? listsOf(property.kind.of, seen) : []),
    ]),
  ];
}

describe.each(['dispositif.json', 'form.ui.json', 'rules.json', 'workflow.json', 'privacy.json', 'queue.json'])(
  'lists of parts in %s',
  (file) => {
    const schema = schemaOfFile(file);
    const lists = schema ? listsOf({ root: schema, schema }) : [];

    it('say what one of them is called: « Condition 1 », « Ajouter : colonne »', () => {
      expect(lists.length).toBeGreaterThan(0);
      const isSame = ({ title, one }: Property): boolean => title === one && !title.endsWith('s');
      expect(lists.filter(({ one }) => one.trim() === '')).toEqual([]);
      expect(lists.filter(isSame).map(({ name }) => name)).toEqual([]);
    });

    it('are called by nothing in the plural', () => {
      // Words that are the same for one and for several.
      const same = ['Cas', 'Tiers', 'Avis'];
      const plural = lists.filter(({ one }) => (one.split(' ')[0] ?? '').endsWith('s') && !same.includes(one));
      expect(plural.map(({ one }) => one)).toEqual([]);
    });
  },
);

describe.each(EXAMPLE_IDS)('the procedure of %s', async (id) => {
  const { files } = await readExample(id);
  const workflow = readProcedure(files)?.workflow ?? {};

  it('has a setting for each word that is written, questions and what is decided but for their own panels', () => {
    expect(unset(workflow, workflow, '').filter((name) => name !== 'form' && name !== 'decision')).toEqual([]);
  });
});

/** Words of a part, and of those inside it, that no setting says. */
function unset(workflow: JsonObject, value: Json, part: Pointer): readonly string[] {
  if (isJsonList(value)) return value.flatMap((item, rank) => unset(workflow, item, joinPointer(part, rank)));
  if (!isJsonObject(value)) return [];
  const located = schemaOfPart(LANGUAGE, workflow, part);
  if (!located) return [part];
  const named = located.schema.properties === undefined;
  const settings = new Map(propertiesOf(located).map(({ name, kind }) => [name, kind.type]));
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'form' || name === 'decision') return [name];
    if (settings.get(name) === 'delay') return [];
    const isSaid = named || settings.has(name) || located.schema.properties?.[name]?.const !== undefined;
    return isSaid ? unset(workflow, inner, joinPointer(part, name)) : [joinPointer(part, name)];
  });
}
