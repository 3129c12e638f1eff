/** What can be done to several cases beside the actions of their scheme. */
import { describe, expect, it } from 'vitest';
import { deedOf, deedsFor, isComplete, sampleOf, unreachedOf } from '../../../../runtime/desk/bulk/deeds.ts';
import type { BulkOutcome, BulkResult } from '../../../../schemas/types/api.ts';

const outcome = (id: string, parts: Partial<BulkOutcome> = {}): BulkOutcome => ({
  id,
  number: id,
  applicant: 'Marie Wamytan',
  told: null,
  ok: true,
  message: null,
  errors: [],
  ...parts,
});

it.each([
  [':take', 'take'],
  [':message', 'message'],
  ['take', null],
  ['proposerRefus', null],
  [null, null],
])('%s is the deed %s: no action of a scheme is mistaken for one', (value, deed) => {
  expect(deedOf(value)).toBe(deed);
});

it('a colleague, and a label, are chosen for cases of one scheme alone', () => {
  expect(deedsFor(1)).toEqual(['take', 'assign', 'message', 'label']);
  expect(deedsFor(2)).toEqual(['take', 'message']);
});

it.each([
  [{ deed: 'take', assigneeId: null, text: '' }, true],
  [{ deed: 'assign', assigneeId: null, text: 'x' }, false],
  [{ deed: 'assign', assigneeId: 'louise', text: '' }, true],
  [{ deed: 'message', assigneeId: null, text: ' \n' }, false],
  [{ deed: 'message', assigneeId: null, text: 'Bonjour' }, true],
  [{ deed: 'label', assigneeId: null, text: 'x' }, false],
  [{ deed: 'label', assigneeId: null, text: '', labels: { put: [], taken: ['l1'] } }, true],
] as const)('%j is all that it takes: %s', (choice, complete) => {
  expect(isComplete({ labels: { put: [], taken: [] }, ...choice })).toBe(complete);
});

describe('of a message that is tried', () => {
  const result: BulkResult = {
    results: [
      outcome('a', { ok: false, text: 'Bonjour Anne', unreached: true }),
      outcome('b', { text: 'Bonjour Bernard', unreached: false }),
      outcome('c', { text: 'Bonjour Claire', unreached: true }),
      outcome('d'),
    ],
  };
  it('one is read as it will be, the first that will leave unless another is chosen', () => {
    expect(sampleOf(result, null)).toBe('Bonjour Bernard');
    expect(sampleOf(result, 'c')).toBe('Bonjour Claire');
    expect(sampleOf(result, 'a')).toBe('Bonjour Bernard');
    expect(sampleOf({ results: [] }, null)).toBeNull();
  });

  it('those are told whom nothing tells of theirs', () => {
    expect(unreachedOf(result).map(({ id }) => id)).toEqual(['c']);
  });
});
