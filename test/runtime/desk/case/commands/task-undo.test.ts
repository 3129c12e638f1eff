import { expect, test } from 'vitest';
import type { ApiTask } from '../../../../../schemas/types/api.ts';
import { isUndoable, undoOf } from '../../../../../runtime/desk/case/commands/task-undo.ts';

test('a task that was free is taken back, then put in the queue again', () => {
  expect(undoOf({ id: 't1', assignee: null }, 'louise')).toEqual([
    { type: 'assignTask', task: 't1', assigneeId: 'louise' },
    { type: 'releaseTask', task: 't1' },
  ]);
});

test('a task that someone held goes back to them', () => {
  expect(undoOf({ id: 't1', assignee: { id: 'jean', name: 'Jean' } }, 'louise')).toEqual([
    { type: 'assignTask', task: 't1', assigneeId: 'jean' },
  ]);
});

const task = (assignee: ApiTask['assignee']): ApiTask => ({
  id: 't1',
  state: 'instruction',
  opinion: null,
  function: 'instructeur',
  functionTitle: 'Instructeur',
  route: null,
  title: 'Vérifier',
  openedAt: '2026-01-01T00:00:00.000Z',
  dueAt: null,
  remindedAt: null,
  assignee,
  held: true,
  mine: true,
});
const LOUISE = { id: 'louise', name: 'Louise' };
const TAKEN = { task: 't1', holder: 'louise', version: 5 };

test.each([
  ['the case is as the command left it', { version: 5, tasks: [task(LOUISE)] }, 5, true, true],
  ['a colleague wrote a note', { version: 6, tasks: [task(LOUISE)] }, 6, true, true],
  ['what was announced is about to be read', { version: 5, tasks: [task(LOUISE)] }, 6, true, true],
  ['the task was done', { version: 9, tasks: [] }, 9, true, false],
  ['a colleague has it', { version: 6, tasks: [task({ id: 'jean', name: 'Jean' })] }, 6, true, false],
  ['it was given back', { version: 6, tasks: [task(null)] }, 6, true, false],
  ['the case moved while another page is shown', { version: 5, tasks: [task(LOUISE)] }, 6, false, false],
  ['changes may have been missed there', { version: 5, tasks: [task(LOUISE)] }, -1, false, false],
  ['another page is shown and nothing moved', undefined, 5, false, true],
] as const)('undoing: %s', (_when, detail, announced, shown, expected) => {
  expect(isUndoable(TAKEN, { detail, announced, shown })).toBe(expected);
});
