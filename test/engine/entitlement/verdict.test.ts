import { describe, expect, it } from 'vitest';
import { judgeScheme, type EntitlementScheme, type Verdict } from '../../../engine/index.ts';
import { known, NOW, smallScheme } from './small-scheme.ts';

const PERSON = { applicant: 'particulier' };

function judge(scheme: EntitlementScheme, answers: Readonly<Record<string, string | number>>): Verdict {
  return judgeScheme(scheme, known({ ...PERSON, ...answers }), NOW);
}

const RESIDENCE = { id: 'residence', valid: 'depuis < aujourdhui - duration("P6M")' };

describe('A verdict', () => {
  const scheme = smallScheme({ asks: ['depuis'], eligibility: [RESIDENCE] });

  it('is open while an answer is missing, and says which', () => {
    expect(judge(scheme, {})).toMatchObject({
      type: 'open',
      missing: [{ id: 'residence', concepts: ['residenceSince'], others: [] }],
    });
  });

  it.each([
    ['2026-05-26', 'yes'],
    ['2026-05-27', 'no'],
    ['2026-05-28', 'no'],
  ])('is exact to the day: since %s, %s', (residenceSince, type) => {
    expect(judge(scheme, { residenceSince }).type).toBe(type);
  });

  it('gives the reason in the words of the author', () => {
    expect(judge(scheme, { residenceSince: '2026-11-01' })).toMatchObject({
      type: 'no',
      unmet: [{ message: 'residence n’est pas rempli.' }],
    });
  });

  it('is open while nobody knows who asks, whatever else was answered', () => {
    expect(judgeScheme(scheme, known({ residenceSince: '2000-01-01' }), NOW).type).toBe('open');
  });

  it.each([
    ['particulier', ['foyer'], 'yes'],
    ['particulier', ['association'], 'no'],
    ['association', ['particulier', 'association'], 'yes'],
    ['entreprise', ['particulier', 'foyer'], 'no'],
  ])('of a scheme for others is no: %s, for %s, %s', (applicant, audiences, type) => {
    const open = smallScheme({ asks: ['surface'], audiences });
    expect(judgeScheme(open, known({ applicant }), NOW)).toMatchObject({ type });
  });

  it('is unlikely where a condition that the service looks at is not met', () => {
    const looked = smallScheme({
      asks: ['revenus'],
      eligibility: [{ id: 'plafond', valid: 'revenus < 100000', effect: 'inform' }],
    });
    expect(judge(looked, { 'household.income': 99_999 }).type).toBe('yes');
    expect(judge(looked, { 'household.income': 100_000 })).toMatchObject({
      type: 'unlikely',
      unmet: [{ title: 'Condition plafond' }],
    });
  });

  it('is yes with what the service looks at besides, where nothing else is left', () => {
    const both = smallScheme({
      asks: ['depuis', 'surface'],
      eligibility: [RESIDENCE, { id: 'surface', valid: 'surface > 10', effect: 'inform' }],
    });
    expect(judge(both, { residenceSince: '2000-01-01' })).toMatchObject({
      type: 'yes',
      missing: [{ id: 'surface', concepts: [], others: ['Surface'] }],
    });
  });
});

describe('A condition that is not all answered', () => {
  const age = (valid: string) => smallScheme({ asks: ['nature', 'naissance'], eligibility: [{ id: 'age', valid }] });
  const years = 'years and months duration(naissance, aujourdhui).years';

  it('is met when it is, whatever the question that is left', () => {
    const scheme = age(`if nature = "premiere" then ${years} >= 16 else true`);
    expect(judge(scheme, { birthDate: '2010-11-27' }).type).toBe('yes');
    expect(judge(scheme, { birthDate: '2010-11-28' })).toMatchObject({
      type: 'open',
      missing: [{ concepts: [], others: ['Nature'] }],
    });
  });

  it('is not met when it is not, whatever the question that is left', () => {
    const scheme = age(`if nature = "premiere" then ${years} >= 16 else ${years} >= 14`);
    expect(judge(scheme, { birthDate: '2020-01-01' }).type).toBe('no');
  });

  it('is never settled by numbers that it does more than compare', () => {
    const scheme = smallScheme({
      asks: ['revenus', 'surface'],
      eligibility: [{ id: 'calcul', valid: 'revenus + surface * 2 < 1000000' }],
    });
    expect(judge(scheme, { 'household.income': 0 }).type).toBe('open');
  });

  it('is settled by numbers that it compares with written ones alone', () => {
    const scheme = smallScheme({
      asks: ['revenus', 'surface'],
      eligibility: [{ id: 'seuil', valid: 'revenus < 100 and surface >= 0' }],
    });
    expect(judge(scheme, { 'household.income': 99 }).type).toBe('yes');
    expect(judge(scheme, { 'household.income': 100 }).type).toBe('no');
  });

  it('is not told before a request is filed when it reads what comes later', () => {
    const scheme = smallScheme({ asks: ['depuis'], eligibility: [{ id: 'nom', valid: 'demandeur.nom != "Wamytan"' }] });
    expect(judge(scheme, { residenceSince: '2000-01-01' })).toMatchObject({ type: 'open', missing: [{ id: 'nom' }] });
  });
});

describe('A value that depends on the household', () => {
  const scheme = smallScheme({
    asks: ['revenus', 'autres', 'membres'],
    eligibility: [{ id: 'ressources', valid: 'total < plafond' }],
    rules: {
      computed: [
        { name: 'personnes', title: 'Personnes', type: 'number', expression: '1 + count(membres)' },
        {
          name: 'total',
          title: 'Total',
          type: 'money',
          expression: 'if autres = null then revenus else revenus + autres',
        },
        { name: 'plafond', title: 'Plafond', type: 'money', table: 'plafonds', public: true },
        { name: 'double', title: 'Autre', type: 'money', expression: 'plafond * 2' },
      ],
      tables: [
        {
          name: 'plafonds',
          title: 'Plafonds',
          hitPolicy: 'U',
          inputs: [{ label: 'Personnes', expression: 'personnes', type: 'number', minimum: 1 }],
          outputs: [{ name: 'plafond', label: 'Plafond', type: 'money' }],
          rows: [
            { when: ['1'], then: ['100000'] },
            { when: ['> 1'], then: ['200000'] },
          ],
        },
      ],
    },
  });
  const ANSWERS = { 'household.adults': 0, 'household.children': 1, 'household.otherIncome': 0 };

  it('is known with its members and amounts, those that are not asked among them', () => {
    expect(judge(scheme, { ...ANSWERS, 'household.income': 199_999 }).type).toBe('yes');
    expect(judge(scheme, { ...ANSWERS, 'household.income': 199_999, 'household.otherIncome': 1 }).type).toBe('no');
    expect(judge(scheme, { ...ANSWERS, 'household.children': 0, 'household.income': 150_000 }).type).toBe('no');
  });

  it('is told as an estimate as soon as it is known, where the scheme shows it', () => {
    expect(judge(scheme, { 'household.adults': 0, 'household.children': 1 })).toMatchObject({
      type: 'open',
      estimates: [{ definition: { name: 'plafond' }, value: 200_000 }],
    });
    expect(judge(scheme, { 'household.adults': 0 })).toMatchObject({ estimates: [] });
  });
});
