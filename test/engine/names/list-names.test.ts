/** The names that a scheme offers to those who write for it: all of them, each once, and none that it does not give. */
import { describe, expect, it } from 'vitest';
import { listNames, type GivenNames } from '../../../engine/names/list-names.ts';
import { NAMES } from '../../../engine/names/table.ts';

const NOTHING: GivenNames = {
  answers: [],
  computed: [],
  agent: [],
  decision: [],
  actions: [],
  actes: [],
  avis: [],
  delais: [],
  quota: [],
  adHoc: false,
};
const names = (change: Partial<GivenNames>): readonly string[] => listNames({ ...NOTHING, ...change });
/** What a change brings to the names of a scheme that gives none. */
const brought = (change: Partial<GivenNames>): readonly string[] => {
  const known = new Set(names({}));
  return names(change).filter((name) => !known.has(name));
};

describe('names', () => {
  it('are those of every scheme where it gives none of its own', () => {
    expect(names({})).toEqual(expect.arrayContaining(['aujourdhui', 'dossier.numero']));
    expect(names({}).filter((name) => /[<>*]/u.test(name))).toEqual([]);
  });

  it.each<[string, Partial<GivenNames>, readonly string[]]>([
    ['answers, as they are', { answers: ['nom', 'foyer.taille'] }, ['nom', 'foyer.taille']],
    ['computed values', { computed: ['quotient'] }, ['quotient']],
    ['what agents record', { agent: ['analyse'] }, ['agent.analyse']],
    ['what is decided', { decision: ['montant'] }, ['decision.montant']],
  ])('of %s', (_what, change, expected) => {
    expect(brought(change)).toEqual(expected);
  });

  it('are each there once, whatever gives them', () => {
    const all = names({ answers: ['nom', 'nom', 'dossier.numero'], computed: ['nom'] });
    expect(all.filter((name) => name === 'nom')).toHaveLength(1);
    expect(all.filter((name) => name === 'dossier.numero')).toHaveLength(1);
  });

  it('stand in the order of the table', () => {
    const order = Object.keys(NAMES);
    const all = names({ answers: ['zzz'], computed: ['aaa'] });
    const isAnswerFirst = order.indexOf('<answer>') < order.indexOf('<computed>');
    expect(all.indexOf('zzz') < all.indexOf('aaa')).toBe(isAnswerFirst);
  });

  it.each(['actions', 'actes', 'avis', 'delais'] as const)(
    'of %s are those of their kind alone, under their own name',
    (root) => {
      const kinds = [
        ...new Set(Object.keys(NAMES).flatMap((path) => new RegExp(`^${root}\\.<(.+?)>`, 'u').exec(path)?.[1] ?? [])),
      ];
      expect(kinds.length).toBeGreaterThan(0);
      for (const kind of kinds) {
        const given = brought({ [root]: [{ id: 'x', is: [kind], fields: ['un', 'deux'] }] });
        const parts = Object.keys(NAMES).filter((path) => path.startsWith(`${root}.<${kind}>.`) && !path.includes('*'));
        const expected = parts.flatMap((path) => {
          const name = path.split('.')[2] ?? '';
          return (name === '<field>' ? ['un', 'deux'] : [name]).map((own) => `${root}.x.${own}`);
        });
        expect(given).toEqual([...new Set(expected)]);
      }
      expect(brought({ [root]: [{ id: 'x', is: ['rien-de-tel'], fields: ['un'] }] })).toEqual([]);
    },
  );

  it('of ad-hoc opinions are there where some step allows them', () => {
    const more = brought({ adHoc: true });
    expect(more.length).toBeGreaterThan(0);
    expect(more.every((name) => !/[<>*]/u.test(name))).toBe(true);
  });
});
