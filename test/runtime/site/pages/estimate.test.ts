import { describe, expect, test } from 'vitest';
import { estimatesFrom } from '../../../../runtime/site/pages/verification/estimate.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { compiled, readSource, withJson, type Parsed } from '../../../engine/sources.ts';

const CONTEXT = { now: '2026-03-02T22:00:00Z', channel: 'online' } as const;
const ANSWERS = { nom: 'Wamytan', naissance: '1990-01-01', prix: 60_000, assistance: 'non' };

/** The small sound scheme with other rules. */
function schemeOf(change: (rules: Parsed) => void) {
  const { files } = readFixtureBase();
  return compiled(withJson({ id: 'base', files }, 'rules.json', change));
}
const told = (change: (rules: Parsed) => void, answers: object = ANSWERS) =>
  estimatesFrom(schemeOf(change), { ...answers }, CONTEXT).map(({ title, value }) => [
    title,
    value.replaceAll(/\s/gu, ' '),
  ]);
const shown =
  (name: string) =>
  (rules: Parsed): void => {
    for (const value of rules.computed) if (value.name === name) value.public = true;
  };

describe('what would be obtained', () => {
  test('is what the scheme shows to applicants and a scale gives, in words', () => {
    expect(told(shown('aide'))).toEqual([[expect.any(String), '30 000 F CFP']]);
  });

  test('has its reasons', () => {
    const [estimate] = estimatesFrom(schemeOf(shown('aide')), ANSWERS, CONTEXT);
    expect(estimate?.reasons.length).toBeGreaterThan(0);
  });

  test('is found where a value reads a column of what a scale gives, as the card of the medical aid does', async () => {
    const source = await readSource('examples/aide-medicale');
    const scenario: Parsed = JSON.parse(source.files['scenarios/attribution-apres-correction.json'] ?? '{}');
    const estimates = estimatesFrom(compiled(source), scenario.given.answers, CONTEXT);
    expect(estimates.map(({ title }) => title)).toEqual([
      'Plafond de ressources du foyer',
      'Carte',
      'Taux de prise en charge des soins',
    ]);
  });

  test('is nothing where the scheme shows nothing', () => {
    expect(
      told((rules) => {
        for (const value of rules.computed) delete value.public;
      }),
    ).toEqual([]);
  });

  test('is not what is only added up of answers', () => {
    expect(
      told((rules) => {
        for (const value of rules.computed) delete value.public;
        rules.computed.push({ name: 'double', title: 'Double', type: 'money', expression: 'prix * 2', public: true });
      }),
    ).toEqual([]);
  });
});
