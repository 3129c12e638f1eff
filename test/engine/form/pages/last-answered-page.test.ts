/** How far somebody came in a form. */
import { describe, expect, test } from 'vitest';
import { lastAnsweredPage, load, type FormModel, type JsonObject } from '../../../../engine/index.ts';
import { readExample } from '../../../support/example.ts';

const { form } = load(await readExample('aide-medicale'));
const pages = form.model.ui.pages.map(({ id }) => id);
const pageOf = (answers: JsonObject): string | null => lastAnsweredPage(form.model, answers);
const field = (pointer: string) => form.model.fields.find((one) => one.pointer === pointer);

describe('the last page that was answered', () => {
  test('is none of a request that was begun', () => {
    expect(pageOf({})).toBeNull();
    expect(pageOf({ foyer: {}, revenus: null, couverture: '' })).toBeNull();
  });

  test('is that of the last answer in the order of the form, whatever came before it', () => {
    expect(pageOf({ residenceDepuis: '2019-02-01' })).toBe(field('/residenceDepuis')?.page);
    expect(pageOf({ revenus: 80_000 })).toBe(field('/revenus')?.page);
    expect(pageOf({ revenus: 80_000, residenceDepuis: '2019-02-01' })).toBe(
      pages.findLast((page) => [field('/revenus')?.page, field('/residenceDepuis')?.page].includes(page)),
    );
  });

  test('counts a list by its members, and a zero and a no as answers', () => {
    const list = field('/foyer/membres');
    if (!list) throw new Error('a form that asks for no household');
    const asked = { ...form.model, fields: [{ ...list, annotation: {} }] };
    expect(lastAnsweredPage(asked, { foyer: { membres: [] } })).toBeNull();
    expect(lastAnsweredPage(asked, { foyer: { membres: [{ nom: 'Wamytan' }] } })).toBe(list.page);
    // As it is, the account may have filled it in.
    expect(pageOf({ foyer: { membres: [{ nom: 'Wamytan' }] } })).toBeNull();
    expect(pageOf({ revenus: 0 })).toBe(field('/revenus')?.page);
  });

  test('is not told by what the register knew, a value by default or a calculation', () => {
    const known = form.model.fields.find(
      ({ annotation, pointer, type }) =>
        annotation.prefill !== undefined && type === 'string' && !pointer.includes('*'),
    );
    if (!known) throw new Error('a form that knows nobody');
    const [section = '', name = ''] = known.pointer.slice(1).split('/');
    expect(pageOf({ [section]: { [name]: 'Wamytan' } })).toBeNull();
    const asked = {
      pointer: '/x',
      page: 'un',
      label: 'X',
      type: 'string',
      format: null,
      choices: null,
      required: false,
      conditional: false,
      annotation: {},
    } as const;
    const model = (extra: object, schema: FormModel['schema'] = {}) => ({
      ui: { ...form.model.ui, pages: [{ id: 'un', title: 'Un', fields: ['x'] }] },
      schema,
      fields: [{ ...field('/revenus'), ...asked, ...extra }],
    });
    expect(lastAnsweredPage(model({}), { x: 'a' })).toBe('un');
    expect(lastAnsweredPage(model({ annotation: { calculated: '1' } }), { x: 'a' })).toBeNull();
    expect(lastAnsweredPage(model({}, { properties: { x: { default: 'a' } } }), { x: 'a' })).toBeNull();
    expect(lastAnsweredPage(model({}, { properties: { x: { default: 'a' } } }), { x: 'b' })).toBe('un');
  });
});
