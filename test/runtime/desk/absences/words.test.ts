/** Absences in words, and what is asked before one is sent. */
import { describe, expect, it } from 'vitest';
import { judgeTyped, nameAgent, sayDays } from '../../../../runtime/desk/absences/words.ts';

it('says days as people do', () => {
  expect(sayDays({ from: '2027-03-01', to: '2027-03-12' })).toMatch(/^du 1er mars .*au 12 mars/u);
  expect(sayDays({ from: '2027-03-12', to: '2027-03-12' })).toMatch(/^le 12 mars/u);
});

it('names an agent with their absence, to who gives work', () => {
  expect(nameAgent({ id: 'a', name: 'Paul', absentUntil: null })).toBe('Paul');
  expect(nameAgent({ id: 'a', name: 'Paul', absentUntil: '2027-03-12' })).toMatch(
    /^Paul \(absent\(e\) jusqu’au 12 mars/u,
  );
});

describe('an absence that is typed', () => {
  const typed = (change: object) => ({ userId: 'a', deputyId: 'b', from: '2027-03-10', to: '2027-03-11', ...change });
  it.each<[string, object, 'blank' | 'days' | null]>([
    ['all is chosen', {}, null],
    ['one day', { to: '2027-03-10' }, null],
    ['nobody stands in', { deputyId: '' }, 'blank'],
    ['no last day', { to: '' }, 'blank'],
    ['ends before it begins', { to: '2027-03-09' }, 'days'],
    ['began yesterday', { from: '2027-03-09' }, 'days'],
  ])('%s', (_what, change, fault) => {
    expect(judgeTyped(typed(change), '2027-03-10')).toBe(fault);
  });
});
