/** Who counts for a case, by what is said of members and by how people are called. */
import { describe, expect, it } from 'vitest';
import type { SittingMember } from '../../../schemas/types/api.ts';
import { countFor, isSameName } from '../../../runtime/sittings/count.ts';
import { EMPTY_ITEM, heldAt, writeItem, writeSitting } from '../../../runtime/sittings/entries.ts';

const member = (id: string, name: string, presence: SittingMember['presence'] = 'present'): SittingMember => ({
  id,
  name,
  quality: '',
  presence,
});
const MEMBERS = [member('1', 'Paul Néaoutyine'), member('2', 'Rose Poadja'), member('3', 'Jean Wea', 'excused')];

describe('names', () => {
  it.each([
    ['WAMYTAN Marie', 'Marie Wamytan', true],
    ['Marie-Claire Wamytan', 'Wamytan Marie', true],
    ['Néaoutyine Paul', 'Paul Neaoutyine', true],
    ['Marie', 'Marie Wamytan', false],
    ['Marie Poadja', 'Marie Wamytan', false],
    ['', '', false],
  ])('« %s » and « %s »: %s', (one, other, same) => expect(isSameName(one, other)).toBe(same));
});

describe('who counts', () => {
  it('are those who are there, but for those who leave the room', () => {
    const recused = [{ member: '2', out: true }];
    const sitting = { members: MEMBERS, quorum: 2 };
    expect(countFor(sitting, EMPTY_ITEM, [])).toMatchObject({ voters: 2, quorum: true, out: [] });
    expect(countFor(sitting, { ...EMPTY_ITEM, recused }, [])).toMatchObject({
      voters: 1,
      quorum: false,
      out: ['2'],
      named: [],
    });
  });

  it('is never the applicant, nor who acts for them, present or not', () => {
    const count = countFor({ members: MEMBERS, quorum: null }, EMPTY_ITEM, ['Rose Poadja', 'WEA Jean']);
    expect(count).toMatchObject({ out: ['2', '3'], named: ['2', '3'], voters: 1, quorum: true });
  });

  it('is somebody else of that name, once that is said', () => {
    const recused = [{ member: '2', out: false }];
    const count = countFor({ members: MEMBERS, quorum: null }, { ...EMPTY_ITEM, recused }, ['Rose Poadja']);
    expect(count).toMatchObject({ out: [], named: [], voters: 2 });
  });

  it('are at least as many as voted', () => {
    const votes = (of: number) => ({ ...EMPTY_ITEM, votes: { for: of, against: 0, abstained: 1 } });
    expect(countFor({ members: MEMBERS, quorum: null }, votes(1), []).votes).toBe(true);
    expect(countFor({ members: MEMBERS, quorum: null }, votes(2), []).votes).toBe(false);
  });
});

describe('what is typed', () => {
  const ENTRY = { title: 'Bureau', at: '2030-01-08T09:00', place: '', quorum: null, members: [], notes: '' };

  it('is of the sitting, or of a case', () => {
    expect(writeSitting(ENTRY, { field: 'quorum', value: 3 })).toEqual({ ...ENTRY, quorum: 3 });
    expect(writeSitting(ENTRY, { field: 'votes', value: null })).toBeNull();
    expect(writeItem(EMPTY_ITEM, { field: 'title', value: 'x' })).toBeNull();
    expect(writeItem(EMPTY_ITEM, { field: 'notes', value: 'x' })?.notes).toBe('x');
    const valued = writeItem(EMPTY_ITEM, { field: 'value', name: 'montant', value: 5 });
    expect(valued?.values).toEqual({ montant: 5 });
    expect(valued && writeItem(valued, { field: 'value', name: 'montant', value: null })?.values).toEqual({});
  });

  it('is held at a moment of Nouméa, and on no day that a month has not', () => {
    expect(heldAt(ENTRY)).toBe('2030-01-07T22:00:00.000Z');
    expect(heldAt({ at: '2030-02-30T09:00' })).toBeNull();
  });
});
