import { expect, test } from 'vitest';
import { undoOf } from '../../../runtime/desk/case/task-undo.ts';

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
