/** The rules as an author sees them: nothing of their source is left out. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { rulesView, type RulesView } from '../../../../engine/edit/view/rules-view.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const SCHEMES = globSync('{examples,workflows}/*/rules.json', { cwd: ROOT }).map(dirname);

function viewOf(text: string): RulesView {
  const view = rulesView({ 'rules.json': text });
  if (!view) throw new Error('the rules cannot be read');
  return view;
}

describe.each(SCHEMES)('the rules of %s', (folder) => {
  const text = readFileSync(join(ROOT, folder, 'rules.json'), 'utf8');
  const view = viewOf(text);

  it('are all there, each in its place and drawn', () => {
    for (const list of ['computed', 'checks', 'eligibility'] as const) {
      const written: readonly unknown[] = JSON.parse(text)[list] ?? [];
      expect(view[list].map(({ at }) => at)).toEqual(written.map((_, rank) => `/${list}/${rank}`));
      expect(view[list].filter(({ type }) => type === 'source')).toEqual([]);
    }
  });
});

test('what is of another shape is a card in its place', () => {
  const value = { name: 'a', title: 'A', type: 'number', expression: '1' };
  const rules = {
    computed: [value, { ...value, title: 'Encore A' }, { ...value, name: 'b', table: 't' }, 3],
    checks: [{ id: 'c', valid: 'true', message: 'Sans question' }],
    eligibility: [{ id: 'd', title: 'Effet inconnu', valid: 'true', effect: 'autre', message: 'M' }],
  };
  const view = viewOf(JSON.stringify(rules));
  expect(view.computed.map(({ type, title }) => [type, title])).toEqual([
    ['value', 'A'],
    ['source', 'Encore A'],
    ['source', 'A'],
    ['source', ''],
  ]);
  expect(view.checks).toEqual([{ type: 'source', list: 'checks', at: '/checks/0', title: 'Sans question' }]);
  expect(view.eligibility).toEqual([
    { type: 'source', list: 'eligibility', at: '/eligibility/0', title: 'Effet inconnu' },
  ]);
});

test('what an act fixes is read with its periods and brackets', () => {
  const values = [
    { value: 100, from: '2025-01-01', to: '2025-12-31', article: 'Délibération' },
    { brackets: [{ above: 0, rate: 0 }], from: '2026-01-01' },
  ];
  const rules = { computed: [{ name: 'a', title: 'A', type: 'money', values }] };
  expect(viewOf(JSON.stringify(rules)).computed[0]).toMatchObject({
    by: {
      type: 'values',
      values: [
        { value: 100, brackets: null, to: '2025-12-31', article: 'Délibération' },
        { value: null, brackets: [{ above: 0, rate: 0 }], to: null },
      ],
    },
  });
});

test('a scheme without rules has none, and rules that cannot be read have no view', () => {
  expect(rulesView({})).toEqual({ computed: [], checks: [], eligibility: [], quotas: [] });
  expect(rulesView({ 'rules.json': '{' })).toBeNull();
});

test('a quota is read with what it counts by and the steps that hold a place', () => {
  const quota = { name: 'taxi', title: 'Taxis', most: '12', holds: ['enCours'] };
  const rules = {
    quotas: [
      { ...quota, by: 'commune' },
      { ...quota, name: 'autre', holds: [3] },
    ],
  };
  const view = viewOf(JSON.stringify(rules));
  expect(view.quotas).toMatchObject([
    { type: 'quota', title: 'Taxis', by: 'commune', most: '12', besides: null, holds: ['enCours'] },
    { type: 'source', list: 'quotas', at: '/quotas/1' },
  ]);
});
