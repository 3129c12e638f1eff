/** Why a value is nothing: the part of its rule that failed, its table, and the first cause through what it reads. */
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateAnswers, load, whyEmptyValues, type DispositifSource } from '../../../engine/index.ts';
import { readSource, withJson, type Parsed } from '../sources.ts';
import { ANSWERS, NOW } from '../workflow/player.ts';

let source: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
});

/** Loaded as a version in the store is, whatever the compiler would say of it now. */
function whyOf(name: string, change: (rules: Parsed) => void): readonly string[] | undefined {
  const dispositif = load(withJson(source, 'rules.json', change));
  const context = { now: NOW, channel: 'online' } as const;
  return whyEmptyValues(dispositif, ANSWERS, evaluateAnswers(dispositif, ANSWERS, context), context).get(name);
}

const valueNamed = (rules: Parsed, name: string): Parsed => rules.computed.find((one: Parsed) => one.name === name);

describe('a value that is nothing', () => {
  it.for<readonly [says: string, on: string | undefined, why: readonly string[]]>([
    ['of an act that fixes none on that day', undefined, ['aucune valeur n’est en vigueur le 3 mars 2026']],
    ['of an act, by a day that is not known', 'finTravaux', ['le jour qui la choisit n’est pas connu']],
  ])('%s', ([, on, why]) => {
    const told = whyOf('part', (rules) => {
      const values = [{ value: 10, from: '2027-01-01' }];
      Object.assign(valueNamed(rules, 'part'), { expression: undefined, values, on });
    });
    expect(told).toEqual(why.map((says) => `« Part abattue » est vide : ${says}.`));
  });

  it('says nothing of one that has a value', () => {
    expect(whyOf('taux', () => {})).toBeUndefined();
  });

  it.for<readonly [says: string, expression: string, why: string]>([
    [
      'of a part that divides by zero',
      'montantDemande / (taux - taux)',
      '« montantDemande / (taux - taux) » divise par zéro, ou donne un nombre trop grand',
    ],
    ['of what is not there', 'finTravaux + duration("P1M")', '« finTravaux » est vide'],
    ['of a name that is read as it is', 'if montantDemande > 0 then finTravaux.year else 1', '« finTravaux » est vide'],
    [
      'of what has no order',
      'if montantDemande < dateNaissance then 1 else null',
      '« montantDemande < dateNaissance » compare des valeurs qui n’ont pas d’ordre entre elles',
    ],
    ['of another type', '"beaucoup"', 'ce qui est trouvé n’est pas un nombre'],
    ['of a rule that says so', 'if montantDemande > 0 then null else 1', 'la règle dit elle-même « null »'],
  ])('%s', ([, expression, why]) => {
    expect(whyOf('part', (rules) => (valueNamed(rules, 'part').expression = expression))).toEqual([
      `« Part abattue » est vide : ${why}.`,
    ]);
  });

  it('names the first cause through all that reads it', () => {
    const why = whyOf('montantRetenu', (rules) => (valueNamed(rules, 'part').expression = 'montantDemande / 0'));
    expect(why).toEqual([
      expect.stringMatching(/^« .* » est vide : « part » est vide\.$/),
      '« Part abattue » est vide : « montantDemande / 0 » divise par zéro, ou donne un nombre trop grand.',
    ]);
  });

  it('is told once of values that go round', () => {
    const why = whyOf('part', (rules) => {
      valueNamed(rules, 'part').expression = 'montantRetenu + 1';
      valueNamed(rules, 'montantRetenu').expression = 'part + 1';
    });
    expect(why).toHaveLength(2);
  });

  const withTaux = (change: (table: Parsed, rules: Parsed) => void) =>
    whyOf('taux', (rules) => {
      rules.tables = rules.tables.filter(({ effective }: Parsed) => effective?.from !== '2027-01-01');
      change(rules.tables[0], rules);
    })?.[0];

  it.for<readonly [says: string, change: (table: Parsed, rules: Parsed) => void, why: string]>([
    [
      'of a table without a row for it',
      (table) => table.rows.shift(),
      'barème « Taux jusqu’en 2026 » : aucune ligne ne convient',
    ],
    [
      'of a table one column of which is empty',
      (table) =>
        Object.assign(table, {
          inputs: [{ label: 'Fin', expression: 'finTravaux', type: 'date' }],
          rows: [{ when: ['> date("2020-01-01")'], then: ['1'] }],
        }),
      'barème « Taux jusqu’en 2026 » : aucune ligne ne convient, « Fin » est vide',
    ],
    [
      'of two rows where one may match',
      (table) => table.rows.push({ when: ['-', '-'], then: ['1'] }),
      'barème « Taux jusqu’en 2026 » : plusieurs lignes conviennent (1, 4)',
    ],
    [
      'of rows that do not agree',
      (table) => Object.assign(table, { hitPolicy: 'A' }).rows.push({ when: ['-', '-'], then: ['1'] }),
      'barème « Taux jusqu’en 2026 » : les lignes 1, 4 ne s’accordent pas',
    ],
    [
      'of a cell that fails',
      (table) => (table.rows[0].then[0] = '1 / 0'),
      'barème « Taux jusqu’en 2026 » : à la ligne 1, « 1 / 0 » divise par zéro, ou donne un nombre trop grand',
    ],
    [
      'of a default that fails',
      (table) => {
        table.rows.shift();
        table.outputs[0].default = 'part / 0';
      },
      'barème « Taux jusqu’en 2026 » : dans les autres cas, « part / 0 » divise par zéro, ou donne un nombre trop grand',
    ],
    [
      'of a day without a table',
      (table) => (table.effective = { from: '2030-01-01' }),
      'barème « bareme » : aucun n’est en vigueur le 3 mars 2026',
    ],
    [
      'of a day that is not known',
      (_table, rules) => (valueNamed(rules, 'taux').on = 'finTravaux'),
      'barème « bareme » : le jour qui le choisit n’est pas connu',
    ],
  ])('%s', ([, change, why]) => {
    expect(withTaux(change)).toBe(`« Taux » est vide : ${why}.`);
  });
});
