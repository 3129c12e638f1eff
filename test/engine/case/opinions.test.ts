/** Opinions asked as the need arose: their names, their order, and the groups that may see the case for them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adHocId,
  consultedGroups,
  functionOf,
  groupFunction,
  isAdHocId,
  isGroupFunction,
  listAdHoc,
} from '../../../engine/case/opinions.ts';
import type { Case } from '../../../engine/case/case.ts';
import type { Consulted, OpinionRecord } from '../../../engine/case/records.ts';

const AT = '2026-03-02T22:00:00Z';
const declared = (id: string): OpinionRecord => ({
  id,
  status: 'asked',
  askedAt: AT,
  dueAt: AT,
  answeredAt: null,
  by: null,
  data: {},
});
const adHoc = (number: number, of: Consulted): OpinionRecord => ({
  ...declared(adHocId(number)),
  adHoc: { state: 'instruction', number, of, question: 'Où ?', askedBy: 'Marie' },
});
const group = (id: string): Consulted => ({ type: 'group', id, name: `Groupe ${id}` });
const byId = (records: readonly OpinionRecord[]): Case['opinions'] =>
  Object.fromEntries(records.map((record) => [record.id, record]));

describe('an opinion asked ad hoc', () => {
  it('has a name of its own, which no opinion of a workflow has', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{0,20}$/), (one, other, name) => {
        expect(isAdHocId(adHocId(one))).toBe(true);
        expect(adHocId(one) === adHocId(other)).toBe(one === other);
        expect(isAdHocId(name)).toBe(false);
      }),
    );
  });

  it('comes after those asked before it, be they ten or more, and none of the workflow among them', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 15 });
    fc.assert(
      fc.property(numbers, (drawn) => {
        const asked = drawn.map((number) => adHoc(number, group('g')));
        const listed = listAdHoc({ opinions: byId([declared('technique'), ...asked]) });
        expect(listed.map((one) => one.adHoc?.number)).toEqual(drawn.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('a group', () => {
  it('holds, once it is asked, a function that is its own and none of the scheme', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]{0,20}$/), (id, name) => {
        expect(functionOf(group(id))).toBe(groupFunction(id));
        expect(isGroupFunction(functionOf(group(id)))).toBe(true);
        expect(isGroupFunction(functionOf({ type: 'function', function: name }))).toBe(false);
      }),
    );
  });

  const opinions = byId([
    declared('technique'),
    adHoc(1, group('mairie')),
    adHoc(2, { type: 'function', function: 'juriste' }),
    { ...adHoc(3, group('province')), status: 'given' },
  ]);
  it.each<readonly [when: string, Pick<Case, 'outcome'>, readonly string[]]>([
    ['is open, answered or not', { outcome: null }, ['mairie', 'province']],
    ['was granted', { outcome: 'granted' }, []],
    ['was withdrawn', { outcome: 'withdrawn' }, []],
  ])('is consulted on a case that %s', (_, { outcome }, groups) => {
    expect(consultedGroups({ opinions, outcome })).toEqual(groups);
  });
});
