/** Files that an author can add begin with a text that the compiler takes. */
import { expect, test } from 'vitest';
import { FILE_KINDS, newFilePath } from '../../../designer/source/file-kinds.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withText } from '../../engine/sources.ts';

test('new zones are sound, and are told to be read by no rule yet', () => {
  const path = newFilePath('zones', 'littoral');
  expect(path).toBe('data/littoral.geojson');
  const told = diagnosticsOf(withText(readFixtureBase(), path ?? '', FILE_KINDS.zones.text));
  expect(told.map(({ code, params }) => [code, params['name']])).toEqual([['zone.unused', 'littoral']]);
});

test('a name that no rule could write makes no file', () => {
  expect(newFilePath('zones', 'Bord de mer')).toBeNull();
});
