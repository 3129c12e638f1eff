import { describe, expect, it } from 'vitest';
import { badgeOf, mayBeUnread, placeOf, toggled } from '../../../../runtime/desk/notices/notices.ts';
import type { AgentNotice } from '../../../../schemas/types/api.ts';

const notice = (path: string, read: boolean): AgentNotice => ({
  id: '1',
  kind: 'mention',
  title: 'Une note vous cite',
  path,
  at: '2026-03-02T22:00:00Z',
  read,
  number: 'AM-2026-000001',
  applicant: 'Wamytan Marie',
  dispositifTitle: 'Aide médicale',
});

it.each([
  ['/agent/dossiers/1#notes', '/dossiers/1#notes'],
  ['/agent', '/agent'],
  ['/compte/agent/1', '/compte/agent/1'],
])('the place of %s at the desk is %s', (path, place) => {
  expect(placeOf(path)).toBe(place);
});

it.each([
  [0, null],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('%d unread are said as %s', (unread, badge) => {
  expect(badgeOf(unread)).toBe(badge);
});

describe('a page that is shown', () => {
  it.each([
    ['has one that is unread', [notice('/a', false)], 1, true],
    ['has none: it was read', [notice('/a', true)], 0, false],
    ['has none: the unread one leads elsewhere', [notice('/b', false)], 1, false],
    ['may have one among those that are not known here', [notice('/b', false)], 2, true],
    ['has none where there is none at all', [], 0, false],
  ])('%s', (_what, items, unread, expected) => {
    expect(mayBeUnread({ items, unread }, '/a')).toBe(expected);
  });
});

it('a kind is turned off and on again', () => {
  expect(toggled(['due'], 'mention', true)).toEqual(['due', 'mention']);
  expect(toggled(['due', 'mention'], 'due', false)).toEqual(['mention']);
  expect(toggled(['due'], 'due', true)).toEqual(['due']);
});
