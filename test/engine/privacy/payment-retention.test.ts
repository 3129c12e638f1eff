/** An account is kept until the last payment on it: counted from the filing, nobody knows when that is. */
import { expect, it } from 'vitest';
import { applyChanges, readFixtureBase, readFixtures } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson } from '../sources.ts';

const fixture = readFixtures().get('privacy.retention-payment');
const paying = applyChanges(readFixtureBase(), fixture?.fails ?? []);

it.for<readonly [after: string, from: string, then: string, told: readonly string[]]>([
  ['P6M', 'filed', 'erase', ['privacy.retention-payment']],
  ['P1Y', 'filed', 'anonymise', ['privacy.retention-payment']],
  ['P10Y', 'filed', 'erase', []],
  ['P6M', 'closed', 'erase', []],
])('an account kept %s from %s', ([after, from, then, told]) => {
  const kept = withJson(paying, 'privacy.json', ({ categories }) => {
    categories.compte.retention = { after, from, then };
  });
  expect(diagnosticsOf(kept).map(({ code }) => code)).toEqual(told);
});

it('is not needed where nothing is paid', () => {
  const unpaid = withJson(paying, 'workflow.json', ({ states }) => {
    states.versement.actions.verser.kind = 'step';
    states.versement.actions.verser.effects = [];
  });
  expect(diagnosticsOf(unpaid).map(({ code }) => code)).not.toContain('privacy.retention-payment');
});
