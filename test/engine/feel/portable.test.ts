/** What browsers run is what the server runs: the same values, of the same expressions, from the tree as from the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../engine/base/values.ts';
import { WHOLE_LIBRARY } from '../../../engine/feel/evaluate/library.ts';
import type { Library } from '../../../engine/feel/evaluate/names.ts';
import { parseFeel, type Vocabulary } from '../../../engine/feel/expression.ts';
import { FAMILIES } from '../../../engine/feel/functions/families.ts';
import { BUILTINS, familiesOf } from '../../../engine/feel/functions/builtins.ts';
import { portableOf } from '../../../engine/feel/portable.ts';
import { runPortable, type Needs, type PortableExpression } from '../../../engine/feel/portable-expression.ts';
import { fieldsOf } from '../../../engine/feel/schema-type.ts';
import { CASE_SCOPE, CASE_TYPES } from './dmn/scope.ts';
import { EXPRESSIONS, SCOPES } from './random-expressions.ts';

/** Of FEEL, what the expression says that it needs, and nothing else. */
const partNeeded = ({ families, isRarer }: Needs): Library => ({
  functions: new Map([...BUILTINS].filter(([name]) => familiesOf([name]).some((family) => families.includes(family)))),
  rarer: isRarer ? WHOLE_LIBRARY.rarer : null,
});

function portably(text: string, vocabulary: Vocabulary, scope: JsonObject): Json {
  // As it is sent.
  const portable: PortableExpression = JSON.parse(JSON.stringify(portableOf(text, vocabulary)));
  return runPortable(portable, partNeeded(portable.needs))(scope);
}

const needsOf = (text: string): Needs => portableOf(text, CASE_TYPES).needs;

describe('an expression that was read elsewhere', () => {
  const FOLDER = join(import.meta.dirname, 'dmn');
  const cases = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'departures.json')
    .flatMap((name) => {
      const sections: Readonly<Record<string, JsonObject>> = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
      return Object.values(sections).flatMap((section) => Object.entries(section));
    });

  it('is held against all the cases of the standard', () => expect(cases.length).toBeGreaterThan(200));

  it.each(cases)('« %s » gives %j', (text, expected) => {
    expect(portably(text, CASE_TYPES, CASE_SCOPE)).toEqual(expected);
  });

  it('gives what its text gives, of any case', () => {
    const types: Vocabulary = { ...CASE_TYPES, commune: { kind: 'text' } };
    fc.assert(
      fc.property(EXPRESSIONS, SCOPES, (text, scope) => {
        expect(portably(text, types, scope)).toEqual(parseFeel(text, types).expression.evaluate(scope));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads the same names', () => {
    for (const [text] of cases)
      expect(portableOf(text, CASE_TYPES).names).toEqual(parseFeel(text, CASE_TYPES).expression.names);
  });

  it.each(['1 +', 'now()', ''])('« %s » gives null, and needs nothing', (text) => {
    expect(portably(text, CASE_TYPES, CASE_SCOPE)).toBeNull();
    expect(needsOf(text)).toEqual({ families: [], isRarer: false });
  });

  it('keeps a number that no machine holds', () => {
    const text = '0.1234567890123456789012345 * 10000000000 - 1234567890';
    expect(portably(text, {}, {})).toBe(0.123456789012345);
    expect(portably(text, {}, {})).toBe(parseFeel(text, {}).expression.evaluate({}));
  });
});

describe('what an expression needs of FEEL', () => {
  it.each<readonly [string, readonly string[], boolean]>([
    ['age + 1', [], false],
    ['if age > 3 then "a" else nom', [], false],
    ['sum(enfants.age)', ['lists'], false],
    ['upper case(nom)', ['texts'], false],
    ['matches(nom, "a")', ['patterns'], false],
    ['sqrt(age)', ['powers'], false],
    ['age ** 2', ['powers'], false],
    ['floor(age / 2)', ['numbers'], false],
    ['years and months duration(naissance, date("2026-01-01")).years', ['temporal'], false],
    ['@"10:30:00"', ['times'], false],
    ['string(age)', ['conversion'], false],
    ['enfants[age > 3].nom', [], true],
    ['some x in enfants satisfies x.age > 3', [], true],
    ['age in [1..3]', [], true],
    ['duration(from: "P1D")', ['temporal'], true],
    // A function that is given to another.
    ['sort([2, 1], max)', ['lists'], false],
  ])('« %s »: %j, %j', (text, families, isRarer) => {
    expect(needsOf(text)).toEqual({ families, isRarer });
  });

  it('is told of each function, which is in one family', () => {
    for (const name of BUILTINS.keys()) expect([name, familiesOf([name]).length]).toEqual([name, 1]);
    expect(familiesOf(BUILTINS.keys())).toEqual(FAMILIES);
  });

  it('leaves out types of what is no date', () => {
    const vocabulary = fieldsOf({
      type: 'object',
      properties: {
        identite: {
          type: 'object',
          properties: { nom: { type: 'string' }, naissance: { type: 'string', format: 'date' } },
        },
        enfants: { type: 'array', items: { type: 'object', properties: { age: { type: 'number' } } } },
        jours: { type: 'array', items: { type: 'string', format: 'date' } },
        autre: { type: 'string', format: 'date' },
      },
    });
    const { types } = portableOf('[identite.naissance, enfants.age, jours]', vocabulary);
    expect(types).toEqual({
      identite: { kind: 'object', fields: { naissance: { kind: 'date' } } },
      enfants: { kind: 'any' },
      jours: { kind: 'list', item: { kind: 'date' } },
    });
  });
});
