/**
 * Whether an action is open to someone on a case, and if not, every reason why. What is shown beside a closed button and
 * what `decide` refuses are the same list.
 */
import type { FormSchema } from '../../language/form-schema.ts';
import { isJsonObject } from '../../base/guards.ts';
import { USUAL_DAYS, type WorkDays } from '../../calendar/working-days.ts';
import { readsPath } from '../../feel/syntax/paths.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { JsonObject } from '../../base/values.ts';
import type { ReadScope, Scope } from '../../feel/compiled-expression.ts';
import { quotaPlaces, UNCOUNTED, type CompiledQuota, type QuotaCounts } from '../../names/quotas.ts';
import { ACTIONS, DECISION, QUOTA } from '../../language/case-names.ts';
import { sayReached } from '../model/quota-words.ts';
import { isFull } from './hold-places.ts';
import type { DecideContext } from './command.ts';
import type { RefusalCode } from './refusals.ts';
import { ACTORS } from '../../language/walk-workflow.ts';
import { extendEffects, extensionReasons } from './extensions.ts';
import { awaitedBlocking } from '../model/find-opinion.ts';
import { isRead, madeOf, unreadCategories } from '../model/limited-data.ts';
import { isHolder, mayAct } from '../model/permissions.ts';

/** An action as one person sees it on one case: open, or closed and why. */
export type ActionStatus = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'step' | 'correction' | 'resubmission' | 'withdrawal' | 'payment' | 'reopening';
  readonly open: boolean;
  /** In French, empty when open. */
  readonly reasons: readonly string[];
  readonly form: FormSchema | null;
  readonly primary: boolean;
  readonly danger: boolean;
};

/** Why an action is not open, in a sentence for whoever sees the button. */
export type Reason = { readonly code: RefusalCode; readonly message: string };

/** Reasons why an actor cannot take an action of a case now; none when it is open. The gravest comes first. */
export function reasonsAgainst(
  compiled: CompiledDispositif,
  subject: Case,
  action: CompiledAction,
  actor: Actor,
  scope: ReadScope,
  { days, counted = UNCOUNTED }: Pick<DecideContext, 'days' | 'counted'> = {},
): readonly Reason[] {
  if (subject.outcome !== null && action.definition.kind !== 'reopening') {
    return [{ code: 'case-closed', message: 'Ce dossier est clos.' }];
  }
  if (!isPossible(subject, action)) {
    return [{ code: 'action-not-possible', message: 'Cette action n’est pas possible à cette étape du dossier.' }];
  }
  const notTheirs = whoReasons(compiled, subject, action, actor);
  // What keeps agents from acting may be what they keep among themselves.
  if (actor.type === 'applicant' && notTheirs.length > 0) return notTheirs;
  const missing = missingAnnotations(subject, action);
  return [
    ...notTheirs,
    ...takenReasons(subject, action, actor),
    ...kindReasons(subject, action),
    ...blockingReasons(compiled, subject, action, actor),
    ...requiredReasons(compiled, missing),
    ...quotaReasons(compiled, subject, action, scope, counted),
    ...clockReasons(
      compiled,
      subject,
      action,
      scope,
      (when) => when === undefined || !readsOwnData(action.id, when),
      days,
    ),
    ...guardReasons(
      compiled,
      action,
      actor,
      scope,
      (when) => !readsOwnData(action.id, when) && !readsAny(missing, when),
    ),
  ];
}

/**
 * Reasons why an action cannot be taken with the data given. Guards that read the action's own data can only be judged
 * once it is given: they never close a button.
 */
export function reasonsAgainstData(
  compiled: CompiledDispositif,
  subject: Case,
  action: CompiledAction,
  actor: Actor,
  data: JsonObject,
  scope: ReadScope,
  days?: WorkDays,
): readonly Reason[] {
  const withData = (names?: readonly string[]): Scope => {
    const { actions = {}, ...others } = scope(names);
    return { ...others, actions: { ...(isJsonObject(actions) ? actions : {}), [action.id]: data } };
  };
  const isOwn = (when: string | undefined): boolean => when !== undefined && readsOwnData(action.id, when);
  return [
    ...clockReasons(compiled, subject, action, withData, isOwn, days),
    ...guardReasons(compiled, action, actor, withData, isOwn),
  ];
}

/** Whether the case is in a state where the action exists. */
export function isPossible(subject: Case, action: CompiledAction): boolean {
  return action.states.some((state) => subject.states.includes(state));
}

function whoReasons(
  compiled: CompiledDispositif,
  subject: Case,
  { definition }: CompiledAction,
  actor: Actor,
): readonly Reason[] {
  if (mayAct(definition, actor, subject)) return [];
  return [
    {
      code: 'action-not-allowed',
      message: `Réservé à : ${definition.by.map((by) => whoIs(compiled, by)).join(', ')}.`,
    },
  ];
}

function whoIs(compiled: CompiledDispositif, by: string): string {
  if (!ACTORS.includes(by)) return compiled.identity.functions[by]?.title ?? by;
  return by === 'applicant' ? 'le demandeur' : by === 'time' ? 'l’échéance d’un délai' : 'un système extérieur';
}

