/*
 * The engine's one door. Everything behind it is pure: it reads no clock, no file and no network, and runs in browsers as
 * on the server. Browsers have lighter doors: base/ (JSON and places),
 * form/words/ (how values are written), form/browser.ts (a form page), studio.ts (help while an author types).
 *
 * Glossary: a *source* is the folder an author writes, as text; *compiled* is what is proved and ready to run; a *case*
 * is the projection of its events; a *command* asks for a change, *events* say what changed, *effects* say what the
 * world must do because of it. Instants are ISO 8601 in UTC ("2026-03-02T22:00:00Z"), dates are local to Nouméa
 * ("2026-03-03"), money is whole XPF. Pointers are JSON pointers (RFC 6901) into the answers.
 */
export type { Json, JsonObject, Instant, LocalDate, Pointer } from './base/values.ts';
export type { Case, ComputedTrace, MachineValue, Outcome, Channel } from './case/case.ts';
export type {
  Act,
  AttachedFile,
  Notification,
  CaseDocument,
  SentLetter,
  CaseMail,
  Third,
  CaseMessage,
  CaseNote,
} from './case/papers.ts';
export { NOBODY, type ActingFor, type Actor, type Applicant, type Colleague, type Mandate } from './case/people.ts';
export type {
  CaseLookup,
  CaseSignature,
  Task,
  TimerRecord,
  ClockRecord,
  Entrusted,
  OpinionRecord,
  Consulted,
  AdHocRequest,
  Correction,
  AmountEntry,
  CaseLabel,
  CaseSitting,
} from './case/records.ts';
export { establishmentNumbers, listedName, nameOfApplicant, nameOfPerson } from './case/applicant-name.ts';
export { asActor } from './workflow/model/permissions.ts';
export {
  NO_SHARED_BLOCKS,
  NO_SHARED_LISTS,
  pinKey,
  type DispositifSource,
  type SharedBlocks,
  type SourceContract,
  type SourceValueType,
  type SharedLists,
} from './language/source.ts';
export type { Diagnostic, Unproved } from './language/diagnostic.ts';
export type { PaperForm, PaperField } from './form/reading/paper-form.ts';
export { documentQuestions, MOST_DOCUMENTS, takesDocuments } from './form/fields/documents.ts';
export type { ReviewSection, ReviewRow } from './form/reading/review-sections.ts';
export { withOrigins } from './form/reading/row-origins.ts';
export type { ActivePage } from './form/pages/active-pages.ts';
export type {
  FormModel,
  ValidateFunction,
  AjvError,
  FormValidators,
  CalculatedAnswers,
  Form,
  FieldError,
  FileAnswer,
  CompiledForm,
  CompiledSchema,
} from './form/form.ts';
export type { FormSchema, FormField, DataRow, ReferenceData, ReferenceList } from './language/form-schema.ts';
export type { Scope, ReadScope, CompiledExpression } from './feel/compiled-expression.ts';
export type { CompiledTemplate } from './templates/template.ts';
export type { CompiledRules, EligibilityResult } from './rules/compiled-rules.ts';
export type {
  CompiledWorkflow,
  MachineEvent,
  MachineStep,
  WorkflowEffectRef,
  CompiledAction,
  CompiledOpinion,
  CompiledAdHoc,
} from './workflow/model/compiled-workflow.ts';
export type { CompiledDispositif } from './workflow/model/compiled-dispositif.ts';
export type { LibraryUse } from './language/parsed-source.ts';
export type { CaseEvent, CaseEventBody } from './workflow/events/case-event.ts';
export type { QuotaCounts } from './names/quotas.ts';
export { foreseenPlaces, quotasOfCase, type QuotaOfCase } from './workflow/view/quotas-of-case.ts';
export type { NextNumber, RegisterDraw } from './workflow/decide/register-numbers.ts';
export type { AgentNoticeSubject, DocumentLayout, MailReader, MailSubject, Effect } from './workflow/decide/effect.ts';
export type { RefusalCode, Refusal } from './workflow/decide/refusals.ts';
export type { ActionStatus } from './workflow/decide/action-status.ts';
export type { Command, Decision, DecideContext } from './workflow/decide/command.ts';
export type { ScenarioResult, Coverage, ScenarioReport } from './simulate/report.ts';
export type { CompileResult } from './compile/compile.ts';

