/** FEEL as sentences: what is read is written again as the very same tree. */
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  readOperand,
  readSentence,
  writeSentence,
  type FeelClause,
  type FeelClauses,
  type FeelSentence,
  type Operand,
} from '../../../../engine/edit/view/feel-sentence.ts';
import { parseExpression } from '../../../../engine/feel/syntax/parse.ts';
import { writeFeel } from '../../../../engine/feel/syntax/write.ts';

const ROOT = join(import.meta.dirname, '../../../..');

function treeOf(text: string): string {
  const { tree } = parseExpression(text);
  if (!tree) throw new Error(`not FEEL: ${text}`);
  return writeFeel(tree);
}

const name = fc.constantFrom('situation', 'foyer.membres', 'membre.dateNaissance', 'montant');
const value: fc.Arbitrary<Operand> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), value: fc.constantFrom('oui', 'a "b"', 'é') }),
  fc.record({ type: fc.constant('number' as const), value: fc.constantFrom(0, 12, 150000, 0.5) }),
  fc.record({ type: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({ type: fc.constant('date' as const), value: fc.constantFrom('2026-01-31', '2025-12-01') }),
);
const operand: fc.Arbitrary<Operand> = fc.oneof(
  value,
  fc.record({ type: fc.constant('name' as const), path: name }),
  fc.record({
    type: fc.constant('formula' as const),
    feel: fc.constantFrom('sum(devis.montant)', 'a + b', '(a + b) * 2', 'aujourdhui - duration("P6M")'),
  }),
);
const named: fc.Arbitrary<Operand> = fc.record({ type: fc.constant('name' as const), path: name });
const clause: fc.Arbitrary<FeelClause> = fc.oneof(
  fc.record({
    left: operand,
    test: fc.record({
      type: fc.constantFrom('is' as const, 'isNot', 'atLeast', 'moreThan', 'atMost', 'lessThan'),
      to: operand,
    }),
  }),
  fc.record({
    left: operand,
    test: fc.record({ type: fc.constant('between' as const), low: operand, high: operand }),
  }),
  fc.record({
    left: operand,
    test: fc.record({
      type: fc.constant('oneOf' as const),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
      as: fc.constantFrom('in' as const, 'list'),
    }),
  }),
  fc.record({
    left: named,
    test: fc.record({ type: fc.constantFrom('answered' as const, 'unanswered', 'holds', 'holdsNot') }),
  }),
);
const clauses: fc.Arbitrary<FeelClauses> = fc.oneof(
  fc.record({ join: fc.constant('all' as const), clauses: fc.array(clause, { minLength: 1, maxLength: 4 }) }),
  fc.record({ join: fc.constant('any' as const), clauses: fc.array(clause, { minLength: 2, maxLength: 4 }) }),
);
const sentence: fc.Arbitrary<FeelSentence> = fc
  .tuple(clauses, fc.option(clauses))
  .map(([what, when]) => ({ ...what, when }));

test('a sentence that is written is read again as it was', () => {
  fc.assert(
    fc.property(sentence, (given) => {
      const text = writeSentence(given);
      expect(readSentence(text), text).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'finAssurance >= aujourdhui',
  'if nature = "permis" and architecteRequis = "oui" then projet.architecte = "oui" else true',
  'financement.apport + financement.autresAides <= montantDevis',
  'if a = null then (b = "x") = (c <= 3) else true',
  'list contains(["Nouméa", "Thio"], site.commune)',
  'not(terrain.zone.naturelle)',
  '(a + b) * 2 > c',
  'x in ("a", "b")',
  'a between 1 and 2 and b != null',
])('%s is a sentence, and written again means the same', (text) => {
  const read = readSentence(text);
  expect(read && treeOf(writeSentence(read))).toBe(treeOf(text));
});

test.each([
  'if a then b else c',
  'a = 1 and (b = 2 or c = 3)',
  'some x in liste satisfies x > 1',
  'a >= null and',
  'not(a = 1)',
  'x in [1..3]',
])('%s is left to its source', (text) => {
  expect(readSentence(text)).toBeNull();
});

test.each<[string, Operand | null]>([
  ['150000', { type: 'number', value: 150000 }],
  ['date("2026-01-01")', { type: 'date', value: '2026-01-01' }],
  ['foyer.situation', { type: 'name', path: 'foyer.situation' }],
  ['a + 1', { type: 'formula', feel: 'a + 1' }],
  ['a +', null],
])('%s is the operand %j', (text, expected) => {
  expect(readOperand(text)).toEqual(expected);
});

test('every check and condition of examples and library is a sentence', () => {
  const files = globSync('{examples,workflows}/*/rules.json', { cwd: ROOT });
  const written = files.flatMap((file): readonly string[] => {
    const { checks = [], eligibility = [] } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
    return [...checks, ...eligibility].map(({ valid }: { valid: string }) => valid);
  });
  const read = written.filter((text) => readSentence(text) !== null);
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((text) => !read.includes(text))).toEqual([]);
});
