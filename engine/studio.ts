/*
 * What the studio needs in the browser to help while an author types; the source itself is judged on the server.
 */
export { PLACEHOLDER_CODE } from './language/check/placeholders.ts';
export { CONDITION_KEYWORDS, FORM_KEYWORDS, TYPES as FORM_TYPES } from './form/check/supported-keywords.ts';
export { FORMATS, isEmail, timeTyped } from './language/formats.ts';
export { isPhone, normalisePhone } from './language/phone.ts';
export { isRidet, normaliseRidet } from './language/ridet.ts';
export { LABEL as LIST_LABEL } from './language/list-label.ts';
export { STANDARD_COLUMNS, STANDARD_LISTS } from './form/fields/standard-lists.ts';
export { ESTABLISHMENT_VALUES } from './form/lookups/sources.ts';
export { REOPENING_REASON } from './form/fields/action-form.ts';
export { conceptChoices } from './form/fields/concept-choices.ts';
export { columnsNamed } from './form/fields/read-list.ts';
export { actName } from './language/acts.ts';
export { ARTICLE_FILES, articleWritten, isListed, listArticleLinks } from './language/articles.ts';
export { annotationSchema, resolveReference, schemaOfFile, type Described } from './language/described.ts';
export { ACTORS } from './language/walk-workflow.ts';
export { LIBRARY } from './library/definitions.ts';
export { isUse, resolveUse } from './library/resolve-use.ts';
export { listNames, type GivenNames } from './names/list-names.ts';
export { findName, readName } from './names/read-name.ts';
export {
  applyChanges,
  changeText,
  invertChanges,
  joinChanges,
  readChanges,
  writeChanges,
  type Changes,
  type Files,
  type WrittenChange,
} from './edit/changes.ts';
export type { Gesture } from './edit/gestures/gesture.ts';
export { choicesOfList, newList, ownLists, pinList, writeChoices } from './edit/gestures/own-lists.ts';
export {
  blockTextOf,
  detachBlock,
  pinBlock,
  sharedBlockOf,
  shareQuestion,
  shareTogether,
} from './edit/gestures/shared-blocks.ts';
export { pagesEmptied, type SectionGesture } from './edit/gestures/sections.ts';
export {
  addStep,
  beginJournal,
  learnSteps,
  performStep,
  receiveSteps,
  tellDeed,
  turnStep,
  type Advanced,
  type Displaced,
  type Journal,
  type KeptStep,
  type Received,
  type Step,
} from './edit/journal.ts';
export type { Way } from './edit/history.ts';
export { isReadable, type EditRefusal } from './edit/operations.ts';
export { gestureOfFix } from './edit/fix-gesture.ts';
export { changesBetween, mapChanges } from './edit/map-changes.ts';
export { textBetween } from './edit/text-between.ts';
export { followFile, followOffset } from './edit/rebase.ts';
export { LONGEST_ACT } from './authoring/act/act-text.ts';
export { titleOfAct } from './authoring/act/act-title.ts';
export { nameOfAct, readAct } from './authoring/act/read-act.ts';
export { putPaper } from './authoring/paper/put-paper.ts';
export { putAct } from './authoring/act/put-act.ts';
export type { OffsetEdit } from './language/json-edits.ts';
export { createPositionFinder, offsetsOf, type TextRange } from './base/text-position.ts';
export { readCondition, writeCondition, type Clause, type ClauseTest, type Condition } from './edit/view/condition.ts';
export {
  allQuestions,
  formView,
  schemaBelow,
  schemasInside,
  type ConditionView,
  type FormView,
  type PageView,
  type QuestionView,
} from './edit/view/form-view.ts';
export {
  BLOCK_KINDS,
  choicesOf,
  FIELD_KINDS,
  kindOf,
  type AskedKind,
  type Choice,
  type QuestionKind,
} from './edit/kinds.ts';
export {
  procedureView,
  type ActionView,
  type ClockView,
  type DelayView,
  type EffectView,
  type OpinionView,
  type ProcedureView,
  type StepView,
  type TimerView,
} from './edit/view/procedure-view.ts';
export type { Arrow } from './edit/view/procedure-arrows.ts';
export { actionsRequiring, requireBefore } from './edit/procedure/required-findings.ts';
export { FORMS, thingOfQuestion, type FormName } from './edit/gestures/forms.ts';
export { readProcedure, type Origin } from './edit/procedure/read-procedure.ts';
export type { PartChange } from './edit/procedure/parts.ts';
export { groupOfFunction, nameOfTitle, slugOfTitle, wordsOfName } from './edit/names.ts';
export { valueAt, type Operation } from './edit/operations.ts';
export { marksToWrite, toWrite, whatToWrite } from './language/to-write.ts';
export { definitionOf, objectAt } from './edit/form-mentions.ts';
export {
  answerAllEverywhere,
  answerEverywhere,
  unansweredQuestions,
  type Asked,
  type Unanswered,
} from './edit/unanswered.ts';
export { repeatedMarks, writeEverywhere, type Repeated } from './edit/write-everywhere.ts';
export { beginOn, dateAct } from './edit/begin-on.ts';
export { perform } from './edit/perform.ts';
export { foreseeRemoval, type Removal } from './edit/foresee-removal.ts';
export type { Json, JsonObject, Pointer } from './base/values.ts';
export { readJsonFile } from './language/json-file.ts';
export { pointerAt } from './language/pointer-at.ts';
export { writeDelay } from './calendar/delay-words.ts';
export { readDelay } from './calendar/read-delay.ts';
export { readResult, readTests } from './authoring/cells/read-cell.ts';
export { readTypedDate as readDay, type CellColumn, type ReadCell } from './authoring/cells/read-typed.ts';
export { wordResult, wordTests } from './authoring/cells/word-cell.ts';
export { expectedIn, holdingOperation, nearOperation } from './authoring/unheld/hold.ts';
export { listFunctions, type FeelFunctionUse } from './authoring/feel-functions.ts';
export { wordFeel, type FeelWord, type NameOf } from './authoring/word-feel.ts';
export { RULE_LISTS, type RuleKey, type RuleList } from './edit/gestures/rules.ts';
export {
  readOperand,
  readSentence,
  writeOperand,
  writeSentence,
  type FeelClause,
  type FeelClauses,
  type FeelSentence,
  type FeelTest,
  type Operand,
} from './edit/view/feel-sentence.ts';
export { quotasIn, quotaTitles } from './edit/view/quota-titles.ts';
export { rulesView, type DatedView, type Giving, type RulesView, type RuleView } from './edit/view/rules-view.ts';
export { beginningOf, RULES, type TableKey } from './edit/gestures/tables.ts';
export { describeUse, titleOfFile, titleOfThing, titlesOfZones } from './edit/uses/describe-use.ts';
export { zonesName } from './language/source-files.ts';
export { THING_KINDS, type Thing } from './edit/uses/known.ts';
export { formsOf } from './edit/uses/known.ts';
export { kindsAt, type NamedKinds } from './edit/uses/named-places.ts';
export { planRename } from './edit/uses/rename.ts';
export { listThings, thingAt, whereUsed, type Use } from './edit/uses/uses.ts';
export type { Together } from './edit/gestures/gesture.ts';
export { copyQuestions, pasteQuestions, readCopied } from './edit/view/copied-questions.ts';
export { SHEET_TITLES } from './templates/sheet-vocabulary.ts';
export { titleWithoutTags } from './templates/text-tags.ts';
export {
  DOCUMENT_KINDS,
  textsView,
  type DocumentKind,
  type TextSender,
  type TextView,
} from './edit/text/texts-view.ts';
export {
  blocksAround,
  localsAt,
  readMarks,
  resolvePath,
  type TextBlock,
  type TextFilter,
  type TextMark,
  type TextMarks,
} from './edit/text/text-marks.ts';
export { readLiquid, TEXT_TESTS, writeLiquid, type TypeOf } from './edit/text/liquid-sentence.ts';