export { delayFrom, lastDayFrom } from './calendar/delay.ts';
export { firstReminder, nextDraftReminder, nextReminder, waking } from './calendar/reminders.ts';
export {
  addDays,
  dayOfWeek,
  daysBetween,
  endOfDay,
  instantOfLocal,
  localDate,
  localTimeOfDay,
  ZONE,
} from './calendar/noumea.ts';
export { namedHolidays } from './calendar/holidays.ts';
export { workingDelays, type WorkingDelays } from './workflow/view/working-delays.ts';
export {
  addWorkingDays,
  isUsuallyWorked,
  isWorkingDay,
  nextWorkingDay,
  USUAL_DAYS,
  type WorkDays,
} from './calendar/working-days.ts';
export { compile, load } from './compile/compile.ts';
export { readEntitlement } from './compile/read-entitlement.ts';
export { DIAGNOSTICS } from './compile/diagnostics.ts';
export { compareLists, readSharedList, type ListChange } from './compile/read-shared-list.ts';
export { questionsOf, readSharedBlock } from './compile/read-shared-block.ts';
export { compareBlocks } from './compare/compare-blocks.ts';
export { blockPins } from './form/fields/shared-blocks.ts';
export { columnsOf } from './feel/list-columns.ts';
export type { DiagnosticCode } from './language/diagnostic-table.ts';
export { listPins, STANDARD_DATA } from './form/fields/read-data.ts';
export { copySource } from './authoring/copy-source.ts';
export { newSource, type NewSource } from './authoring/new-source.ts';
export { PLACEHOLDER_CODE } from './language/check/placeholders.ts';
export { applyEdits, applyFixes } from './language/fix.ts';
export { aboutFile } from './compile/report.ts';
export { isSourceFile, DEFINITION_FILE } from './language/source-files.ts';

