/** What an absence must be. */
import { describe, expect, it } from 'vitest';
import {
  judgeAbsence,
  mayStandIn,
  type AbsenceFault,
  type KnownAbsence,
} from '../../../../runtime/identity/absences/judge-absence.ts';

const TODAY = '2027-03-10';
const away = (userId: string, deputyId: string, from: string, to: string): KnownAbsence => ({
  userId,
  deputyId,
  from,
  to,
});
const judge = (from: string, to: string, ...others: KnownAbsence[]): AbsenceFault | null =>
  judgeAbsence(away('paul', 'anne', from, to), others, TODAY);

describe('the days of an absence', () => {
  it.each<[string, string, string, AbsenceFault | null]>([
    ['today alone', '2027-03-10', '2027-03-10', null],
    ['days to come', '2027-07-01', '2027-07-15', null],
    ['a whole year', '2027-03-10', '2028-03-09', null],
    ['more than a year', '2027-03-10', '2028-03-11', 'absence-days'],
    ['an end before the beginning', '2027-03-12', '2027-03-11', 'absence-days'],
    ['yesterday', '2027-03-09', '2027-03-12', 'absence-days'],
  ])('%s: from %s to %s gives %s', (_what, from, to, fault) => {
    expect(judge(from, to)).toBe(fault);
  });
});

describe('an absence beside others', () => {
  it.each<[string, KnownAbsence, AbsenceFault | null]>([
    ['the same person away on its last day', away('paul', 'rose', '2027-03-15', '2027-03-20'), 'absence-overlaps'],
    ['the same person away the day after', away('paul', 'rose', '2027-03-16', '2027-03-20'), null],
    ['the deputy away on its first day', away('anne', 'rose', '2027-03-01', '2027-03-12'), 'absence-deputy-away'],
    ['the deputy back the day before', away('anne', 'rose', '2027-03-01', '2027-03-11'), null],
    ['who is absent standing in for somebody', away('rose', 'paul', '2027-03-14', '2027-03-14'), 'absence-stands-in'],
    ['the deputy standing in for another one, too', away('rose', 'anne', '2027-03-14', '2027-03-14'), null],
    ['two others', away('rose', 'jean', '2027-03-12', '2027-03-15'), null],
  ])('%s', (_what, standing, fault) => {
    expect(judge('2027-03-12', '2027-03-15', standing)).toBe(fault);
  });

  it('is nobody’s own deputy', () => {
    expect(judgeAbsence(away('paul', 'paul', TODAY, TODAY), [], TODAY)).toBe('absence-deputy');
  });
});

describe('who may take somebody’s place', () => {
  const held = (dispositif: string, instructs = true) => ({ dispositif, instructs });
  it.each<[string, readonly ReturnType<typeof held>[], readonly ReturnType<typeof held>[], boolean]>([
    ['works on the same scheme', [held('aide')], [held('aide')], true],
    ['works on more', [held('aide'), held('permis')], [held('aide')], true],
    ['works on one of two', [held('aide')], [held('aide'), held('permis')], false],
    ['is only consulted where the other instructs', [held('aide', false)], [held('aide')], false],
    ['instructs where the other is only consulted', [held('aide')], [held('aide', false)], true],
    ['nobody stands in for who holds nothing', [held('aide')], [], false],
  ])('%s', (_what, deputy, absent, expected) => {
    expect(mayStandIn(deputy, absent)).toBe(expected);
  });
});
