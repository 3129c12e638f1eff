/** What an author chooses of a lookup: the answer that is its key, those that it fills, and how one begins. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, newLookup, withAnswer, withOneMore } from '../../../designer/dispositif/looked-up-answers.ts';
import { listReadable } from '../../../engine/authoring/readable-names.ts';
import { compile } from '../../../engine/index.ts';
import type { ReadableName } from '../../../schemas/types/api.ts';
import { sourcedScheme } from '../../support/sourced-scheme.ts';
import { withJson } from '../../engine/sources.ts';

const name = (path: string, type: ReadableName['type'], choices: ReadableName['choices'] = null): ReadableName => ({
  path,
  title: `Titre de ${path}`,
  type,
  choices,
});
const NAMES = [
  name('association', 'context'),
  name('association.ridet', 'string'),
  name('association.nom', 'string'),
  name('genre', 'string', [{ value: 'a', label: 'A' }]),
  name('fondee', 'date'),
  name('effectif', 'number'),
  name('ouverte', 'boolean'),
  name('enfants', 'list'),
  name('commune', 'string'),
  name('commune.province', 'string'),
  name('montant', 'number'),
];
const UI = {
  pages: [
    { id: 'a', title: 'A', fields: ['association', 'genre', 'fondee'] },
    { id: 'b', title: 'B', fields: ['effectif', 'ouverte', 'enfants', 'commune'] },
  ],
};
const places = (word: 'key' | 'fills'): readonly string[] => answersOf(UI, NAMES, word).map(({ value }) => value);

describe('answers to choose from', () => {
  it('are those of one value that the form asks, and no computed value, list or column', () => {
    expect(places('fills')).toEqual([
      '/association/ridet',
      '/association/nom',
      '/genre',
      '/fondee',
      '/effectif',
      '/ouverte',
      '/commune',
    ]);
  });

  it('are texts and numbers that are typed, for the key', () => {
    expect(places('key')).toEqual(['/association/ridet', '/association/nom', '/effectif', '/commune']);
  });

  it('are called by their titles', () => {
    expect(answersOf(UI, NAMES, 'key')[0]).toEqual({
      value: '/association/ridet',
      label: 'Titre de association.ridet',
    });
  });

  it('are none while the form cannot be read', () => {
    expect(answersOf({}, NAMES, 'fills')).toEqual([]);
    expect(answersOf(UI, [], 'key')).toEqual([]);
  });
});

describe('a lookup to begin with', () => {
  it('asks the register of establishments by the RIDET', () => {
    const begun = newLookup(UI, NAMES);
    expect(begun).toMatchObject({
      id: 'registre',
      source: 'ridet',
      key: '/association/ridet',
      fills: { '/association/nom': 'nom' },
    });
  });

  it('compiles as it is begun', () => {
    const source = sourcedScheme('commencee');
    const names = listReadable(source).map((one) => ({ ...one, choices: null }));
    const begun = withJson(source, 'form.ui.json', (ui) => {
      ui.lookups = [newLookup({ pages: ui.pages }, names)];
    });
    expect(compile(begun).type).toBe('compiled');
  });

  it('fills what no other does', () => {
    const lookups = [{ id: 'a', fills: { '/association/nom': 'nom' } }];
    expect(newLookup({ ...UI, lookups }, NAMES)['fills']).toEqual({ '/commune': 'nom' });
    const all = [...lookups, { id: 'b', fills: { '/commune': 'commune' } }];
    expect(newLookup({ ...UI, lookups: all }, NAMES)['fills']).toEqual({});
  });

  it('has a name that no other has', () => {
    const lookups = [{ id: 'registre' }, { id: 'registre-3' }];
    expect(newLookup({ ...UI, lookups }, NAMES)['id']).toBe('registre-2');
  });
});

describe('what is filled', () => {
  const FILLS = { '/a': 'nom', '/b': 'rue', '/c': 'commune' };
  it('is another answer in the same place of the list, with the same value', () => {
    expect(Object.entries(withAnswer(FILLS, 1, '/x'))).toEqual([
      ['/a', 'nom'],
      ['/x', 'rue'],
      ['/c', 'commune'],
    ]);
  });

  it('is filled once: the line that had the answer goes', () => {
    expect(withAnswer(FILLS, 0, '/c')).toEqual({ '/c': 'nom', '/b': 'rue' });
  });

  it('is one answer more as long as there is one, the key apart', () => {
    const answers = [...Object.keys(FILLS), '/k', '/d'].map((value) => ({ value, label: value }));
    expect(withOneMore(FILLS, answers, '/k')).toEqual({ ...FILLS, '/d': 'nom' });
    expect(withOneMore({ ...FILLS, '/d': 'x' }, answers, '/k')).toEqual({ ...FILLS, '/d': 'x' });
  });

  it('never has an answer twice, nor loses a line but the one that is written over', () => {
    const pointers = fc.uniqueArray(fc.constantFrom('/a', '/b', '/c', '/d', '/e'), { minLength: 1 });
    fc.assert(
      fc.property(pointers, fc.nat(4), fc.constantFrom('/a', '/b', '/z'), (own, at, answer) => {
        const rank = at % own.length;
        const fills = Object.fromEntries(own.map((pointer) => [pointer, `valeur${pointer.slice(1)}`]));
        const next = withAnswer(fills, rank, answer);
        expect(next[answer]).toBe(`valeur${(own[rank] ?? '').slice(1)}`);
        const all: readonly string[] = own;
        const isDropped = all.includes(answer) && all.indexOf(answer) !== rank;
        expect(Object.keys(next)).toHaveLength(own.length - (isDropped ? 1 : 0));
      }),
    );
  });
});