export { reviewForm, type FormReview } from './form/session/review.ts';
export {
  errorsOn,
  firstPage,
  sessionAt,
  shownFields,
  stepForm,
  type FormSession,
  type Judgement,
} from './form/session/session.ts';
export { activePages } from './form/pages/active-pages.ts';
export { contactOf } from './workflow/model/contact.ts';
export { householdGiven, type HouseholdMember } from './form/answers/household.ts';
export { contactGiven, type ContactGiven } from './form/answers/contact-given.ts';
export { defaultAnswers } from './form/answers/default-answers.ts';
export { decodePost, type PostedPair } from './form/answers/decode-post.ts';
export { findExcess, MOST_LEVELS, MOST_VALUES } from './form/answers/excess.ts';
export { fieldErrors } from './form/validate/field-errors.ts';
export { isDate, isEmail, isMoment, isOneLine, isTime } from './language/formats.ts';
export { isPhone, normalisePhone } from './language/phone.ts';
export { bearsRidKey, isRidet, normaliseRidet } from './language/ridet.ts';
export { findField } from './form/fields/field-index.ts';
export { describeValues, type LabelledText } from './form/reading/describe-values.ts';
export {
  formatDate,
  formatMoney,
  formatNumber,
  formatPhone,
  formatQuantity,
  formatValue,
} from './form/words/format-value.ts';
export { writeHour as formatTime } from './calendar/duration-words.ts';
export { endOfWait } from './simulate/end-of-wait.ts';
export { formDeclaration } from './form/pages/declaration.ts';
export {
  fieldsOfPages,
  formOfPages,
  isTurnOf,
  pagesOfOthers,
  pagesRead,
  signatoriesOf,
  signedAnswers,
  statementOf,
  unsigned,
} from './form/pages/signatories.ts';
export {
  awaitedLookups,
  lookedUpFor,
  lookupsOf,
  originsOf,
  takeSourceAnswer,
  type LookedUp,
  type SourceAnswer,
  type SourceValues,
} from './form/lookups/looked-up.ts';
export { keyOf } from './form/lookups/lookup-key.ts';
export { ESTABLISHMENTS } from './form/lookups/sources.ts';
export { formMinutes } from './form/pages/form-minutes.ts';
export { knownPages } from './form/pages/known-page.ts';
export { lastAnsweredPage } from './form/pages/last-answered-page.ts';
export { keepHidden } from './form/answers/keep-hidden.ts';
export { missingAnswers, type MissingAnswer } from './form/reading/missing-answers.ts';
export { putAnswer } from './form/answers/prefill.ts';
export {
  isSameDetail,
  ORGANISATION_DETAILS,
  organisationGiven,
  type OrganisationDetail,
  type OrganisationDetails,
} from './form/answers/organisation-given.ts';
export { readCsv, type CsvRow } from './form/fields/read-csv.ts';
export { normaliseAnswers, settleAnswers } from './form/answers/normalise-answers.ts';
export { paperForm } from './form/reading/paper-form.ts';
export { readPaper } from './authoring/paper/read-paper.ts';
export type { Box, Field, PaperPage, Piece, ReadPaper } from './authoring/paper/page.ts';
export { openChoices, openStep, type OpenStep } from './form/fields/open-step.ts';
export { prefill, type RegisterEntry } from './form/answers/prefill.ts';
export { withCalculated } from './form/answers/with-calculated.ts';
export { calculatedPlan } from './form/fields/compile-calculated.ts';
export type { CalculatedPlan } from './form/fields/calculated-plan.ts';
export { calculatedModule, CALCULATING_FILES, calculatingFiles } from './form/fields/calculated-module.ts';
export { pruneAnswers } from './form/answers/prune-answers.ts';
export { findRow, searchRows, settleData } from './form/fields/reference-data.ts';
export { memberAround } from './form/fields/member-title.ts';
export { reviewSections } from './form/reading/review-sections.ts';
export { collectFields } from './form/fields/collect-fields.ts';
export { sectionRows } from './form/reading/section-rows.ts';

export { LIBRARY } from './library/definitions.ts';
export { tryRules, type RulesTried, type RulesTrial } from './authoring/try-rules.ts';
export { detachWorkflow } from './authoring/detach-workflow.ts';
export { lookForUnheld, type Unheld } from './authoring/unheld/find-unheld.ts';
export { expectedIn, holdPlaces } from './authoring/unheld/hold.ts';
export { listReadable, type ReadableName } from './authoring/readable-names.ts';
export { previewText, type AskedSending, type FilledText, type TextPreview } from './authoring/texts/preview-text.ts';
export { listTextNames, type TextName } from './authoring/texts/text-names.ts';
export { parameterForm } from './library/parameter-form.ts';
export { pinLibrary } from './library/pin-library.ts';

export { formatDuration } from './calendar/duration-words.ts';
export { lawfulnessInWords, limitedCategories, privacyNotice, retentionInWords } from './privacy/privacy-notice.ts';
export { registerEntry, registerRecord, type RegisterRecord } from './privacy/register-entry.ts';
export { compareRegister } from './compare/compare-register.ts';
export { keptUntil } from './privacy/kept-until.ts';
export { dueErasure, type DueErasure, type KeptCategory } from './privacy/due-erasure.ts';

