/** Which answers say where a case is. */
import { expect, test } from 'vitest';
import { placePaths } from '../../../../engine/form/reading/place-paths.ts';
import { compiled, readSource } from '../../sources.ts';

test('the points of a form are its places, in its order; corners of what is drawn are none', async () => {
  const { form } = compiled(await readSource('test/schemes/manifestation'));
  expect(placePaths(form.model)).toEqual([['emplacement'], ['cortege']]);
});

test('a point deep in a section is found, and a form without any has none', async () => {
  const permit = compiled(await readSource('examples/permis-construire'));
  expect(placePaths(permit.form.model)).toEqual([['terrain', 'point']]);
  const aid = compiled(await readSource('examples/aide-medicale'));
  expect(placePaths(aid.form.model)).toEqual([]);
});
