/** Every code of the tables of diagnostics has a scheme that brings it, told at its place, and the same scheme mended. */
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '../../../engine/compile/diagnostics.ts';
import { compile, type DispositifSource } from '../../../engine/index.ts';
import { applyChanges, readFixtureBase, readFixtures } from '../../docs/diagnostic-fixtures.ts';

const BASE = readFixtureBase();
const FIXTURES = readFixtures();

function findingsOf(source: DispositifSource) {
  const result = compile(source);
  return result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
}

const placesOf = (source: DispositifSource): readonly string[] =>
  findingsOf(source).map(({ code, file, pointer, line }) => `${code} ${file} ${pointer || '/'} ${line}`);

describe('fixtures of diagnostics', () => {
  it('start from a sound scheme', () => expect(placesOf(BASE)).toEqual([]));

  it('are there for every code, and for nothing else', () => {
    expect([...FIXTURES.keys()].toSorted()).toEqual(Object.keys(DIAGNOSTICS).toSorted());
  });

  describe.each([...FIXTURES])('%s', (code, { fails, told, mends }) => {
    const failing = applyChanges(BASE, fails);

    it('is told at its place', () => {
      const place = told.line === undefined ? { pointer: told.pointer } : { line: told.line };
      expect(findingsOf(failing)).toContainEqual(expect.objectContaining({ code, file: told.file, ...place }));
    });

    it('is told no more once mended, and nothing else is', () => {
      expect(placesOf(applyChanges(failing, mends))).toEqual([]);
    });
  });
});
