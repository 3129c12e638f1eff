/**
 * Compiles workflow.json into a machine and the tables that `decide` reads. It says all that is wrong at once; the
 * machine is built only when every name leads somewhere.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { findAll, readOr } from '../../language/unread.ts';
import type { CompiledAction, CompiledAdHoc, CompiledOpinion, CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { checkAnnotationUse } from './check-annotation-use.ts';
import { checkAskedBack } from './check-asked-back.ts';
import { checkCopies } from './check-copies.ts';
import { checkExchanged } from './check-exchanged.ts';
import { checkEnds } from './check-ends.ts';
import { checkDatePairs } from './check-date-pairs.ts';
import { checkDifferences } from './check-differences.ts';
import { checkKeptDates } from './check-kept-dates.ts';
import { checkHeld } from './check-held.ts';
import { checkMoneyCourse } from './check-money-course.ts';
import { checkPayments } from './check-payments.ts';
import { checkReasons } from './check-reasons.ts';
import { checkShortTimes } from './check-short-times.ts';
import { checkTimerRaces } from './check-timer-races.ts';
import { checkSilenceDecides } from './check-silence-decides.ts';
import { checkStoppedClocks } from './check-stopped-clocks.ts';
import { checkShownMoney } from './check-shown-money.ts';
import { checkSameTimers, checkTimerDates, checkTimerHours } from './check-timer-dates.ts';
import { checkTurns } from './check-turns.ts';
import { checkWaitingClocks } from './check-waiting-clocks.ts';
import { checkWorkingClocks } from './check-working-clocks.ts';
import { checkWithdrawals } from './check-withdrawals.ts';
import { checkDecided, checkDecidedNames } from './check-decided.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkSaidDocuments } from './check-said-documents.ts';
import { checkSaidTimes } from './check-said-times.ts';
import { checkSaid } from './check-said.ts';
import { checkDoubledTexts } from './check-doubled.ts';
import { checkEnteredAmounts } from './check-entered-amounts.ts';
import { checkExtensionWords } from './check-extension-words.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkWorkflowNames } from './check-names.ts';
import { checkGuardFields } from './check-guard-fields.ts';
import { checkGuardSenses } from './check-guard-senses.ts';
import { checkGuardWords } from './check-guard-words.ts';
import { checkNamedTexts } from './check-named-texts.ts';
import { checkOpinionTerms } from './check-opinion-terms.ts';
import { checkWorkflowPaths } from './check-paths.ts';
import { checkReopenings } from './check-reopenings.ts';
import { checkRouteNames } from './check-routes.ts';
import { compileExpressions } from './compile-expressions.ts';
import { adHocAskers } from '../decide/ad-hoc-opinions.ts';
import { compileSchema } from '../../form/validate/compile-schema.ts';
import { compileActionForm, compileOpinionForm } from '../../form/validate/record-forms.ts';
import { delaysInWords } from '../../calendar/delay-words.ts';
import { kindOf, listActions, listOpinions, listStates, type ActionEntry } from '../../language/walk-workflow.ts';
import type { MachineParts } from '../machine/machine-config.ts';
import { createWorkflowMachine } from '../machine/machine.ts';

/** What must lead somewhere before anything can be made of the workflow. */
const OF_NAMES: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  checkWorkflowNames,
  checkRouteNames,
  checkExtensions,
  checkReopenings,
  checkDecidedNames,
];

const OF_COURSE: readonly ((parsed: ParsedSource, workflow: CompiledWorkflow) => readonly Diagnostic[])[] = [
  checkWorkflowPaths,
  checkOpinionTerms,
  checkDecisions,
  checkSaid,
  checkHeld,
  checkSilenceDecides,
  checkStoppedClocks,
  checkWithdrawals,
  checkDecided,
  checkMoneyCourse,
  checkAnnotationUse,
  checkTimerDates,
  checkTimerHours,
  checkKeptDates,
  checkDoubledTexts,
  checkWorkingClocks,
  checkSameTimers,
  checkShownMoney,
  checkWaitingClocks,
  checkReasons,
  checkDatePairs,
  checkShortTimes,
  checkTimerRaces,
  checkPayments,
  checkGuardWords,
  checkGuardSenses,
  checkTurns,
  checkDifferences,
  checkCopies,
  checkNamedTexts,
  checkAskedBack,
  checkGuardFields,
  checkSaidTimes,
  checkEnteredAmounts,
  checkExtensionWords,
  checkSaidDocuments,
  checkEnds,
  checkExchanged,
];

