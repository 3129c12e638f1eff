/** Gestures on questions and pages: each writes all the files it is about, and no line of anything else. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { changedLines } from '../../support/changed-lines.ts';
import { readExample } from '../../support/example.ts';

const { files: AID } = await readExample('aide-medicale');
const { files: APRAH } = await readExample('aprah');

function after(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused')
    throw new Error(`refused: ${performed.code} ${performed.pointer} ${performed.name}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

const json = (files: Files, file: string) => JSON.parse(files[file] ?? 'null');

describe('a gesture on a question', () => {
  it('adds it where it is asked, in every file that says so', () => {
    const files = after(AID, {
      type: 'question.add',
      container: '',
      name: 'logement',
      schema: { title: 'Votre logement', type: 'string', cagou: { personal: 'foyer' } },
      required: true,
      page: 'foyer',
      before: null,
    });
    const form = json(files, 'form.schema.json');
    expect(form.properties.logement.title).toBe('Votre logement');
    expect(form.required).toContain('logement');
    expect(json(files, 'form.ui.json').pages[2].fields).toEqual(['foyer', 'logement']);
    expect(changedLines(AID['form.ui.json'] ?? '', files['form.ui.json'] ?? '')).toEqual({ gone: 1, added: 1 });
    expect(Object.keys(files).filter((file) => files[file] !== AID[file])).toEqual([
      'form.schema.json',
      'form.ui.json',
    ]);
  });

  it('adds it before another, in the text as on the page', () => {
    const files = after(AID, {
      type: 'question.add',
      container: '',
      name: 'courriel',
      schema: { title: 'Votre courriel', type: 'string' },
      required: false,
      page: 'coordonnees',
      before: 'telephone',
    });
    const names = Object.keys(json(files, 'form.schema.json').properties);
    expect(names.indexOf('courriel')).toBe(names.indexOf('telephone') - 1);
    expect(json(files, 'form.ui.json').pages[1].fields).toEqual([
      'adresse',
      'residenceDepuis',
      'courriel',
      'telephone',
    ]);
    expect(changedLines(AID['form.schema.json'] ?? '', files['form.schema.json'] ?? '')).toEqual({ gone: 0, added: 1 });
  });

  it('moves it to another page, and leaves the schema alone', () => {
    const files = after(AID, { type: 'question.move', question: '/telephone', page: 'identite', before: 'identite' });
    expect(json(files, 'form.ui.json').pages[0].fields).toEqual(['telephone', 'identite']);
    expect(json(files, 'form.ui.json').pages[1].fields).toEqual(['adresse', 'residenceDepuis']);
    expect(files['form.schema.json']).toBe(AID['form.schema.json']);
  });

  it('requires it and no longer, where it is defined', () => {
    const question = '/telephone';
    const optional = after(AID, { type: 'question.require', question, required: false });
    expect(json(optional, 'form.schema.json').required).not.toContain('telephone');
    const again = after(optional, { type: 'question.require', question, required: true });
    expect(json(again, 'form.schema.json').required).toContain('telephone');
    expect(after(again, { type: 'question.require', question, required: true })).toEqual(again);
  });

  it('removes a conditional one with what requires it and how it looks', () => {
    const files = after(APRAH, { type: 'question.remove', question: '/logement/titrePropriete' });
    expect(files['form.schema.json']).not.toContain('titrePropriete');
    expect(json(files, 'form.schema.json')).toBeTruthy();
    const aid = after(AID, { type: 'question.remove', question: '/telephone' });
    expect(json(aid, 'form.ui.json').pages[1].fields).toEqual(['adresse', 'residenceDepuis']);
    expect(json(aid, 'form.ui.json').fields).not.toHaveProperty('/telephone');
    expect(json(aid, 'form.schema.json').required).not.toContain('telephone');
  });

  it('takes along the condition that asked for nothing else, and leaves one that asks for more', () => {
    const alone = after(AID, { type: 'question.remove', question: '/attestationRuamm' });
    const conditions = json(alone, 'form.schema.json').allOf;
    expect(conditions).toHaveLength(1);
    expect(JSON.stringify(conditions)).not.toContain('couverture');
    const none = after(alone, { type: 'question.remove', question: '/montantAutresRessources' });
    expect(json(none, 'form.schema.json')).not.toHaveProperty('allOf');
    const tribe = after(APRAH, { type: 'question.remove', question: '/logement/tribu' });
    expect(tribe['form.schema.json']).toContain('acteCoutumier');
    expect(json(tribe, 'form.schema.json').properties.logement.allOf).toHaveLength(4);
  });

  it('takes along the column of the queue that shows it, and its answers in scenarios, nothing else', () => {
    const scenario = JSON.stringify({
      given: { answers: { a: 'x', ab: 'y', enfants: [{ nom: 'N', age: 3 }, { age: 4 }], foyer: { a: 1 } } },
    });
    const files = {
      'form.schema.json': JSON.stringify({
        properties: {
          a: { type: 'string' },
          ab: { type: 'string' },
          enfants: { type: 'array', items: { type: 'object', properties: { nom: { type: 'string' } } } },
        },
      }),
      'form.ui.json': '{"pages":[{"id":"p","fields":["a","ab","enfants"]}]}',
      'queue.json': JSON.stringify({
        columns: ['a', 'ab', 'a.label', 'if a = 1 then 2 else 3'].map((value) => ({ title: value, value })),
        alerts: [{ when: 'a' }],
      }),
      'scenarios/un.json': scenario,
    };
    const without = after(files, { type: 'question.remove', question: '/a' });
    expect(json(without, 'queue.json').columns.map(({ value }: { value: string }) => value)).toEqual([
      'ab',
      'if a = 1 then 2 else 3',
    ]);
    expect(json(without, 'queue.json').alerts).toHaveLength(1);
    const given = json(without, 'scenarios/un.json').given.answers;
    expect(given).toEqual({ ab: 'y', enfants: [{ nom: 'N', age: 3 }, { age: 4 }], foyer: { a: 1 } });
    const members = after(files, { type: 'question.remove', question: '/enfants/*/nom' });
    expect(json(members, 'scenarios/un.json').given.answers.enfants).toEqual([{ age: 3 }, { age: 4 }]);
  });

  it.for<readonly [string, Gesture]>([
    ['place-gone', { type: 'question.remove', question: '/rien' }],
    ['place-gone', { type: 'question.move', question: '/telephone', page: 'rien', before: null }],
    ['place-gone', { type: 'question.move', question: '/telephone', page: null, before: 'rien' }],
    ['place-gone', { type: 'question.require', question: '/rien', required: true }],
    [
      'name-taken',
      { type: 'question.add', container: '', name: 'foyer', schema: {}, required: false, page: 'foyer', before: null },
    ],
    [
      'place-gone',
      { type: 'question.add', container: '/rien', name: 'x', schema: {}, required: false, page: null, before: null },
    ],
  ])('is refused: %s', ([code, gesture]) => {
    expect(perform(AID, gesture)).toMatchObject({ type: 'refused', code });
  });
});

