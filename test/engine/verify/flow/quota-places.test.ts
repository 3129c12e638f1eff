/** Quotas against the procedure: a place is asked for once, given back at the end, and paper does not take all of them. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
const QUOTA = { name: 'velos', title: 'Vélos', by: 'assistance', most: '100', holds: ['accordee'] };
/** What is told of quotas, with a quota that differs as it is said. */
const told = (
  quota: Readonly<Record<string, unknown>>,
  change: { readonly workflow?: (workflow: Parsed) => void; readonly rules?: (rules: Parsed) => void } = {},
): readonly string[] => {
  const ruled = withJson(BASE, 'rules.json', (rules) => {
    rules.quotas = [{ ...QUOTA, ...quota }];
    change.rules?.(rules);
  });
  const found = diagnosticsOf(withJson(ruled, 'workflow.json', (workflow) => change.workflow?.(workflow)));
  return found.flatMap(({ code, pointer }) => (code.startsWith('quota.') ? [`${code} ${pointer}`] : []));
};

describe('a condition that asks for a place', () => {
  const HELD = ['instruction', 'correction', 'accordee'];
  const guarded = (when: string, holds: readonly string[]) =>
    told(
      { holds },
      {
        workflow: ({ states }) => states.instruction.actions.accorder.guards.push({ when, otherwise: 'Plus de vélo.' }),
      },
    );
  const place = 'quota.own-place /states/instruction/actions/accorder/guards/1/when';
  it.for<readonly [when: string, holds: readonly string[], found: readonly string[]]>([
    ['quota.velos.restant > 0', ['accordee'], []],
    ['quota.velos.restant > 0', HELD, [place]],
    ['quota.velos.restant >= 1', HELD, [place]],
    ['prix < 50000 and quota.velos.restant > 0', HELD, [place]],
    // More than one is a reserve; what is taken may be told without being asked for.
    ['quota.velos.restant > 5', HELD, []],
    ['quota.velos.pris < 90', HELD, []],
  ])('%s, held in %s', ([when, holds, found]) => expect(guarded(when, holds)).toEqual(found));
});

describe('an end', () => {
  it.for<readonly [end: string, found: readonly string[]]>([
    ['accordee', []],
    ['refusee', ['quota.end-held /quotas/0/holds/1']],
    ['classee', ['quota.end-held /quotas/0/holds/1']],
  ])('%s', ([end, found]) =>
    expect(told({ holds: ['instruction', end] }).filter((one) => /end-held/.test(one))).toEqual(found),
  );
});

describe('what is granted on paper', () => {
  const table = (name: string, yes: string, no: string, others: string) => ({
    name,
    title: name,
    hitPolicy: 'U',
    inputs: [{ label: 'Assistance', expression: 'assistance', type: 'string' }],
    outputs: [{ name: 'n', label: 'Nombre', type: 'number' }],
    rows: [
      { when: ['"oui"'], then: [yes] },
      { when: [others], then: [no] },
    ],
  });
  const value = (name: string) => ({ name, title: name, type: 'number', table: name });
  const byTable = (most: readonly [string, string], besides: readonly [string, string], others = '"non"') =>
    told(
      { most: 'plafond', besides: 'papier' },
      {
        rules: ({ computed, tables }) => {
          computed.push(value('plafond'), value('papier'));
          tables.push(table('plafond', ...most, others), table('papier', ...besides, others));
        },
      },
    );
  const FULL = ['quota.besides-full /quotas/0/besides'];

  it.for<readonly [most: string, besides: string, found: readonly string[]]>([
    ['100', '12', []],
    ['100', '100', FULL],
    ['100', '120', FULL],
    ['round up(prix, 0)', 'round up(prix, 0)', FULL],
    ['round up(prix, 0)', '12', []],
  ])('%s in all, %s on paper', ([most, besides, found]) => expect(told({ most, besides })).toEqual(found));

  it('is compared row by row', () => {
    expect(byTable(['10', '20'], ['9', '0'])).toEqual([]);
    expect(byTable(['10', '20'], ['3', '20'])).toEqual(FULL);
    expect(byTable(['3', '6'], ['10', '20'])).toEqual(FULL);
  });

  it('is compared with the row of the same cases, be it that of all others', () => {
    expect(byTable(['10', '20'], ['20', '3'], 'not("oui")')).toEqual(FULL);
    expect(byTable(['10', '20'], ['3', '20'], 'not("oui")')).toEqual(FULL);
    expect(byTable(['10', '20'], ['3', '10'], 'not("oui")')).toEqual([]);
  });
});

describe('what a quota counts by', () => {
  const by = (data: Readonly<Record<string, unknown>>) => {
    const form = withJson(BASE, 'form.schema.json', ({ properties }) => {
      properties.commune = { title: 'Commune', type: 'string', cagou: { personal: 'demande', ...data } };
    });
    const paged = withJson(form, 'form.ui.json', ({ pages }) => pages[0].fields.push('commune'));
    return diagnosticsOf(
      withJson(paged, 'rules.json', (rules) => (rules.quotas = [{ ...QUOTA, by: 'commune' }])),
    ).flatMap(({ code }) => (code.startsWith('quota.') ? [code] : []));
  };
  it('is a list that holds all answers, not one that suggests some', () => {
    expect(by({ data: 'communes' })).toEqual([]);
    expect(by({ data: 'communes', suggest: true })).toEqual(['quota.by-free']);
    expect(by({})).toEqual(['quota.by-free']);
  });
});
