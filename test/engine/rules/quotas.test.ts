/** What is told of a quota before anybody files, and what proofs know of what is read of it. */
import { describe, expect, it } from 'vitest';
import { quotaScheme } from '../../support/quota-scheme.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

type Change = Parameters<typeof quotaScheme>[1];

/** Errors of the scheme, and warnings about quotas, as « code place ». */
const told = (change: Change, form?: (form: Parsed) => void): readonly string[] => {
  const source = quotaScheme('licence', change);
  return diagnosticsOf(form ? withJson(source, 'form.schema.json', form) : source)
    .filter(({ severity, code }) => severity === 'error' || code.startsWith('quota.'))
    .map(({ code, file, pointer }) => `${code} ${file}${pointer}`);
};
const quota = (change: object): Change => ({ rules: ({ quotas }) => Object.assign(quotas[0], change) });

describe('a quota', () => {
  it('is sound when it counts by a choice, up to what a table gives', () => {
    expect(told({})).toEqual([]);
    expect(told(quota({ most: '40', besides: '3' }))).toEqual([]);
  });

  it('counts by a value of which all that it may be is known', () => {
    expect(told(quota({ by: 'couleur' }))).toEqual(['quota.by-free rules.json/quotas/0/by']);
    expect(told(quota({ by: 'prix' }))).toEqual(['quota.by-free rules.json/quotas/0/by']);
    const zones: Change = {
      rules: ({ computed, quotas }) => {
        computed.push({
          name: 'zone',
          title: 'Zone',
          type: 'string',
          expression: 'if commune = "noumea" then "ville" else "brousse"',
          labels: { ville: 'Ville', brousse: 'Brousse' },
        });
        quotas[0].by = 'zone';
      },
    };
    expect(told(zones)).toEqual([]);
  });

  it('has a maximum that is a number, of names that there are', () => {
    expect(told(quota({ most: '"douze"' }))).toEqual(['feel.type rules.json/quotas/0/most']);
    expect(told(quota({ besides: 'commune' }))).toEqual(['feel.type rules.json/quotas/0/besides']);
    expect(told(quota({ most: 'placse' }))).toEqual(['feel.name-unknown rules.json/quotas/0/most']);
  });

  it('names states of the procedure, and itself once', () => {
    expect(told(quota({ holds: ['enCour', 'suspendue', 'changement'] }))).toEqual([
      'workflow.state-unknown rules.json/quotas/0/holds/0',
    ]);
    expect(told({ rules: ({ quotas }) => quotas.push({ ...quotas[0], title: 'Encore' }) })).toEqual([
      'rules.duplicate-id rules.json/quotas/1/name',
    ]);
  });

  it('is told what a suspension that gives its place back would do', () => {
    expect(told(quota({ holds: ['enCours', 'changement'] }))).toEqual(['quota.between rules.json/quotas/0/holds']);
    // The study is where requests come from: that one is left for it means nothing.
    const resent: Change = {
      workflow: ({ states }) => {
        states.enCours.actions.reprendre = { title: 'Reprendre l’étude', by: ['instructeur'], to: 'instruction' };
      },
    };
    expect(told(resent)).toEqual([]);
    // No case rests where an automatic step leads on at once: it keeps its place.
    const passing: Change = {
      workflow: ({ states }) => {
        states.enCours.actions.suspendre.to = 'tri';
        states.tri = { title: 'Tri', always: [{ to: 'suspendue' }] };
      },
    };
    expect(told(passing)).toEqual([]);
  });
});

describe('what is read of a quota', () => {
  const placed = (valid: string): Change => ({
    rules: ({ eligibility }) =>
      eligibility.push({ id: 'place', title: 'Une place', valid, effect: 'block', message: 'Plus de place.' }),
  });

  it('may be a condition of access, and has names that are told when they are wrong', () => {
    expect(told(placed('quota.licences.restant > 0'))).toEqual([]);
    expect(told(placed('quota.licence.restant > 0'))).toEqual(['feel.path-unknown rules.json/eligibility/1/valid']);
    expect(told(placed('quota.licences.reste > 0'))).toEqual(['feel.path-unknown rules.json/eligibility/1/valid']);
  });

  it('is told where it is always true', () => {
    expect(told(placed('quota.licences.restant >= 0'))).toEqual(['quota.slack rules.json/eligibility/1/valid']);
    expect(told(placed('prix > 0 and 0 <= quota.licences.restant'))).toEqual([
      'quota.slack rules.json/eligibility/1/valid',
    ]);
    expect(told(placed('quota.licences.restant >= 1'))).toEqual([]);
  });

  it('is refused where it would be kept: values, tables, columns and marks of the queue', () => {
    const value: Change = {
      rules: ({ computed }) =>
        computed.push({ name: 'reste', title: 'Reste', type: 'number', expression: 'quota.licences.restant' }),
    };
    expect(told(value)).toEqual(['quota.kept rules.json/computed/3/expression']);
    const table: Change = { rules: ({ tables }) => (tables[0].inputs[0].expression = 'quota.licences.pris') };
    expect(told(table)).toContain('quota.kept rules.json/tables/0/inputs/0/expression');
    const queue = withJson(quotaScheme('licence'), 'queue.json', ({ columns }: Parsed) =>
      columns.push({ title: 'Reste', value: 'quota.licences.restant', type: 'number' }),
    );
    expect(diagnosticsOf(queue).map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
      'quota.kept /columns/1/value',
    );
  });

  it('is there where what it is made of is: an answer that need not be given leaves it out', () => {
    const optional = (form: Parsed): void => {
      form.required = form.required.filter((name: string) => name !== 'commune');
    };
    expect(told(placed('quota.licences.restant > 0'), optional)).toEqual(
      expect.arrayContaining([
        'presence.expression rules.json/quotas/0/by',
        'presence.rule rules.json/eligibility/1/valid',
      ]),
    );
  });
});
