import { describe, expect, it } from 'vitest';
import {
  answeredOf,
  answerQuestion,
  BEGINNING,
  countAsked,
  knownOf,
  readProgress,
  readQuestion,
  withoutAnswer,
  writeProgress,
} from '../../../../runtime/site/pages/entitlement/steps.ts';

const HOUSEHOLD = { adults: 1, children: 2, income: 150_000, otherIncome: 0 };

describe('What a page carries along', () => {
  it('is read as it was written', () => {
    const progress = {
      answers: { applicant: 'particulier', household: HOUSEHOLD },
      skipped: new Set(['birthDate']),
      more: 2,
    };
    expect(readProgress(writeProgress(progress))).toEqual(progress);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['answers that are none', '{"answers": 1, "skipped": "x", "more": "3"}'],
    ['more than all concepts together', JSON.stringify({ answers: { applicant: 'x'.repeat(5_000) } })],
    ['a name of every object', '{"answers": {"__proto__": {"a": 1}, "constructor": 1}}'],
  ])('is the beginning for %s', (_, text) => {
    expect(readProgress(text)).toEqual(BEGINNING);
  });

  it('leaves out what no question would have taken', () => {
    const answers = {
      applicant: 'roi',
      birthDate: '1850-01-01',
      projectCommune: 'Nouméa',
      household: { adults: -1 },
      housing: { tenure: 'locataire' },
      autre: 'x',
    };
    expect(readProgress(JSON.stringify({ answers, skipped: ['household', 'autre', 3], more: 1e9 }))).toEqual({
      answers: { projectCommune: 'Nouméa', housing: { tenure: 'locataire' } },
      skipped: new Set(['household']),
      more: 8,
    });
  });
});

describe('An answer', () => {
  const question = { name: 'household', concepts: ['household.adults', 'household.children'] };
  const adults = (text: string) => [['household[adults]', text] as const];

  it('is added to those before, and no longer passed over', () => {
    const before = { ...BEGINNING, skipped: new Set(['household', 'birthDate']) };
    const { progress, errors } = answerQuestion(before, question, [...adults('1'), ['household[children]', '0']]);
    expect(errors).toEqual([]);
    expect(progress).toEqual({
      answers: { household: { adults: 1, children: 0 } },
      skipped: new Set(['birthDate']),
      more: 0,
    });
  });

  it('is given back with what is to be mended', () => {
    const { progress, given, errors } = answerQuestion(BEGINNING, question, adults('deux'));
    expect(progress).toBe(BEGINNING);
    expect(given).toEqual({ household: { adults: 'deux' } });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/household/adults', '/household/children']);
  });

  it('of a date comes in three boxes', () => {
    const birth = { name: 'birthDate', concepts: ['birthDate'] };
    const boxes = [
      ['birthDate[jour]', '29'],
      ['birthDate[mois]', '2'],
      ['birthDate[annee]', '1980'],
    ] as const;
    expect(answerQuestion(BEGINNING, birth, boxes).progress.answers).toEqual({ birthDate: '1980-02-29' });
  });
});

describe('The way through', () => {
  const progress = {
    answers: { applicant: 'particulier', household: HOUSEHOLD },
    skipped: new Set(['birthDate', 'applicant']),
    more: 0,
  };

  it('counts each page once', () => {
    expect(countAsked(progress)).toBe(3);
    expect(countAsked(BEGINNING)).toBe(0);
  });

  it('goes back to a question', () => {
    expect(withoutAnswer(progress, 'household')).toEqual({ ...progress, answers: { applicant: 'particulier' } });
    expect(withoutAnswer(progress, 'birthDate').skipped).toEqual(new Set(['applicant']));
  });

  it('knows answers by concept', () => {
    expect(answeredOf(progress, 'household')).toEqual([
      'household.adults',
      'household.children',
      'household.income',
      'household.otherIncome',
    ]);
    expect(answeredOf(progress, 'housing')).toEqual([]);
    expect(knownOf(progress).get('household.children')).toBe(2);
  });

  it.each([
    ['birthDate', 'birthDate', ['birthDate']],
    ['household', 'household.adults household.roi birthDate', ['household.adults']],
    ['household', '', null],
    ['autre', 'autre', null],
  ])('asks for concepts of one question alone: %s, %s', (name, concepts, expected) => {
    expect(readQuestion(name, concepts)).toEqual(expected && { name, concepts: expected });
  });
});
