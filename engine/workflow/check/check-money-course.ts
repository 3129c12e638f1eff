/**
 * Money goes one way: it is committed, then paid, then what was paid too much is recovered. An entry in the other sense is
 * counted as the contrary of what happened.
 */
import type { AmountEffect, WorkflowAction, WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { readsPath } from '../../feel/syntax/paths.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listStates } from '../../language/walk-workflow.ts';
import { writtenToApplicant } from '../../templates/template-file.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { senseAfter } from './decision-sense.ts';
import { shortestPaths } from './graph-walk.ts';

const FILE = 'workflow.json';
type Entry = AmountEffect['entry'];
/** What must have been possible before an entry has a meaning. */
const BEFORE: Readonly<Partial<Record<Entry, Entry>>> = { pay: 'commit', recover: 'pay' };

/** Amounts of actions whose sense is not that of the course, nor of their own words. */
export function checkMoneyCourse(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { report, workflow } = parsed;
  const after = { commit: statesAfter(parsed, compiled, 'commit'), pay: statesAfter(parsed, compiled, 'pay') };
  return listActions(workflow)
    .flatMap(({ id, action, pointer }) => {
      const from = compiled.actions[id]?.states ?? [];
      const amounts = amountsOf(action, pointer);
      const early = amounts.flatMap(({ entry, label, place }) => {
        const needed = BEFORE[entry];
        if (needed !== 'commit' && needed !== 'pay') return [];
        // A scheme may pay what it never commits.
        if (needed === 'commit' && after.commit === null) return [];
        const isPossible =
          amounts.some((other) => other.entry === needed) || from.some((state) => after[needed]?.has(state) === true);
        return isPossible ? [] : [report('effect.amount-early', FILE, joinPointer(place, 'entry'), { label, entry })];
      });
      const opposed = amounts
        .filter(({ entry, label }) => isOpposed(entry, label) || isWrittenOpposed(parsed, action, entry))
        .map(({ entry, label, place }) =>
          report('effect.amount-opposed', FILE, joinPointer(place, 'entry'), { label, entry }),
        );
      const committed = amounts
        .filter(({ entry, amount }) => entry === 'recover' && isOfCommitted(amount))
        .map(({ label, place }) => report('effect.recover-committed', FILE, joinPointer(place, 'amount'), { label }));
      const isRefused = action.to !== undefined && senseAfter(compiled, action.to, from) === 'refused';
      const refused = amounts
        .filter(({ entry }) => isRefused && entry !== 'recover')
        .map(({ label, place }) => report('effect.amount-refused', FILE, place, { label }));
      const pays = amounts.some(({ entry }) => entry === 'pay') && (action.kind ?? 'step') === 'step';
      return [
        ...early,
        ...opposed,
        ...committed,
        ...refused,
        ...twice(parsed, compiled, { id, amounts, from }),
        ...(pays ? [report('workflow.payment-kind', FILE, pointer, { action: action.title })] : []),
      ];
    })
    .concat(entered(parsed, compiled));
}

/** Amounts that are entered in coming to a state, once the action that leads there has entered them. */
function entered(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return listStates(parsed.workflow).flatMap(({ id, state: { entry = [] }, pointer }) => {
    const amounts = entryAmounts(entry, joinPointer(pointer, 'entry'));
    return twice(parsed, compiled, { id: '', amounts, from: [id] });
  });
}

/** An amount that was committed before, and would be committed again: told at the later of the two. */
function twice(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { id, amounts, from }: { readonly id: string; readonly amounts: readonly Amount[]; readonly from: readonly string[] },
): readonly Diagnostic[] {
  return amounts.flatMap(({ entry, label, place, amount }) => {
    if (entry !== 'commit') return [];
    const former = listActions(workflow)
      .filter((other) => other.id !== id)
      .flatMap((other) => amountsOf(other.action, other.pointer).map((one) => ({ ...one, other })))
      .find((one) => one.entry === 'commit' && one.amount === amount && leadsTo(compiled, one.other.id, from));
    if (!former) return [];
    const related = [{ caption: CAPTIONS.committed, place: former.place }];
    return [report('effect.amount-twice', FILE, place, { label }, related)];
  });
}

/** Whether some states come after an action, without going back to where it is taken. */
export function leadsTo(compiled: CompiledWorkflow, action: string, to: readonly string[]): boolean {
  const { definition, states = [] } = compiled.actions[action] ?? {};
  if (definition?.to === undefined || states.some((state) => to.includes(state))) return false;
  const links = listEdges(compiled).filter((link) => !states.includes(link.to));
  const reached = shortestPaths(definition.to, links);
  return to.some((state) => reached.has(state));
}

/** An amount that an action enters, with where it is written. */
export type Amount = {
  readonly entry: Entry;
  readonly label: string;
  readonly place: Pointer;
  readonly amount: string;
};

/** The amounts that an action enters. */
export function amountsOf({ effects = [] }: Pick<WorkflowAction, 'effects'>, pointer: Pointer): readonly Amount[] {
  return entryAmounts(effects, joinPointer(pointer, 'effects'));
}

function entryAmounts(effects: readonly WorkflowEffect[], base: Pointer): readonly Amount[] {
  return effects.flatMap((effect, at) =>
    effect.type === 'amount'
      ? [
          {
            entry: effect.entry,
            label: effect.label,
            amount: effect.amount,
            place: joinPointer(base, at),
          },
        ]
      : [],
  );
}

/** States that a case may come to once an amount was entered in a sense; null when none ever is. */
function statesAfter({ workflow }: ParsedSource, compiled: CompiledWorkflow, entry: Entry): ReadonlySet<string> | null {
  const enters = (effects: WorkflowAction['effects']): boolean =>
    (effects ?? []).some((effect) => effect.type === 'amount' && effect.entry === entry);
  const links = listEdges(compiled);
  const starts = [
    ...(enters(workflow.filed) ? [workflow.initial] : []),
    ...listStates(workflow).flatMap(({ id, state }) =>
      [
        state.entry,
        state.then?.effects,
        state.withoutQuorum?.effects,
        ...(state.always ?? []).map((step) => step.effects),
      ].some(enters)
        ? [id]
        : [],
    ),
    ...Object.values(compiled.actions).flatMap(({ definition, states }) =>
      enters(definition.effects) ? (definition.to === undefined ? states : [definition.to]) : [],
    ),
  ];
  return starts.length === 0 ? null : new Set(starts.flatMap((start) => [...shortestPaths(start, links).keys()]));
}

/** Whether an amount is made of what was committed, and not of what was paid. */
function isOfCommitted(amount: string): boolean {
  return readsPath(amount, 'dossier', 'montantEngage') && !readsPath(amount, 'dossier', 'montantVerse');
}

const BACK = /(?<![\wÀ-ÿ])(?:reversements?|trop[- ]perçus?|recouvrements?|restitutions?)(?![\wÀ-ÿ])/i;
/** Money that comes back, whatever it is called. */
const TO_GIVE_BACK = /(?<![\wÀ-ÿ])à (?:rendre|récupérer|reverser|recouvrer)(?![\wÀ-ÿ])/i;
const FORTH = /(?<![\wÀ-ÿ])(?:versements?|avances?|acomptes?|soldes?|subventions?|aides?)(?![\wÀ-ÿ])/i;

const RECEIVED = /reçu votre (?:remboursement|reversement|paiement|versement)/i;
const SENT = /(?<!re)(?:versement|paiement|virement) (?:vous )?(?:est|a été) (?:payé|versé|fait|effectué)/i;

/** Whether what the same action writes to the applicant says that the money went the other way. */
function isWrittenOpposed({ source }: ParsedSource, { effects = [] }: WorkflowAction, entry: Entry): boolean {
  return writtenToApplicant(effects).some((file) => {
    const [title = ''] = (source.files[file] ?? '').split('\n', 1);
    return entry === 'recover' ? SENT.test(title) : RECEIVED.test(title);
  });
}

/** Whether words say that money comes back while it is entered as going out, or the contrary. */
function isOpposed(entry: Entry, label: string): boolean {
  const [back, forth] = [BACK.test(label), FORTH.test(label)];
  if (entry === 'recover')
    return (
      forth &&
      !back &&
      !/rembours|retour|recouvr|revers|restitu|rendre|rendue?s?(?![\wÀ-ÿ])|récupér|indue?s?(?![\wÀ-ÿ])/i.test(label)
    );
  return (back && !forth) || TO_GIVE_BACK.test(label);
}
