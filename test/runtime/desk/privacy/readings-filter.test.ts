/** The address of the log: what one looks for is in it and nothing else, whatever somebody writes there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  KINDS,
  readFilter,
  readingsPlace,
  writeFilter,
  type ReadingsFilter,
} from '../../../../runtime/desk/privacy/readings/filter.ts';

const day = fc
  .record({
    year: fc.integer({ min: 2020, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day: of }) => `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
const word = fc.string({ maxLength: 20 }).map((text) => text.trim());
const filter: fc.Arbitrary<ReadingsFilter> = fc.record({
  agent: word,
  person: fc.oneof(fc.constant(''), fc.uuid()),
  number: word,
  kind: fc.constantFrom('' as const, ...KINDS),
  from: fc.oneof(fc.constant(''), day),
  to: fc.oneof(fc.constant(''), day),
});

describe('the address of the log', () => {
  test('gives back what was written in it', () => {
    fc.assert(
      fc.property(filter, (asked) => {
        expect(readFilter(writeFilter(asked))).toEqual(asked);
        const { searchParams } = new URL(readingsPlace(asked), 'https://demarches.example');
        expect(readFilter(searchParams)).toEqual(asked);
      }),
    );
  });

  test('has no parameter for what narrows nothing', () => {
    fc.assert(
      fc.property(filter, (asked) => {
        expect(writeFilter(asked).size).toBe(Object.values(asked).filter((value) => value !== '').length);
      }),
    );
  });

  test('is read without a mistake, whatever is in it, and asks for nothing longer than the server takes', () => {
    const names = fc.constantFrom('agent', 'personne', 'dossier', 'nature', 'du', 'au', 'autre');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ maxLength: 300 }))), (pairs) => {
        const read = readFilter(new URLSearchParams(pairs.map(([name, value]) => [name, value])));
        expect(read.agent.length).toBeLessThanOrEqual(200);
        expect(read.number.length).toBeLessThanOrEqual(200);
        expect(read.kind === '' || KINDS.includes(read.kind)).toBe(true);
        for (const moment of [read.from, read.to]) expect(moment).toMatch(/^(?:[12]\d{3}-\d\d-\d\d)?$/u);
        expect(read.person).toMatch(/^(?:[0-9a-f-]{36})?$/u);
      }),
    );
  });
});