/**
 * Compiles the workflow; the value is null when a name is wrong, or where what it is made of cannot be read, since no machine
 * can be built then.
 */
export function compileWorkflow(parsed: ParsedSource): {
  readonly value: CompiledWorkflow | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { expressions, diagnostics: ofExpressions } = compileExpressions(parsed);
  const ofNames = findAll(OF_NAMES, parsed);
  const before = [...ofNames, ...ofExpressions];
  if (ofNames.some(({ severity }) => severity === 'error')) return { value: null, diagnostics: before };
  const value = readOr(() => assembleWorkflow(parsed, expressions), null);
  return { value, diagnostics: value ? [...before, ...findAll(OF_COURSE, parsed, value)] : before };
}

/** The workflow of a version that was judged when it was published. Throws when a name leads nowhere. */
export function loadWorkflow(parsed: ParsedSource): CompiledWorkflow {
  return assembleWorkflow(parsed, compileExpressions(parsed).expressions);
}

function assembleWorkflow(parsed: ParsedSource, expressions: CompiledWorkflow['expressions']): CompiledWorkflow {
  const { workflow } = parsed;
  const states = Object.fromEntries(listStates(workflow).map(({ id, state }) => [id, state]));
  const actions = compileActions(parsed, states);
  const machine = createWorkflowMachine(workflow, { expressions, moves: movesOf(actions) });
  return {
    workflow,
    states,
    actions,
    opinions: compileOpinions(parsed),
    adHoc: compileAdHoc(parsed, actions),
    decision: parsed.decisionSchema && compileSchema(parsed.decisionSchema, parsed.data),
    expressions,
    delays: readOr(() => delaysInWords(workflow, parsed.identity), {}),
    ...machine,
  };
}

/** States in which an action is possible: its own, those of `from`, or all that are not final (for a reopening, that are). */
export function statesOfAction(
  { action, state }: ActionEntry,
  states: Readonly<Record<string, WorkflowState>>,
  topLevel: readonly string[],
): readonly string[] {
  if (state !== null) return [state];
  const reopens = action.kind === 'reopening';
  return action.from ?? topLevel.filter((id) => states[id] && (kindOf(states[id]) === 'final') === reopens);
}

function compileActions(
  { workflow, data }: ParsedSource,
  states: Readonly<Record<string, WorkflowState>>,
): Readonly<Record<string, CompiledAction>> {
  const topLevel = Object.keys(workflow.states);
  return Object.fromEntries(
    listActions(workflow).map((entry) => [
      entry.id,
      {
        id: entry.id,
        definition: entry.action,
        states: statesOfAction(entry, states, topLevel),
        form: compileActionForm(entry.action, data),
      },
    ]),
  );
}

function compileOpinions({ workflow, data }: ParsedSource): Readonly<Record<string, CompiledOpinion>> {
  return Object.fromEntries(
    listOpinions(workflow).map(({ id, opinion, state }) => [
      id,
      { id, state, definition: opinion, form: compileOpinionForm(opinion, data) },
    ]),
  );
}

function compileAdHoc(
  { workflow, data }: ParsedSource,
  actions: Readonly<Record<string, CompiledAction>>,
): Readonly<Record<string, CompiledAdHoc>> {
  return Object.fromEntries(
    listStates(workflow).flatMap(({ id, state }) => {
      if (!state.adHoc) return [];
      const form = compileOpinionForm(state.adHoc, data);
      return [[id, { state: id, definition: state.adHoc, form, askers: adHocAskers(id, state, actions) }] as const];
    }),
  );
}

function movesOf(actions: Readonly<Record<string, CompiledAction>>): MachineParts['moves'] {
  const moves: Record<string, { readonly action: string; readonly to: string }[]> = {};
  for (const { id, definition, states } of Object.values(actions)) {
    if (definition.to === undefined) continue;
    for (const state of states) (moves[state] ??= []).push({ action: id, to: definition.to });
  }
  return moves;
}
