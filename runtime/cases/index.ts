/** Cases: written in one place, read from their projections. */
export { auditCases, type AuditReport } from './audit.ts';
export { rebuildCase } from './audit-case.ts';
export { applyCommand, loadPinned, type ExistingCaseCommand } from './apply.ts';
export { describeEvents } from './describe-event.ts';
export { fileCase, type Filed, type Filing } from './file-case.ts';
export type { CommandRefusal } from './outcome.ts';
export { isPersonalKey, personalPath } from './personal-link.ts';
export { markRead, unreadOfPerson, unreadSince, type Reader } from './read-marks.ts';
export { casesOfPerson } from './store/cases-of-person.ts';
export { isUuid, readCase, readEvents } from './store/read-case.ts';
export { listGroupTasks } from './queue/list-group-tasks.ts';
export { listOverseen } from './queue/list-overseen.ts';
export type { HeldFunction, QueueFilter } from './queue/queue-filter.ts';
export { visibleHistory, whoActed } from './visible-history.ts';
export { forgetNamedView, keepNamedView, listNamedViews } from './queue/named-views.ts';
export { queueCounts, queuePage } from './queue/queue-page.ts';
