import { expect, test } from 'vitest';
import { tagNames } from '../../../designer/source/complete-tags.ts';

test('the tags are the answers, the computed values and the names of the case', () => {
  const names = tagNames({
    'form.schema.json': '{"properties":{"foyer":{"properties":{"situation":{}}},"revenus":{}}}',
    'rules.json': '{"computed":[{"name":"quotient"}]}',
  });
  expect(names).toEqual(expect.arrayContaining(['foyer', 'foyer.situation', 'revenus', 'quotient', 'dossier.numero']));
});

test('a file being typed costs its own tags only', () => {
  expect(tagNames({ 'form.schema.json': '{', 'rules.json': '{"computed":[{"name":"carte"}]}' })).toContain('carte');
});
