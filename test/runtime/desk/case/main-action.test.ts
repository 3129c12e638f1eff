import { expect, test } from 'vitest';
import { mainActions } from '../../../../runtime/desk/case/main-action.ts';
import type { ApiAction, ApiTask } from '../../../../schemas/types/api.ts';

const task = (id: string, held: boolean, assignee: ApiTask['assignee']): ApiTask => ({
  id,
  title: id,
  function: 'instructeur',
  functionTitle: 'Instructeur',
  route: null,
  assignee,
  state: 'instruction',
  opinion: null,
  openedAt: '2027-01-01T00:00:00.000Z',
  mine: false,
  dueAt: null,
  remindedAt: null,
  held,
});
const action = (id: string, more: Partial<ApiAction> = {}): ApiAction => ({
  id,
  title: id,
  kind: 'transition',
  primary: false,
  danger: false,
  open: true,
  reasons: [],
  form: null,
  ...more,
});
const somebody = { id: 'u1', name: 'Rose' };

test.each([
  ['a task that nobody has taken is offered', [task('a', true, null)], 'a'],
  ['one that somebody has is not', [task('a', true, somebody)], undefined],
  ['nor one of others', [task('a', false, null)], undefined],
  ['the first of several', [task('a', true, somebody), task('b', true, null), task('c', true, null)], 'b'],
  ['none where there is none', [], undefined],
])('%s', (_title, tasks, id) => {
  expect(mainActions({ tasks, actions: [] }).take?.id).toBe(id);
});

test.each([
  ['the open action that stands out', [action('no'), action('yes', { primary: true })], 'yes'],
  ['not one that is closed', [action('yes', { primary: true, open: false }), action('no')], undefined],
  ['none where none stands out', [action('no')], undefined],
])('%s', (_title, actions, id) => {
  expect(mainActions({ tasks: [], actions }).action?.id).toBe(id);
});