describe('a gesture on a page', () => {
  it('adds it, moves it, and gives its questions to another one when it goes', () => {
    const added = after(AID, { type: 'page.add', id: 'suite', title: 'La suite', before: 'foyer' });
    expect(json(added, 'form.ui.json').pages.map(({ id }: { id: string }) => id)).toEqual([
      'identite',
      'coordonnees',
      'suite',
      'foyer',
      'ressources',
      'pieces',
    ]);
    const moved = after(added, { type: 'page.move', page: 'suite', before: null });
    expect(json(moved, 'form.ui.json').pages.at(-1).id).toBe('suite');
    const gone = after(moved, { type: 'page.remove', page: 'coordonnees', into: 'suite' });
    expect(json(gone, 'form.ui.json').pages.at(-1).fields).toEqual(['adresse', 'residenceDepuis', 'telephone']);
    expect(
      json(after(gone, { type: 'page.add', id: 'vide', title: 'Vide', before: null }), 'form.ui.json').pages,
    ).toHaveLength(6);
  });

  it.for<readonly [string, Gesture]>([
    ['name-taken', { type: 'page.add', id: 'foyer', title: 'Encore', before: null }],
    ['place-gone', { type: 'page.move', page: 'rien', before: null }],
    ['place-gone', { type: 'page.remove', page: 'foyer', into: null }],
    ['place-gone', { type: 'page.remove', page: 'foyer', into: 'foyer' }],
  ])('is refused: %s', ([code, gesture]) => {
    expect(perform(AID, gesture)).toMatchObject({ type: 'refused', code });
  });
});
