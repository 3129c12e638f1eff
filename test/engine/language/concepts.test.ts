import { describe, expect, it } from 'vitest';
import { conceptChoices } from '../../../engine/form/fields/concept-choices.ts';
import { compileSchema } from '../../../engine/form/validate/compile-schema.ts';
import { STANDARD_DATA } from '../../../engine/form/fields/read-data.ts';
import { APPLICANT, CONCEPT_FORM, CONCEPTS, wordsOfConcept } from '../../../engine/language/concepts.ts';

const choices = (...values: readonly string[]) => values.map((value) => ({ const: value, title: value }));

describe('The dictionary of shared meanings', () => {
  it('is a form like another, with a title and a hint for authors on each meaning', () => {
    const form = compileSchema(CONCEPT_FORM, STANDARD_DATA);
    expect(form.validate({ birthDate: '1980-02-29', household: { adults: 1 } })).toMatchObject([
      { pointer: '/household/children', keyword: 'required' },
      { pointer: '/household/income', keyword: 'required' },
      { pointer: '/household/otherIncome', keyword: 'required' },
    ]);
    const unworded = [...CONCEPTS.values()].filter(({ title, hint }) => title.length < 5 || hint.length < 5);
    expect(unworded).toEqual([]);
  });

  it('says how each answer that is missing is mended', () => {
    const silent = [...CONCEPTS.values()].filter(
      ({ schema, members }) => members.length === 0 && schema.cagou?.messages?.['required'] === undefined,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('counts the members of a list by numbers that it has', () => {
    const counted = [...CONCEPTS.values()].flatMap(({ members }) => members.map(({ concept }) => concept));
    expect(counted).toEqual(['household.adults', 'household.children']);
    for (const name of counted) expect(CONCEPTS.get(name)?.schema.type).toBe('integer');
  });
});

describe('A meaning that a question may have', () => {
  const offered = (schema: object): readonly string[] => conceptChoices(schema).map(({ value }) => value);

  it.each([
    ['a date', { type: 'string', format: 'date' }, ['birthDate', 'residenceSince', 'project.end']],
    ['a text', { type: 'string' }, []],
    ['a text with a pattern of its own', { type: 'string', pattern: '^a$' }, []],
    ['a text of a list', { type: 'string', cagou: { data: 'communes' } }, ['projectCommune']],
    [
      'a yes or no in words',
      { type: 'string', oneOf: choices('oui', 'non') },
      ['housing.main', 'housing.worksStarted'],
    ],
    ['a choice of which one is unknown', { type: 'string', oneOf: choices('oui', 'non', 'bof') }, []],
    ['some of the choices', { type: 'string', oneOf: choices('locataire', 'usufruit') }, ['housing.tenure']],
    ['a box', { type: 'boolean' }, []],
    [
      'a number of another unit',
      { type: 'integer', cagou: { unit: 'F/an' } },
      ['household.adults', 'household.children', 'project.cost', 'project.requested'],
    ],
    [
      'an amount a month',
      { type: 'integer', cagou: { unit: 'F/mois' } },
      [
        'household.adults',
        'household.children',
        'household.income',
        'household.otherIncome',
        'project.cost',
        'project.requested',
      ],
    ],
    ['a list of people', { type: 'array', items: { type: 'object', properties: {} } }, ['household']],
    ['boxes to tick', { type: 'array', uniqueItems: true, items: { enum: ['oui', 'non'] } }, []],
    ['a group', { type: 'object', properties: {} }, []],
  ])('of %s', (_, schema, expected) => {
    expect(offered(schema)).toEqual(expected);
  });

  it('is never who asks, which the audiences of a scheme say', () => {
    const everybody = CONCEPTS.get(APPLICANT)?.schema.oneOf ?? [];
    expect(offered({ type: 'string', oneOf: everybody })).toEqual([]);
  });

  it.each([
    ['birthDate', 'une date'],
    ['household', 'une liste de personnes'],
    ['household.income', 'un nombre en F/mois'],
    ['household.children', 'un nombre'],
    ['projectCommune', 'un texte choisi dans une liste (« data »)'],
    ['housing.main', 'un choix parmi « Oui, c’est ma résidence principale », « Non »'],
  ])('is told in words: %s', (name, words) => {
    const concept = CONCEPTS.get(name);
    expect(concept && wordsOfConcept(concept)).toBe(words);
  });
});
