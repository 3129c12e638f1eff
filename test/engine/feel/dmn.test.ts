/**
 * Agreement with the published semantics of DMN 1.5: what each expression gives is what its section of the standard says,
 * worked out from its text. Where the engine departs on purpose it is listed too, so that a departure is never news.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCell, parseFeel } from '../../../engine/feel/expression.ts';
import { toFeel } from '../../../engine/feel/values.ts';
import { DATE, NUMBER, TEXT, type ScopeType } from '../../../engine/feel/scope-type.ts';
import type { Json } from '../../../engine/index.ts';
import { CASE_SCOPE, CASE_TYPES } from './dmn/scope.ts';

type Cases = Readonly<Record<string, Readonly<Record<string, Json>>>>;
type Departure = {
  readonly expression: string;
  readonly standard: Json;
  readonly given: Json;
  readonly why: string;
};

const FOLDER = join(import.meta.dirname, 'dmn');
const TOPICS = ['logic', 'tests', 'numbers', 'dates', 'lists', 'texts'];

function readCases(topic: string): Cases {
  return JSON.parse(readFileSync(join(FOLDER, `${topic}.json`), 'utf8'));
}

/** What an author is told of an expression that reads, and that gives what the standard says. */
const JUDGED: readonly string[] = [
  'mismatch',
  'operand',
  'choice-unknown',
  'literal',
  'short-duration',
  'pattern',
  'argument',
  'argument-count',
];

function evaluate(text: string): Json {
  const { expression, problems } = parseFeel(text, CASE_TYPES);
  expect(problems.filter(({ type }) => !JUDGED.includes(type))).toEqual([]);
  return expression.evaluate(CASE_SCOPE);
}

describe.each(TOPICS)('DMN 1.5, %s', (topic) => {
  describe.each(Object.entries(readCases(topic)))('%s', (_section, cases) => {
    it.each(Object.entries(cases))('« %s » gives %j', (text, expected) => {
      expect(evaluate(text)).toEqual(expected);
    });
  });
});

it('holds at least two hundred cases', () => {
  const counts = TOPICS.flatMap((topic) => Object.values(readCases(topic)).map((cases) => Object.keys(cases).length));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200);
});

describe('unary tests of a cell (DMN 1.5, 10.3.2.8)', () => {
  const DAY = '2026-03-03';
  it.each<[string, ScopeType, Json, boolean]>([
    ['-', NUMBER, null, true],
    ['-', NUMBER, 3, true],
    ['3', NUMBER, 3, true],
    ['3', NUMBER, 4, false],
    ['3', NUMBER, null, false],
    ['null', NUMBER, null, true],
    ['null', NUMBER, 3, false],
    ['< 3', NUMBER, 2, true],
    ['< 3', NUMBER, 3, false],
    ['< 3', NUMBER, null, false],
    ['<= 3', NUMBER, 3, true],
    ['> 3', NUMBER, 4, true],
    ['>= 3', NUMBER, 3, true],
    ['1, 2', NUMBER, 2, true],
    ['1, 2', NUMBER, 3, false],
    ['< 1, > 5', NUMBER, 6, true],
    ['< 1, > 5', NUMBER, 3, false],
    ['null, > 5', NUMBER, null, true],
    ['not(1)', NUMBER, 2, true],
    ['not(1)', NUMBER, 1, false],
    ['not(1, 2)', NUMBER, 2, false],
    ['not(< 3)', NUMBER, 3, true],
    ['not(null)', NUMBER, 3, true],
    ['not(null)', NUMBER, null, false],
    ['[1..3]', NUMBER, 3, true],
    ['[1..3)', NUMBER, 3, false],
    ['(1..3]', NUMBER, 1, false],
    [']1..3[', NUMBER, 2, true],
    ['[3..1]', NUMBER, 2, false],
    ['[1..3]', NUMBER, null, false],
    ['[1..3], [7..9]', NUMBER, 8, true],
    ['? > 2 and ? < 5', NUMBER, 3, true],
    ['? > age', NUMBER, 31, true],
    ['age + 1', NUMBER, 31, true],
    ['"a"', TEXT, 'a', true],
    ['"a", "b"', TEXT, 'c', false],
    ['not("a", "b")', TEXT, 'c', true],
    ['contains(?, "an")', TEXT, 'ananas', true],
    ['< date("2026-03-04")', DATE, DAY, true],
    ['[date("2026-01-01")..date("2026-03-03")]', DATE, DAY, true],
    ['[date("2026-01-01")..date("2026-03-03"))', DATE, DAY, false],
    ['date("2026-03-03")', DATE, DAY, true],
  ])('« %s » of %j', (text, type, value, passes) => {
    const { test, problems } = parseCell(text, CASE_TYPES, type);
    expect(problems).toEqual([]);
    expect(test(toFeel(value, type), CASE_SCOPE)).toBe(passes);
  });
});

describe('where the engine departs from the standard', () => {
  const departures: readonly Departure[] = JSON.parse(readFileSync(join(FOLDER, 'departures.json'), 'utf8'));

  it.each(departures)('« $expression »: $why', ({ expression, standard, given }) => {
    expect(evaluate(expression)).toEqual(given);
    expect(given).not.toEqual(standard);
  });

  it.each(['now', 'today', 'range'])('« %s » is refused, not answered null', (name) => {
    expect(parseFeel(`${name}()`, CASE_TYPES).problems).toHaveLength(1);
  });
});
