import { describe, expect, it, test } from 'vitest';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import { STANDARD_DATA } from '../../../../engine/form/fields/read-data.ts';
import { STANDARD_COLUMNS } from '../../../../engine/form/fields/standard-lists.ts';
import { readCsv } from '../../../../engine/form/fields/read-csv.ts';
import { normaliseAnswers, settleAnswers } from '../../../../engine/form/answers/normalise-answers.ts';
import { pruneAnswers } from '../../../../engine/form/answers/prune-answers.ts';
import { searchRows, settleData, understandText } from '../../../../engine/form/fields/reference-data.ts';
import { reviewSections } from '../../../../engine/form/reading/review-sections.ts';
import { formOf } from '../forms.ts';

it('names the columns of a standard list without its rows', () => {
  const columns = Object.entries(STANDARD_DATA).map(([name, list]) => [name, Object.keys(list.columns)]);
  expect(Object.fromEntries(columns)).toEqual(STANDARD_COLUMNS);
});

const row = (value: string, label: string, more = {}) => ({ value, label, more });
const TRADES = [
  row('4711F', 'Hypermarchés'),
  row('1071C', 'Boulangerie et boulangerie-pâtisserie', { famille: 'Alimentation' }),
  row('0111Z', 'Culture de céréales'),
  row('1071D', 'Pâtisserie'),
];
const field = (more = {}) => ({ type: 'string', title: 'Activité', cagou: { data: 'metiers', ...more } });
const formWith = (activity: object) => ({
  ...formOf({
    properties: {
      activite: activity,
      autres: {
        type: 'array',
        title: 'Autres',
        items: { type: 'object', title: 'Autre', properties: { code: activity } },
      },
    },
  }),
  data: { metiers: { rows: TRADES, columns: {} } },
});

describe('a list brought as comma-separated values', () => {
  test.each([
    [
      'commas',
      'value,label\na,Un\n',
      [
        ['value', 'label'],
        ['a', 'Un'],
      ],
    ],
    [
      'semicolons, as French spreadsheets write',
      'value;label\r\na;Un, deux\r\n',
      [
        ['value', 'label'],
        ['a', 'Un, deux'],
      ],
    ],
    [
      'quotes around a separator',
      'value,label\na,"Un, deux"',
      [
        ['value', 'label'],
        ['a', 'Un, deux'],
      ],
    ],
    [
      'quotes in quotes',
      'value,label\na,"Dit ""un"""',
      [
        ['value', 'label'],
        ['a', 'Dit "un"'],
      ],
    ],
    [
      'blank lines and spaces',
      'value,label\n\n a , Un \n\n',
      [
        ['value', 'label'],
        ['a', 'Un'],
      ],
    ],
    [
      'an empty last cell',
      'value,label,x\na,Un,\n',
      [
        ['value', 'label', 'x'],
        ['a', 'Un', ''],
      ],
    ],
  ])('is read with %s', (_what, text, cells) => {
    expect(readCsv(text).rows.map((line) => line.cells)).toEqual(cells);
  });

  it('knows the line of each row, those of several lines too', () => {
    const { rows } = readCsv('value,label\na,"Un\ndeux"\n\nb,Trois');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test.each([
    ['a quote never closed', 'value,label\na,"Un\nb,Deux', 2],
    ['a quote in the middle', 'value,label\na,Un\nb,De"ux', 3],
  ])('is broken at the line of %s', (_what, text, line) => {
    expect(readCsv(text).brokenAt).toBe(line);
  });
});

describe('searching a list', () => {
  test.each([
    ['patisserie', ['1071D', '1071C']],
    ['PÂTISS', ['1071D', '1071C']],
    ['boul pat', ['1071C']],
    ['1071', ['1071C', '1071D']],
    ['alimentation', ['1071C']],
    ['zzz', []],
    ['', ['4711F', '1071C', '0111Z', '1071D']],
  ])('for « %s » finds %j', (text, values) => {
    expect(searchRows(TRADES, text).map(({ value }) => value)).toEqual(values);
  });

  it('gives a dozen rows at most', () => {
    const many = Array.from({ length: 5000 }, (_, at) => row(`c${at}`, `Commerce ${at}`));
    expect(searchRows(many, 'commerce')).toHaveLength(12);
  });

  test.each([
    ['a value', '1071D', '1071D'],
    ['a value in small letters', '1071d', '1071D'],
    ['a label without accents', 'patisserie', '1071D'],
    ['the beginning of a label only', 'patiss', undefined],
  ])('understands %s', (_what, text, value) => {
    expect(understandText(TRADES, text)?.value).toBe(value);
  });
});

describe('a field chosen in a list', () => {
  const form = formWith(field());

  it('keeps the value of what was typed, in members of groups too', () => {
    expect(
      settleData(form, { activite: 'patisserie', autres: [{ code: 'culture de CEREALES' }, { code: 'autre' }] }),
    ).toEqual({
      activite: '1071D',
      autres: [{ code: '0111Z' }, { code: 'autre' }],
    });
  });

  it('is understood while answers are brought to their one form, and what already is stays the very same', () => {
    const given = { activite: ' patisserie ', autres: [{ code: 'culture de CEREALES' }, { code: '' }], absent: null };
    const settled = settleAnswers(form, given);
    expect(settled).toEqual(settleData(form, normaliseAnswers(form.model, given)));
    expect(settled).not.toHaveProperty('absent');
    expect(settleAnswers(form, settled)).toBe(settled);
    expect(pruneAnswers(form, settled, '2026-03-03')).toBe(settled);
  });

  it('refuses what the list does not have, and names what is close', () => {
    expect(fieldErrors(form, { activite: '1071D', autres: [{ code: 'boulang' }] })).toEqual([
      {
        pointer: '/autres/0/code',
        keyword: 'data',
        message:
          '« boulang » n’est pas dans la liste. Choisissez une réponse proposée, par exemple « Boulangerie et boulangerie-pâtisserie ».',
      },
    ]);
  });

  it('says it in its author’s words', () => {
    const worded = formWith(field({ messages: { data: 'Choisissez un métier.' } }));
    expect(fieldErrors(worded, { activite: 'x' })[0]?.message).toBe('Choisissez un métier.');
  });

  it('accepts anything when the list only suggests', () => {
    expect(fieldErrors(formWith(field({ suggest: true })), { activite: 'Tailleur de pierre' })).toEqual([]);
  });

  it('is read by its label, or as it is when the list is elsewhere', () => {
    const shown = (read: Parameters<typeof reviewSections>[0]) =>
      reviewSections(read, { activite: '1071D' })[0]?.rows[0]?.value;
    expect(shown(form)).toBe('Pâtisserie');
    expect(shown({ model: form.model, validators: form.validators })).toBe('1071D');
  });
});