/** An agent need not take a case to act on it, but may not act over the head of the one who did. */
function takenReasons(subject: Case, { definition, states }: CompiledAction, actor: Actor): readonly Reason[] {
  if (actor.type !== 'agent') return [];
  const holder = subject.tasks.find(
    ({ state, assignee, function: name }) =>
      states.includes(state) && definition.by.includes(name) && assignee && !isHolder(actor, assignee),
  )?.assignee;
  return holder ? [{ code: 'task-taken', message: `${holder.name} s’occupe de ce dossier.` }] : [];
}

function kindReasons(subject: Case, { definition }: CompiledAction): readonly Reason[] {
  if (definition.kind !== 'resubmission' || subject.correction) return [];
  return [{ code: 'action-not-possible', message: 'Aucune correction n’est demandée.' }];
}

/** A delay is extended once for each reason, while it lasts and in the time the law gives; one on condition when it is true. */
function clockReasons(
  compiled: CompiledDispositif,
  subject: Case,
  action: CompiledAction,
  scope: ReadScope,
  isJudged: (when: string | undefined) => boolean,
  days: WorkDays = USUAL_DAYS,
): readonly Reason[] {
  const effects = extendEffects(action.definition.effects).filter(
    ({ when }) => isJudged(when) && (when === undefined || isTrue(compiled, when, scope)),
  );
  if (effects.length === 0) return [];
  const { aujourdhui } = scope(['aujourdhui']);
  const today = typeof aujourdhui === 'string' ? aujourdhui : '';
  const reasons = extensionReasons(compiled, subject, effects, today, days);
  return reasons.map((message) => ({ code: 'guard-failed', message }));
}

/**
 * No place is left where the action leads. Of a quota that is made of what the action itself is given or decides, that is
 * known once it is taken. Where a guard says it, its author has found better words.
 */
function quotaReasons(
  compiled: CompiledDispositif,
  { places = {} }: Case,
  { definition: { to, guards = [] } }: CompiledAction,
  scope: ReadScope,
  counted: QuotaCounts,
): readonly Reason[] {
  if (to === undefined) return [];
  const isSaid = (name: string): boolean =>
    guards.some(({ when }) => readsPath(when, QUOTA, name) && !isTrue(compiled, when, scope));
  return compiled.rules.quotas.flatMap((quota): readonly Reason[] => {
    if (!quota.holds.has(to) || isMadeByActions(quota) || isSaid(quota.name)) return [];
    const found = quotaPlaces(quota, scope, { counted, places });
    if (!isFull(found) || found.key === places[quota.name]) return [];
    return [{ code: 'quota-reached', message: sayReached(compiled, quota, found) }];
  });
}

function isMadeByActions({ by, most, besides }: CompiledQuota): boolean {
  const names = [by, most, besides].flatMap((one) => one?.names ?? []);
  return names.some((name) => name === DECISION || name === ACTIONS);
}

/** An awaited ad-hoc opinion that blocks keeps agents from making the case leave its state; nobody else. */
function blockingReasons(
  compiled: CompiledDispositif,
  subject: Case,
  { definition, states }: CompiledAction,
  actor: Actor,
): readonly Reason[] {
  if (actor.type !== 'agent' || definition.to === undefined) return [];
  return awaitedBlocking(compiled.workflow, subject)
    .filter(({ state }) => states.includes(state))
    .map(({ title }) => ({ code: 'guard-failed', message: `Un avis est attendu : « ${title} ».` }));
}

function guardReasons(
  compiled: CompiledDispositif,
  { definition }: CompiledAction,
  actor: Actor,
  scope: ReadScope,
  isJudged: (when: string) => boolean,
): readonly Reason[] {
  const isTold = (when: string): boolean =>
    isRead(madeOf(compiled).expression(when), unreadCategories(compiled, actor));
  return (definition.guards ?? [])
    .filter(({ when }) => isJudged(when))
    .filter(({ when }) => !isTrue(compiled, when, scope))
    .map(({ when, otherwise }) => ({
      code: 'guard-failed',
      message: isTold(when) ? otherwise : UNREAD,
    }));
}

function isTrue({ workflow }: CompiledDispositif, when: string, scope: ReadScope): boolean {
  const expression = workflow.expressions[when];
  return expression?.evaluate(scope(expression.names)) === true;
}

/** Said in the place of a sentence that would tell what the actor's function does not read. */
const UNREAD = 'Une condition n’est pas remplie, sur des données que votre fonction ne lit pas.';

/** Whether a guard of an action reads what is given with that very action. */
export function readsOwnData(id: string, expression: string): boolean {
  return readsPath(expression, 'actions', id);
}

/**
 * What is to be recorded before an action, and is not. A guard that reads it is not judged: « le dossier n’est pas
 * complet » would be said of a case that nobody has looked at.
 */
function missingAnnotations(subject: Case, { definition }: CompiledAction): readonly string[] {
  return (definition.requires ?? []).filter((name) => isEmpty(subject.annotations[name]));
}

function readsAny(annotations: readonly string[], expression: string): boolean {
  return annotations.some((name) => readsPath(expression, 'agent', name));
}

function requiredReasons(compiled: CompiledDispositif, missing: readonly string[]): readonly Reason[] {
  if (missing.length === 0) return [];
  const titles = missing.map((name) => compiled.agent?.schema.properties?.[name]?.title ?? name);
  return [
    { code: 'annotations-missing', message: `À saisir d’abord : ${titles.map((title) => `« ${title} »`).join(', ')}.` },
  ];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
