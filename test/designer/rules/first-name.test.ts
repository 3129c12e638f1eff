/** A value of the rules is named by its first title. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { perform, rulesView, type RuleView } from '../../../engine/studio.ts';
import type * as FirstName from '../../../designer/rules/first-name.ts';

let entitling: typeof FirstName.entitling;
beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
  ({ entitling } = await import('../../../designer/rules/first-name.ts'));
  vi.unstubAllGlobals();
});

const FILES = {
  'rules.json': JSON.stringify({
    computed: [
      { name: 'nouvelleValeur', title: 'Nouvelle valeur', type: 'number', expression: '1' },
      { name: 'double', title: 'Double', type: 'number', expression: 'nouvelleValeur * 2' },
    ],
    checks: [{ id: 'nouveauControle', message: 'Non', field: '/a', valid: 'true' }],
  }),
};
const ruleOf = (list: 'computed' | 'checks', rank: number): RuleView => {
  const rule = rulesView(FILES)?.[list][rank];
  if (!rule) throw new Error('no such rule');
  return rule;
};

describe('the first title of a value', () => {
  it('names it wherever it is read, with what else is changed, as one step', () => {
    const entitled = entitling(ruleOf('computed', 0), { title: 'Montant de l’aide' }, ['nouvelleValeur', 'double']);
    expect(entitled?.name).toBe('montantAide');
    const done = entitled && perform(FILES, entitled.gesture);
    if (done?.type !== 'done') throw new Error('not done');
    expect(JSON.parse(done.files['rules.json'] ?? '').computed).toMatchObject([
      { name: 'montantAide', title: 'Montant de l’aide' },
      { name: 'double', expression: 'montantAide * 2' },
    ]);
  });

  it.each([
    { what: 'another word of it', rule: ['computed', 0], members: { type: 'money' } },
    { what: 'the title of one that has a name', rule: ['computed', 1], members: { title: 'Autre' } },
    { what: 'a check, which nothing reads', rule: ['checks', 0], members: { message: 'Autre' } },
  ] as const)('is not $what', ({ rule: [list, rank], members }) => {
    expect(entitling(ruleOf(list, rank), members, [])).toBeNull();
  });
});
