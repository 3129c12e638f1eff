import { describe, expect, it } from 'vitest';
import { fillPlaces } from '../../../engine/index.ts';
import { known, smallScheme } from './small-scheme.ts';

describe('What answers to concepts fill in', () => {
  const scheme = smallScheme({ asks: ['depuis', 'revenus', 'autres', 'titre', 'membres', 'nature'] });
  const fill = (answers: Readonly<Record<string, string | number>>) => {
    const { answers: filled, told } = fillPlaces(scheme.places, known(answers));
    return { filled, told: [...told] };
  };

  it.each([
    ['a date', { residenceSince: '2020-01-01' }, { depuis: '2020-01-01' }, ['/depuis']],
    ['an amount', { 'household.income': 1 }, { revenus: 1 }, ['/revenus']],
    ['an amount of nothing where only more is asked', { 'household.otherIncome': 0 }, {}, ['/autres']],
    ['a choice that the form has', { 'housing.tenure': 'locataire' }, { titre: 'locataire' }, ['/titre']],
    ['a choice that it has not', { 'housing.tenure': 'usufruit' }, {}, []],
    ['one of the two numbers that make a list', { 'household.adults': 1 }, {}, []],
    [
      'both',
      { 'household.adults': 1, 'household.children': 2 },
      { membres: [{}, { lien: 'enfant' }, { lien: 'enfant' }] },
      ['/membres'],
    ],
    ['more people than the list takes', { 'household.adults': 5, 'household.children': 2 }, {}, []],
    ['nobody else', { 'household.adults': 0, 'household.children': 0 }, { membres: [] }, ['/membres']],
    ['what no question asks', { birthDate: '1980-01-01' }, {}, []],
  ])('%s', (_, answers, filled, told) => {
    expect(fill(answers)).toEqual({ filled, told });
  });

  it('are the questions in the order of the form, with the concepts that each is made of', () => {
    expect(scheme.places.map(({ pointer, concepts }) => [pointer, concepts])).toEqual([
      ['/depuis', ['residenceSince']],
      ['/revenus', ['household.income']],
      ['/autres', ['household.otherIncome']],
      ['/titre', ['housing.tenure']],
      ['/membres', ['household.adults', 'household.children']],
    ]);
  });
});
