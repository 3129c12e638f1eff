/**
 * The only writer of cases. The engine decides on the case as it stands; one write appends the events, brings the rows up
 * to date and orders the effects, all or nothing, provided that the case still stands so; else it is decided again under
 * a lock. What must happen outside happens after the commit, from the outbox.
 */
import type { Knex } from 'knex';
import {
  decide,
  isRestedOn,
  mayInstruct,
  viewOfCase,
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type CompiledDispositif,
  type Instant,
  type NextNumber,
  type RegisterDraw,
  type Refusal,
} from '../../../engine/index.ts';
import type { CaseVersionInfo } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { changeOf } from '../changes.ts';
import { chainEvents } from '../rows/hash-chain.ts';
import { fr as messages } from '../messages/fr.ts';
import { refuseCommand, type Applied, type CommandRefusal } from './outcome.ts';
import { projectCase } from '../rows/project-case.ts';
import { quotedVersion, quoteAnew } from './quoted-version.ts';
import { isStorable } from '../../store/storable.ts';
import type { CaseHead } from '../store/case-reads.ts';
import { areHeld, countingPlaces, holdPlaces, placesTaken } from '../store/places.ts';
import { lockCase } from '../store/lock-case.ts';
import { holdRegisters, keepNumbers } from '../store/register-numbers.ts';
import { isUuid, readEvents } from '../store/read-case.ts';
import { updateCaseAtOnce, updateCases, type CaseUpdate } from '../store/update-case.ts';

/** What applying a command needs; workers and tests give less than all services. */
export type ApplyServices = Pick<
  Services,
  'db' | 'pool' | 'caseReads' | 'clock' | 'dispositifs' | 'changes' | 'metrics' | 'jobs'
>;

/** A command on a case that exists. */
export type ExistingCaseCommand = Exclude<Command, { type: 'file' }>;

/** Carries out a command in a transaction of its own, and tells those who watch. */
export async function applyCommand(
  services: ApplyServices,
  caseId: string,
  command: ExistingCaseCommand,
  actor: Actor,
): Promise<Applied | CommandRefusal> {
  return applyOn(services, await services.caseReads.head(caseId), command, actor);
}

/**
 * The same on a case that its caller has read, to see whether the actor may: it is not read again unless somebody was faster.
 * @param found undefined when there is no such case
 */
export async function applyOn(
  services: ApplyServices,
  found: CaseHead | undefined,
  command: ExistingCaseCommand,
  actor: Actor,
): Promise<Applied | CommandRefusal> {
  const result =
    (await applyAtOnce(services, found, command, actor)) ??
    (await services.db.transaction((tx) => applyInTransaction(services, tx, found?.case.id ?? '', command, actor)));
  announce(services, command.type, result);
  return result;
}

/**
 * Decides on the case as it stands and writes in one statement, provided that it still stands so: nobody waits for a
 * lock while we think. Undefined when someone else was faster, an act is to be numbered, for which its register is held, or a
 * place of a quota is taken, for which its count is; deciding again with the case locked then comes to an end.
 */
async function applyAtOnce(
  services: ApplyServices,
  head: CaseHead | undefined,
  command: ExistingCaseCommand,
  actor: Actor,
): Promise<Applied | CommandRefusal | undefined> {
  const judged = await judge(services, services.db, head, command, actor);
  if (judged.type === 'refused' || judged.update === null) return judged;
  if (needsHold(judged)) return undefined;
  return (await updateCaseAtOnce(services.pool, judged.update)) ? judged : undefined;
}

/** The same inside a transaction that the caller commits; call `announce` once it is committed. */
export async function applyInTransaction(
  services: Pick<Services, 'clock' | 'dispositifs'>,
  tx: Knex.Transaction,
  caseId: string,
  command: ExistingCaseCommand,
  actor: Actor,
): Promise<Applied | CommandRefusal> {
  const locked = isUuid(caseId) ? await lockCase(tx, caseId) : undefined;
  const judged = await judgeHolding(services, tx, locked, command, actor);
  if (judged.type === 'refused' || judged.update === null) return judged;
  if ((await updateCases(tx, [judged.update])).length === 0)
    throw new Error(`case ${caseId} was changed while it was locked`);
  await keepNumbers(tx, caseId, judged.events);
  return judged;
}

/** Whether a decision rests on what others may take meanwhile: the next number of a register, a place of a quota. */
function needsHold({ draws, events }: Pick<Judged, 'draws' | 'events'>): boolean {
  return draws.length > 0 || placesTaken(events).length > 0;
}

/**
 * Decides on a case that is held; when places of quotas are taken or acts are to be numbered, again, with their counts and their
 * registers held, in this order.
 */
async function judgeHolding(
  services: Pick<Services, 'clock' | 'dispositifs'>,
  tx: Knex.Transaction,
  locked: CaseHead | undefined,
  command: ExistingCaseCommand,
  actor: Actor,
): Promise<Judged | CommandRefusal> {
  const judged = await judge(services, tx, locked, command, actor);
  if (judged.type === 'refused' || !needsHold(judged)) return judged;
  const taken = placesTaken(judged.events);
  await holdPlaces(tx, judged.case.dispositif.id, taken);
  const again = await judge(services, tx, locked, command, actor, await holdRegisters(tx, judged.draws));
  if (again.type === 'refused') return again;
  const { id } = again.case;
  if (again.draws.some(({ rank }) => rank === null)) throw new Error(`an act of case ${id} has no number`);
  if (!areHeld(taken, placesTaken(again.events))) throw new Error(`case ${id} takes a place that was not held`);
  return again;
}