export {
  blockingConditions,
  evaluateAnswers,
  foreseeFiling,
  whyEmptyValues,
  type Evaluation,
} from './rules/evaluate-answers.ts';
export { buildScope } from './names/scope.ts';
export { askGivenSources } from './simulate/given-sources.ts';
export { signaturesGiven } from './simulate/play-scenario.ts';
export { runScenarios } from './simulate/run-scenarios.ts';
export { escapeMarkdown, joinLines } from './templates/markdown-escape.ts';
export { labelsOf, withLabels } from './rules/value-labels.ts';
export { isScale } from './form/words/bracket-words.ts';
export { explainValue, type Explanation } from './workflow/view/explain-value.ts';
export { renderSheet, type RenderedSheet } from './templates/sheet.ts';
export { askableOpinions, type AskableOpinion } from './workflow/decide/ad-hoc-opinions.ts';
export { availableActions } from './workflow/view/available-actions.ts';
export { appealEnd } from './calendar/appeal-end.ts';
export { definitionOf } from './language/acts.ts';
export { caseNumber } from './workflow/decide/case-number.ts';
export { recallable, type Recallable } from './workflow/decide/recall.ts';
export { decide } from './workflow/decide/decide.ts';
export { nextDue, type Due } from './workflow/decide/due.ts';
export { evolve } from './workflow/events/evolve.ts';
export { eraseData, type ErasedCase } from './workflow/events/erase-data.ts';
export type { Foreseen } from './workflow/view/foresee.ts';
export { implicitDecision, type ImplicitDecision } from './workflow/view/implicit-decision.ts';
export { findOpinion, stateOfOpinion, type AskedOpinion } from './workflow/model/find-opinion.ts';
export { smallConditionsModule, smallSchemas } from './workflow/model/small-schemas.ts';
export { consultedGroups, groupFunction, isGroupFunction } from './case/opinions.ts';
export { placePaths } from './form/reading/place-paths.ts';
export { isSearched, queueSight, type QueueSight } from './workflow/view/queue-sight.ts';
export { consultedOnly, functionsAsked, mayInstruct } from './workflow/sight/opinion-sight.ts';
export { holdsFunction, isHolder, isMandated } from './workflow/model/permissions.ts';
export { mayBeTold, readsNotes } from './workflow/view/who-is-told.ts';
export { describeDecided } from './workflow/events/decided.ts';
export { doublingOf, likenessesOf, LIKENESSES, type Likeness, type LikenessKind } from './workflow/view/likenesses.ts';
export { viewOfCase, type CaseView, type SeenCase } from './workflow/view/view-of-case.ts';
export { firstKey, isMailErased, keyOfAgain } from './workflow/view/shown-mails.ts';
export type { ShownDeed } from './workflow/view/shown-answers.ts';
export type { ShownOpinion } from './workflow/view/shown-opinions.ts';
export { isOpen, receivingPeriods, type Opening, type Period } from './workflow/decide/opening.ts';
export { awaitedUntil } from './workflow/model/awaited-until.ts';
export { silenceAt } from './workflow/model/silence-at.ts';
export { isDecided, publicState } from './workflow/view/public-state.ts';
export { titleOfThird } from './workflow/events/third.ts';
export { describeEvents } from './workflow/events/describe-events.ts';
export { nameActor } from './workflow/events/words.ts';
export { passedThrough, publicTimeline, type TimelineEntry } from './workflow/events/public-timeline.ts';
export { queueText } from './workflow/view/queue-text.ts';
export { queueMarks, queueRow, type QueueRow } from './workflow/view/queue-row.ts';
export { isNews, isRestedOn, isUpkeep } from './workflow/events/records.ts';
export { addresseeOfCase } from './workflow/decide/addressee.ts';
export { routeOf } from './workflow/decide/routing.ts';
export { readExplanation } from './case/explanation.ts';
export { workflowGraph, type WorkflowGraph } from './workflow/view/workflow-graph.ts';
export { compareSources } from './compare/compare-sources.ts';
export { askedChanges } from './compare/asked-changes.ts';
export { NEWS_SUBJECTS, newsOfVersion, type NewsSubject } from './compare/news-of-version.ts';
export type { SchemeChange } from './compare/change.ts';
export { APPLICANT, CONCEPTS } from './language/concepts.ts';
export { fillPlaces, placesOf, type Known } from './entitlement/places.ts';
export type { EntitlementScheme } from './entitlement/scheme.ts';
export { judgeScheme, type Verdict } from './entitlement/verdict.ts';
export { tablesOf, type TruthTable } from './entitlement/truth-table.ts';
export { nextQuestion, type NextQuestion } from './entitlement/next-question.ts';
export { questionForm, readKnown } from './entitlement/question-form.ts';
