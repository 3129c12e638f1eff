/** Cases: written in one place, read from their projections. */
export { auditCases, type AuditReport } from './read/audit.ts';
export { rebuildCase } from './read/audit-case.ts';
export {
  announce,
  applyCommand,
  applyInTransaction,
  applyOn,
  loadPinned,
  type ExistingCaseCommand,
} from './write/apply.ts';
export { eraseInTransaction, type Erased } from './write/erase-case.ts';
export { putBackLeft } from './write/put-back-left.ts';
export { likenLeft } from './write/liken-left.ts';
export { fileCase, type Filed, type Filing } from './write/file-case.ts';
export type { Applied, CommandRefusal } from './write/outcome.ts';
export { findAssignee } from './read/find-assignee.ts';
export { openFor, type OpenCase } from './read/open-for.ts';
export { findByKey, OPINION_LINK, opinionPath } from './read/opinion-link.ts';
export { isPersonalKey, personalPath } from './read/personal-link.ts';
export { markRead, unreadRequests, unreadSince } from './store/read-marks.ts';
export { countUnderVersions } from './store/count-under-versions.ts';
export { casesOfPerson, requestsOf, type RequestsOf } from './store/cases-of-person.ts';
export { countingUnfiled } from './store/places.ts';
export { openRequestOf } from './store/open-request.ts';
export { isUuid, readCase, readEvents } from './store/read-case.ts';
export { listGroupTasks } from './queue/store/list-group-tasks.ts';
export { listOverseen } from './queue/store/list-overseen.ts';
export { heldKey, type HeldFunction, type QueueFilter } from './queue/queue-filter.ts';
export { casesOpenedBy } from './store/cases-opened-by.ts';
export { casesNumbered } from './store/cases-numbered.ts';
export { casesReachedBy } from './store/cases-reached-by.ts';
export { nearestFirst } from './queue/nearest-first.ts';
export { isMeant, isNamed, whyFound } from './queue/why-found.ts';
export { addTemplate, changeTemplate, listTemplates, removeTemplate } from './store/reply-templates.ts';
export { keepLabel, labelsOn, listLabels } from './store/labels.ts';
export { keepMarker, listMarkers, removeMarker, resolveMarker, type PageMarkerRow } from './store/page-markers.ts';
export { forgetNamedView, keepNamedView, listNamedViews } from './store/named-views.ts';
export { forgetJottings, keepJotting, listJottings } from './store/jottings.ts';
export { serviceFigures } from './oversight/service-figures.ts';
export { countEnded, countFiled, type EndedCount, type FiledCount } from './oversight/store/count-period.ts';
export { measureDeeds, measureSteps } from './oversight/store/measure-steps.ts';
export { sumAmounts, type AmountSum } from './oversight/store/sum-amounts.ts';
export { seenParameters } from './queue/store/seen-cases.ts';
export { seenActedFor, seenApplicants, seenRequestsOf, type SeenApplicant } from './queue/store/seen-requests.ts';
export { casesAlike, pairsAlike, seenNumber } from './queue/store/alike-cases.ts';
export { pointsOf, queueMap } from './queue/queue-map.ts';
export { passageOf } from './queue/passage.ts';
export { messagesSaying } from './queue/store/said.ts';
export { dueSpan } from './queue/due-span.ts';
export { readRanges } from './queue/ranges.ts';
export { createLiveQueue } from './queue/live-queue.ts';
export { countUpTo, listCases, queuePage } from './queue/queue-page.ts';
export { readSortBy } from './queue/sort-by.ts';
export { pageBy } from './queue/sorted-page.ts';