/** What happened to a case up to where it was read: what was written since makes the decision be made again. */
async function readUntil(tx: Knex | Knex.Transaction, { id, version }: Case): Promise<readonly CaseEvent[]> {
  return (await readEvents(tx, id)).filter(({ seq }) => seq <= version);
}

/** `update` is null when there is nothing to write. */
export interface Judged extends Applied {
  readonly update: CaseUpdate | null;
  /** Numbers of acts that the events hold; with one that was not drawn, `update` must not be written. */
  readonly draws: readonly RegisterDraw[];
}

/** Decides on a case as it stands; writing is left to the caller, who holds it or makes sure that it still stands so. */
export async function judge(
  services: Pick<Services, 'clock' | 'dispositifs'>,
  tx: Knex | Knex.Transaction,
  head: CaseHead | undefined,
  command: ExistingCaseCommand,
  actor: Actor,
  nextNumber?: NextNumber,
): Promise<Judged | CommandRefusal> {
  if (!isStorable(command)) return refuseCommand('data-invalid', messages.unstorable);
  if (!head) return refuseCommand('case-not-found', messages.unknown);
  const { case: subject, hash, at } = head;
  const compiled = await loadPinned(services, subject);
  const now = notBefore(services.clock.now(), at);
  const quoted = await quoteAnew(tx, subject, command);
  const history = command.type === 'recall' && { history: await readUntil(tx, subject) };
  const context = { now, actor, days: services.clock.days(), ...(nextNumber && { nextNumber }), ...history };
  const decision = await countingPlaces(tx, subject, (counted) =>
    decide(compiled, subject, quoted, { ...context, counted }),
  );
  if (decision.type === 'refused') return explainRefusal(tx, { compiled, subject, actor }, command, decision);
  const { case: next, events, effects, draws } = decision;
  const applied = { type: 'applied', case: next, events, draws } as const;
  // Time may find nothing due: the alarm rang before its hour, or twice.
  if (events.length === 0 && effects.length === 0)
    return { ...applied, update: command.type === 'passTime' ? writeAnew(compiled, head, now) : null };
  const projection = projectCase(compiled, next, now);
  const chained = chainEvents(hash, events);
  const consulted = actor.type === 'agent' && !mayInstruct(compiled, actor);
  const written = { projection, events: chained, effects, at: now, consulted };
  return { ...applied, update: { from: subject.version, case: next, ...written } };
}

/**
 * The rows of a case as its events lead to, when time asked for nothing else: an alarm that was set to have them written anew
 * is then set for its hour. Null when the alarm would ring again at once.
 */
function writeAnew(
  compiled: CompiledDispositif,
  { case: subject, at: last }: CaseHead,
  now: Instant,
): CaseUpdate | null {
  const at = last.toISOString();
  const projection = projectCase(compiled, subject, at);
  if (projection.wakeAt !== null && Date.parse(projection.wakeAt) <= Date.parse(now)) return null;
  return { from: subject.version, case: subject, projection, events: [], effects: [], at, consulted: false };
}

/** The machine's clock may have been put back: nothing on a case happens before what happened before it. */
function notBefore(now: Instant, last: Date): Instant {
  return Date.parse(now) < last.getTime() ? last.toISOString() : now;
}

/** After the commit: watchers are told, the relay looks at the outbox, the result is counted. */
export function announce(
  services: Pick<Services, 'changes' | 'metrics' | 'jobs'>,
  type: Command['type'],
  result: Applied | CommandRefusal,
): void {
  services.metrics.commands.inc({ type, outcome: result.type === 'applied' ? 'applied' : result.code });
  if (result.type !== 'applied') return;
  services.jobs.nudge();
  services.changes.publish(changeOf(result.case, result.events));
}

/** The version a case is pinned to. */
export async function loadPinned(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  { dispositif }: Pick<Case, 'dispositif'>,
): Promise<CompiledDispositif> {
  const compiled = await dispositifs.load(dispositif.id, dispositif.version);
  if (!compiled)
    throw new Error(`version ${dispositif.version} of ${dispositif.id} is pinned by a case but does not exist`);
  return compiled;
}

/** Tells whoever comes too late what changed meanwhile, as far as they may know. */
async function explainRefusal(
  tx: Knex | Knex.Transaction,
  {
    compiled,
    subject,
    actor,
  }: { readonly compiled: CompiledDispositif; readonly subject: Case; readonly actor: Actor },
  command: ExistingCaseCommand,
  refusal: Refusal,
): Promise<CommandRefusal> {
  if (refusal.code !== 'case-changed') return { ...refusal, current: null };
  const since = quotedVersion(command) ?? 0;
  const events = await readEvents(tx, subject.id);
  const { history } = viewOfCase(compiled, subject, events, actor);
  const current: CaseVersionInfo = {
    version: subject.version,
    state: subject.state,
    changes: history
      .filter(({ event }) => event.seq > since && isRestedOn(event))
      .map(({ event, who, text }) => ({ text, who, at: event.at })),
  };
  return { ...refusal, current };
}
