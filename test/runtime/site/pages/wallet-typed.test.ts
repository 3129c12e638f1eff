import { expect, test } from 'vitest';
import { daysOf, mistakesIn, NOTHING_TYPED, typedIn } from '../../../../runtime/site/pages/wallet/typed.ts';

const TODAY = '2026-06-02';
const typed = (more: object) => ({ ...NOTHING_TYPED, kind: 'rib', ...more });

test.each([
  ['nothing but the kind', {}, []],
  ['no kind', { kind: '' }, ['kind']],
  ['a kind that nobody asks', { kind: 'secret' }, ['kind']],
  ['today', { datedOn: '2/6/2026' }, []],
  ['a date to come', { datedOn: '3/6/2026' }, ['datedOn']],
  ['a slip of the century', { datedOn: '3/6/1826' }, ['datedOn']],
  ['no date', { datedOn: 'hier' }, ['datedOn']],
  ['an end to come', { validUntil: '1/1/2031' }, []],
  ['an end that is past', { validUntil: '1/1/2020' }, []],
  ['no end', { validUntil: '2031' }, ['validUntil']],
])('what is said of a document: %s', (_what, more, mistakes) => {
  expect(Object.keys(mistakesIn(typed(more), ['rib', 'bail'], TODAY))).toEqual(mistakes);
});

test('is read from a post, the last text of each name, without the spaces around it', () => {
  const read = typedIn([
    ['kind', 'bail'],
    ['kind', ' rib '],
    ['datedOn', ' 1/2/2026'],
    ['autre', 'x'],
  ]);
  expect(read).toEqual({ kind: 'rib', datedOn: '1/2/2026', validUntil: '' });
  expect(daysOf(read)).toEqual({ datedOn: '2026-02-01', validUntil: null });
});
