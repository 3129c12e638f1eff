/** Parts that are added on the screen of the scheme: how they are called, and the names and groups that their titles make. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { perform, valueAt, type Files } from '../../../engine/studio.ts';
import type * as FirstName from '../../../designer/dispositif/first-name.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

let words: typeof FirstName;
beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
  words = await import('../../../designer/dispositif/first-name.ts');
  vi.unstubAllGlobals();
});

const files = (functions: object): Files => ({
  'dispositif.json': JSON.stringify({ title: 'Aide au vélo', functions }),
  'privacy.json': JSON.stringify({ categories: { etat: { title: 'État', functions: ['nouvelleFonction'] } } }),
});
const FIRST = { nouvelleFonction: { title: 'Nouvelle fonction', group: 'Aide au vélo – nouvelle fonction' } };

const asked = (name: string, title: string, names: readonly string[] = [name]) =>
  ({ file: 'dispositif.json', at: '/functions', kind: 'function', name, names, title }) as const;

describe('one more part', () => {
  it.each([
    { kind: 'function', of: 'Fonctions', add: 'Ajouter une fonction', made: 'Nouvelle fonction' },
    { kind: 'register', of: 'Registres', add: 'Ajouter un registre', made: 'Nouveau registre' },
    { kind: 'third', of: 'Tiers', add: 'Ajouter un tiers', made: 'Nouveau tiers' },
    { kind: 'category', of: 'Catégories de données', add: 'Ajouter une catégorie', made: 'Nouvelle catégorie' },
    { kind: undefined, of: 'Aiguillages', add: 'Ajouter : aiguillages', made: 'Nouveau : aiguillage' },
  ] as const)('of « $of » is asked for by « $add »', ({ kind, of, add, made }) => {
    expect([words.addWords(kind, of), words.newWords(kind, of)].map(plain)).toEqual([add, made]);
  });
});

describe('the group of a new function', () => {
  it('is of the scheme, and its name is no longer than groups can have', () => {
    expect(words.groupOf(files({}), 'Instructeur')).toBe('Aide au vélo – instructeur');
    const long = { 'dispositif.json': JSON.stringify({ title: 'x'.repeat(120) }) };
    expect(words.groupOf(long, 'Instructeur')).toHaveLength(80);
    expect(words.groupOf({}, 'Instructeur')).toBe('Instructeur');
  });
});

describe('the first title of a function', () => {
  it('names it wherever it is named, and its group, as one step', () => {
    const entitled = words.entitling(files(FIRST), asked('nouvelleFonction', 'Chef de bureau'));
    expect(entitled?.name).toBe('chefBureau');
    const done = entitled && perform(files(FIRST), entitled.gesture);
    if (done?.type !== 'done') throw new Error('not done');
    expect(valueAt(done.files, { file: 'dispositif.json', pointer: '/functions' })).toEqual({
      chefBureau: { title: 'Chef de bureau', group: 'Aide au vélo – chef de bureau' },
    });
    expect(done.files['privacy.json']).toContain('["chefBureau"]');
  });

  it('leaves a group that somebody chose', () => {
    const own = files({ nouvelleFonction: { title: 'Nouvelle fonction', group: 'Chefs' } });
    const entitled = words.entitling(own, asked('nouvelleFonction', 'Chef'));
    const done = entitled && perform(own, entitled.gesture);
    if (done?.type !== 'done') throw new Error('not done');
    expect(valueAt(done.files, { file: 'dispositif.json', pointer: '/functions/chef/group' })).toBe('Chefs');
  });

  it('makes another name where that one is taken', () => {
    const taken = files({ ...FIRST, chef: { title: 'Chef', group: 'Chefs' } });
    expect(words.entitling(taken, asked('nouvelleFonction', 'Chef', ['nouvelleFonction', 'chef']))?.name).toBe('chef2');
  });

  it('is a word as any other once the function has a name', () => {
    expect(words.entitling(files(FIRST), asked('instructeur', 'Chef'))).toBeNull();
  });
});
