import { describe, expect, it } from 'vitest';
import {
  judgeScheme,
  nextQuestion,
  questionForm,
  readKnown,
  tablesOf,
  type EntitlementScheme,
} from '../../../engine/index.ts';
import { chancesOf } from '../../../engine/entitlement/chances.ts';
import { known, NOW, smallScheme } from './small-scheme.ts';

function next(
  schemes: readonly EntitlementScheme[],
  answers: Readonly<Record<string, string | number>>,
  skipped: readonly string[] = [],
) {
  const given = known(answers);
  const weighed = schemes.map((scheme) => ({
    scheme,
    tables: tablesOf(scheme, NOW),
    verdict: judgeScheme(scheme, given, NOW),
  }));
  return nextQuestion(weighed, given, new Set(skipped));
}

const PERSON = { applicant: 'particulier' };
const rule = (id: string, valid: string) => ({ id, valid });
const tenant = smallScheme({ id: 'locataire', asks: ['titre'], eligibility: [rule('t', 'titre = "locataire"')] });
const owner = smallScheme({ id: 'proprietaire', asks: ['titre'], eligibility: [rule('t', 'titre != "locataire"')] });
const old = smallScheme({
  id: 'ancien',
  asks: ['depuis'],
  eligibility: [rule('d', 'depuis < aujourdhui - duration("P6M")')],
});
const poor = smallScheme({
  id: 'ressources',
  asks: ['revenus', 'membres'],
  eligibility: [rule('r', 'revenus / (1 + count(membres)) < 200000')],
});

describe('The next question', () => {
  it('is who asks, while schemes are for several', () => {
    const club = smallScheme({ id: 'club', asks: ['surface'], audiences: ['association'] });
    expect(next([tenant, club], {})?.name).toBe('applicant');
  });

  it('is the one that settles most schemes', () => {
    expect(next([tenant, owner, old], PERSON)).toMatchObject({ name: 'housing', concepts: ['housing.tenure'] });
  });

  it('asks together what one page holds, and nothing that no scheme would read', () => {
    expect(next([poor], PERSON)).toMatchObject({
      name: 'household',
      concepts: ['household.adults', 'household.children', 'household.income'],
    });
  });

  it('leaves aside what was answered', () => {
    expect(next([poor], { ...PERSON, 'household.adults': 1, 'household.children': 0 })?.concepts).toEqual([
      'household.income',
    ]);
  });

  it('leaves aside what was skipped', () => {
    expect(next([tenant, owner, old], PERSON, ['housing'])?.name).toBe('residenceSince');
  });

  it('is none once all is settled', () => {
    expect(next([tenant, owner], { ...PERSON, 'housing.tenure': 'locataire' })).toBeNull();
  });

  it('is none where the form alone asks what is left', () => {
    const form = smallScheme({ asks: ['surface'], eligibility: [rule('s', 'surface > 10')] });
    expect(next([form], PERSON)).toBeNull();
  });

  it('says nothing more of a scheme that is refused', () => {
    const both = smallScheme({
      asks: ['titre', 'depuis'],
      eligibility: [rule('t', 'titre = "locataire"'), rule('d', 'depuis < aujourdhui')],
    });
    expect(next([both], { ...PERSON, 'housing.tenure': 'proprietaire' })).toBeNull();
  });
});

describe('The chances of a question', () => {
  const chances = (scheme: EntitlementScheme, answers: Readonly<Record<string, string | number>>, asked: string) => {
    const table = tablesOf(scheme, NOW)[1];
    return table && chancesOf(table, known(answers), new Set([asked]));
  };

  it('are the shares of its answers that settle the condition', () => {
    expect(chances(tenant, {}, 'housing.tenure')).toEqual({ met: 1 / 2, unmet: 1 / 2 });
  });

  it('are none of a question that the condition does not read, or that was answered', () => {
    expect(chances(tenant, {}, 'residenceSince')).toEqual({ met: 0, unmet: 0 });
    expect(chances(tenant, { 'housing.tenure': 'locataire' }, 'housing.tenure')).toEqual({ met: 0, unmet: 0 });
  });

  it('grow with what is known', () => {
    const before = chances(poor, {}, 'household.income');
    const after = chances(poor, { 'household.adults': 0, 'household.children': 0 }, 'household.income');
    expect((before?.met ?? 1) + (before?.unmet ?? 1)).toBeLessThan(1);
    expect((after?.met ?? 0) + (after?.unmet ?? 0)).toBe(1);
  });
});

describe('A page of questions', () => {
  it('asks for what is wanted of a root of the dictionary, and for no more', () => {
    const form = questionForm('household', ['household.adults', 'household.income']);
    expect(form.validate({ household: {} }).map(({ pointer }) => pointer)).toEqual([
      '/household/adults',
      '/household/income',
    ]);
    expect(form.validate({ household: { adults: 2, income: 0 } })).toEqual([]);
  });

  it('asks for one thing alone', () => {
    expect(questionForm('birthDate', ['birthDate']).validate({ birthDate: '1899-12-31' })).toHaveLength(1);
  });

  it('is read by the names of concepts', () => {
    const answers = { birthDate: '1980-01-01', household: { adults: 2, hobby: 'voile' }, autre: 1, housing: 'non' };
    expect([...readKnown(answers)]).toEqual([
      ['birthDate', '1980-01-01'],
      ['household.adults', 2],
    ]);
  });
});
