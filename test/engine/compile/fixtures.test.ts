/** Every code of the tables of diagnostics has a scheme that brings it, told at its place, and the same scheme mended. */
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '../../../engine/compile/diagnostics.ts';
import type { TextRange } from '../../../engine/base/text-position.ts';
import type { DiagnosticKind } from '../../../engine/language/diagnostic-table.ts';
import { applyEdits, compile, type DispositifSource } from '../../../engine/index.ts';
import {
  applyChanges,
  readFixtureBase,
  readFixtures,
  type DiagnosticFixture,
  type ToldAt,
} from '../../docs/diagnostic-fixtures.ts';

const BASE = readFixtureBase();
const FIXTURES = readFixtures();

function findingsOf(source: DispositifSource) {
  const result = compile(source);
  return result.type === 'failed' ? result.diagnostics : [...result.warnings, ...result.unproved];
}

const placesOf = (source: DispositifSource): readonly string[] =>
  findingsOf(source).map(({ code, file, pointer, line }) => `${code} ${file} ${pointer || '/'} ${line}`);

/** What a fixture says is told: that of its own code, and what comes besides, so many times. */
function expectedOf(code: string, { told, besides = [] }: DiagnosticFixture): readonly Expected[] {
  const others = besides.flatMap((other): readonly Expected[] =>
    'times' in other ? Array.from({ length: other.times }, () => ({ code: other.code })) : [other],
  );
  return [{ code, ...told }, ...others];
}

function isTold({ code, file, pointer, line }: Expected, found: Finding): boolean {
  const is = <T>(wanted: T | undefined, given: T): boolean => wanted === undefined || wanted === given;
  return code === found.code && is(file, found.file) && is(pointer, found.pointer) && is(line, found.line);
}

type Finding = ReturnType<typeof findingsOf>[number];
type Expected = { readonly code: string } & Partial<ToldAt>;

/** What is expected and not told, and what is told and not expected: each finding stands for one expectation. */
function differences(source: DispositifSource, expected: readonly Expected[]) {
  const left = [...findingsOf(source)];
  const missing = expected.filter((wanted) => {
    const at = left.findIndex((found) => isTold(wanted, found));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return {
    missing,
    unexpected: left.map(({ code, file, pointer, line }) => `${code} ${file} ${pointer || '/'} ${line}`),
  };
}

const hasFix = (code: string): boolean =>
  Object.entries<DiagnosticKind<never>>(DIAGNOSTICS).some(([name, { fixes }]) => name === code && fixes !== null);

describe('fixtures of diagnostics', () => {
  it('start from a sound scheme', () => expect(placesOf(BASE)).toEqual([]));

  it('are there for every code, and for nothing else', () => {
    expect([...FIXTURES.keys()].toSorted()).toEqual(Object.keys(DIAGNOSTICS).toSorted());
  });

  describe.each([...FIXTURES])('%s', (code, fixture) => {
    const failing = applyChanges(BASE, fixture.fails);

    it('is told at its place, and nothing but what the fixture says', () => {
      expect(differences(failing, expectedOf(code, fixture))).toEqual({ missing: [], unexpected: [] });
    });

    it('has a range in its file, whole sentences for other places, and bounded parameters', () => {
      for (const found of findingsOf(failing)) {
        for (const place of [found, ...found.related]) expect(isRangeOf(failing.files[place.file], place)).toBe(true);
        expect(found.related.filter(({ caption }) => !/^\p{Lu}.*\.$/u.test(caption))).toEqual([]);
        expect(JSON.stringify(found.params).length).toBeLessThan(10_000);
      }
    });

    const mine = findingsOf(failing).find((found) => found.code === code);

    it('is told no more of that place once a fix is carried out, and a safe one brings nothing else', () => {
      for (const { title, safe, edits } of mine?.fixes ?? []) {
        const files = applyEdits(failing.files, edits);
        expect(files, title.fr).not.toBeNull();
        expect(title.en).not.toBe('');
        const left = findingsOf({ ...failing, files: files ?? {} });
        const told = (found: Finding): string => `${found.code} ${found.file} ${found.message}`;
        expect(left.map(told), title.fr).not.toContain(mine && told(mine));
        const before = findingsOf(failing).map(told);
        const brought = safe ? left.map(told).filter((one) => !before.includes(one)) : [];
        expect(brought, title.fr).toEqual([]);
      }
    });

    it('offers a fix when its code declares one, and only then', () => {
      expect((mine?.fixes ?? []).length > 0).toBe(hasFix(code));
    });

    it('is told no more once mended, and nothing else is', () => {
      expect(placesOf(applyChanges(failing, fixture.mends))).toEqual([]);
    });
  });
});

/** Whether a range begins and ends in a text, in that order; a file that is missing is shown at its first character. */
function isRangeOf(text: string | undefined, { line, column, endLine, endColumn }: TextRange): boolean {
  const lines = (text ?? '').split('\n');
  const isIn = (at: number, char: number): boolean => at >= 1 && char >= 1 && char <= (lines[at - 1] ?? '').length + 1;
  return (
    isIn(line, column) && isIn(endLine, endColumn) && (line < endLine || (line === endLine && column <= endColumn))
  );
}
