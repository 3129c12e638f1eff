/** Where begun requests were left. */
import { describe, expect, test } from 'vitest';
import { load } from '../../../engine/index.ts';
import { pagesOf } from '../../../runtime/statistics/begun.ts';
import { readExample } from '../../support/example.ts';

const { model } = load(await readExample('aide-medicale')).form;
const pageOf = (pointer: string) => {
  const { page = '' } = model.fields.find((one) => one.pointer === pointer) ?? {};
  return { page, title: model.ui.pages.find(({ id }) => id === page)?.title ?? null };
};
const times = (count: number, answers: object) =>
  Array.from({ length: count }, () => ({ version: 1, answers: { ...answers } }));
const VERSIONS = new Map([[1, model]]);

describe('requests that were left', () => {
  test('stand on the pages of the form in force, those without an answer first', () => {
    const drafts = [...times(8, { revenus: 1 }), ...times(5, {}), ...times(6, { residenceDepuis: '2019-02-01' })];
    const pages = pagesOf(drafts, VERSIONS, model);
    expect(pages[0]).toEqual({ page: '', title: null, count: 5 });
    expect(pages).toContainEqual({ ...pageOf('/revenus'), count: 8 });
    expect(pages).toContainEqual({ ...pageOf('/residenceDepuis'), count: 6 });
    const order = model.ui.pages.map(({ id }) => id);
    expect(pages.slice(1).map(({ page }) => order.indexOf(page))).toEqual(
      pages
        .slice(1)
        .map(({ page }) => order.indexOf(page))
        .toSorted((one, other) => one - other),
    );
  });

  test('are not told where they are few, nor where few could be worked out', () => {
    const drafts = [...times(9, { revenus: 1 }), ...times(7, {}), ...times(2, { residenceDepuis: '2019-02-01' })];
    expect(new Map(pagesOf(drafts, VERSIONS, model).map(({ page, count }) => [page, count]))).toEqual(
      new Map([
        ['', null],
        [pageOf('/revenus').page, 9],
        [pageOf('/residenceDepuis').page, null],
      ]),
    );
  });

  test('of a former version stand last, by a page that has no title any more; of one that cannot be read nowhere', () => {
    const ui = { ...model.ui, pages: model.ui.pages.filter(({ id }) => id !== pageOf('/revenus').page) };
    const drafts = [...times(6, { revenus: 1 }), ...times(6, {}), { version: 9, answers: {} }];
    expect(pagesOf(drafts, VERSIONS, { ui })).toEqual([
      { page: '', title: null, count: 6 },
      { page: pageOf('/revenus').page, title: null, count: 6 },
    ]);
  });
});
