/*
 * The engine's one door. Everything behind it is pure: it reads no clock, no file and no network, and runs in browsers as
 * on the server. What a form page needs in the browser alone has a lighter door, form/browser.ts.
 */
export { delayFrom } from './calendar/delay.ts';
export { compile, load } from './compile/compile.ts';
export { DIAGNOSTICS, type DiagnosticCode } from './compile/diagnostics.ts';
export { STANDARD_DATA } from './compile/read-data.ts';
export { newSource, type NewSource } from './compile/new-source.ts';
export { PLACEHOLDER_CODE } from './compile/placeholders.ts';
export { isSourceFile, DEFINITION_FILE } from './compile/source-files.ts';

export { activePages } from './form/active-pages.ts';
export { defaultAnswers } from './form/default-answers.ts';
export { decodePost, type PostedPair } from './form/decode-post.ts';
export { findExcess, MOST_LEVELS } from './form/excess.ts';
export { fieldErrors } from './form/field-errors.ts';
export { sectionsWithoutContact, isContactField } from './form/contact-fields.ts';
export { isEmail, isOneLine } from './form/formats.ts';
export { findField } from './form/field-index.ts';
export { describeValues, type LabelledText } from './form/describe-values.ts';
export { formatDate, formatMoney, formatNumber, formatPhone, formatValue } from './form/format-value.ts';
export { formDeclaration } from './form/declaration.ts';
export { formMinutes } from './form/form-minutes.ts';
export { keepHidden } from './form/keep-hidden.ts';
export { missingAnswers, questionLabels, type MissingAnswer } from './form/missing-answers.ts';
export { normaliseAnswers } from './form/normalise-answers.ts';
export { paperForm } from './form/paper-form.ts';
export { prefill, type RegisterEntry } from './form/prefill.ts';
export { pruneAnswers } from './form/prune-answers.ts';
export { findRow, searchRows, settleData } from './form/reference-data.ts';
export { memberAround } from './form/member-title.ts';
export { reviewSections } from './form/review-sections.ts';
export { sectionRows } from './form/section-rows.ts';

export { LIBRARY } from './library/definitions.ts';
export { detachWorkflow } from './library/detach-workflow.ts';
export { parameterForm } from './library/parameter-form.ts';
export { pinLibrary } from './library/pin-library.ts';

export { formatDuration } from './privacy/words.ts';
export { privacyNotice, registerEntry, type RegisterRecord } from './privacy/privacy-notice.ts';

export { blockingConditions, evaluateAnswers, type Evaluation } from './rules/evaluate-answers.ts';
export { buildScope } from './rules/scope.ts';
export { runScenarios } from './simulate/run-scenarios.ts';
export { explainValue, type Explanation } from './templates/explain-value.ts';
export { renderSheet, type RenderedSheet } from './templates/sheet.ts';
export { askableOpinions, type AskableOpinion } from './workflow/ad-hoc-opinions.ts';
export { availableActions } from './workflow/available-actions.ts';
export { caseNumber } from './workflow/case-number.ts';
export { decide } from './workflow/decide.ts';
export { nextDue, type Due } from './workflow/due.ts';
export { evolve } from './workflow/evolve.ts';
export { foresee, type Foreseen } from './workflow/foresee.ts';
export { implicitDecision, type ImplicitDecision } from './workflow/implicit-decision.ts';
export {
  consultedGroups,
  findOpinion,
  groupFunction,
  isGroupFunction,
  listCaseOpinions,
} from './workflow/find-opinion.ts';
export { caseSight, caseWithin, isPlainAnswer, seesLetters, type CaseSight } from './workflow/case-sight.ts';
export { consultedOnly, functionsAsked, isPutTo, mayInstruct, maySeeOpinion } from './workflow/opinion-sight.ts';
export { isOfScheme } from './workflow/permissions.ts';
export { isOpen, type Opening } from './workflow/opening.ts';
export { isDecided, publicState } from './workflow/public-state.ts';
export { publicTimeline, type TimelineEntry } from './workflow/public-timeline.ts';
export { queueText } from './templates/queue-text.ts';
export { queueRow, type QueueRow } from './workflow/queue-row.ts';
export { isRestedOn } from './workflow/rests-on.ts';
export { routeOf } from './workflow/routing.ts';
export { readExplanation } from './workflow/untouched.ts';
export { workflowGraph, type WorkflowGraph } from './workflow/workflow-graph.ts';
