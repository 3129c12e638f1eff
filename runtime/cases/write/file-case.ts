/**
 * Filing: the one path that many people take at the same minute, on the last evening of a campaign. Everything is decided
 * in memory, then written by one statement.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import {
  caseNumber,
  decide,
  type Actor,
  type Applicant,
  type AttachedFile,
  type Case,
  type CaseEvent,
  type CaseSignature,
  type Channel,
  type Decision,
  type JsonObject,
  type LookedUp,
  type LocalDate,
  type Mandate,
  type NextNumber,
  type Refusal,
  localDate,
} from '../../../engine/index.ts';
import type { Services } from '../../services.ts';
import { isUniqueViolation } from '../../store/database-errors.ts';
import { changeOf } from '../changes.ts';
import { CHAIN_START, chainEvents } from '../rows/hash-chain.ts';
import { fr as messages } from '../messages/fr.ts';
import { refuseCommand, type CommandRefusal } from './outcome.ts';
import { projectCase } from '../rows/project-case.ts';
import { insertCasesIn, type CaseInsert } from '../store/insert-cases.ts';
import { areHeld, countingPlaces, holdPlaces, placesTaken } from '../store/places.ts';
import { holdRegisters, keepNumbers } from '../store/register-numbers.ts';
import { isStorable } from '../../store/storable.ts';
import { readCase } from '../store/read-case.ts';

type FileServices = Pick<
  Services,
  'db' | 'writeFiling' | 'clock' | 'dispositifs' | 'changes' | 'metrics' | 'jobs' | 'caseNumbers'
>;

/** A request to be filed, as whoever files it gives it. */
export interface Filing {
  readonly dispositifId: string;
  /** Version the answers were written under; the one in force when null. */
  readonly version: number | null;
  /** Draft that becomes the case: filing it again gives the same case. Null for a request that comes whole. */
  readonly draftId: string | null;
  /** Whether the draft was read a moment ago, and must still be there when the case is written. */
  readonly needsDraft?: boolean;
  readonly answers: JsonObject;
  readonly channel: Channel;
  readonly receivedOn: LocalDate | null;
  readonly applicant: Applicant;
  readonly mandate: Mandate | null;
  /** Scans of the form on paper that an agent typed it from. */
  readonly originals?: readonly AttachedFile[];
  /** Of others than the applicant, on what is filed. */
  readonly signatures?: readonly CaseSignature[];
  /** What sources were asked as it was written. */
  readonly looked?: readonly LookedUp[];
}

/** What filing made, or had made before of the same draft; `events` are those of the filing. */
export interface Filed {
  readonly type: 'filed';
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  /** False when the draft had been filed before. */
  readonly created: boolean;
}

/** Files a request durably, or says why it cannot be filed. Rejects when a draft that is needed is gone (`isDraftGone`). */
export async function fileCase(services: FileServices, filing: Filing, actor: Actor): Promise<Filed | CommandRefusal> {
  const result = await decideAndInsert(services, filing, actor);
  services.metrics.commands.inc({ type: 'file', outcome: result.type === 'filed' ? 'applied' : result.code });
  if (result.type === 'filed' && result.created) {
    services.jobs.nudge();
    services.changes.publish(changeOf(result.case));
  }
  return result;
}

async function decideAndInsert(services: FileServices, filing: Filing, actor: Actor): Promise<Filed | CommandRefusal> {
  const version = filing.version ?? (await services.dispositifs.current(filing.dispositifId));
  const compiled = version === undefined ? undefined : await services.dispositifs.load(filing.dispositifId, version);
  if (!compiled || version === undefined) return refuseCommand('case-not-found', messages.dispositifUnknown);
  const now = services.clock.now();
  const { answers, channel, receivedOn, applicant, mandate, originals = [], signatures = [], looked = [] } = filing;
  const command = {
    type: 'file',
    caseId: filing.draftId ?? randomUUID(),
    number: caseNumber(
      compiled.identity.numbering,
      Number(localDate(now).slice(0, 4)),
      await services.caseNumbers.next(),
    ),
    version,
    answers,
    channel,
    receivedOn,
    applicant,
    mandate,
    originals,
    signatures,
    looked,
  } as const;
  if (!isStorable(command)) return refuseCommand('data-invalid', messages.unstorable);
  const counting = { id: command.caseId, dispositif: { id: compiled.id } };
  const judge: Judging = (tx, nextNumber) => {
    const context = { now, actor, days: services.clock.days(), ...(nextNumber && { nextNumber }) };
    return countingPlaces(tx, counting, (counted) => decide(compiled, null, command, { ...context, counted }));
  };
  const insertOf = ({ case: filed, events, effects }: Decision): CaseInsert => ({
    case: filed,
    projection: projectCase(compiled, filed, now),
    events: chainEvents(CHAIN_START, events),
    effects,
    at: now,
    draftId: filing.draftId,
    needsDraft: filing.needsDraft ?? false,
  });
  let decision = await judge(services.db);
  if (decision.type === 'refused') return { ...decision, current: null };
  try {
    if (decision.draws.length + placesTaken(decision.events).length === 0)
      await services.writeFiling(insertOf(decision));
    else decision = await fileHolding(services, decision, judge, insertOf);
  } catch (error) {
    // The statement writes to several tables, in no order that is promised: any of their keys may be met first.
    // Filed before: by a second click, or by an attempt whose acknowledgement was lost with its connection. All keys but
    // the number begin with the identifier of the case; which of them is met first is not told.
    if (!isUniqueViolation(error) || isUniqueViolation(error, 'case_number_key')) throw error;
    return findFiled(services, command.caseId);
  }
  if (decision.type === 'refused') return { ...decision, current: null };
  return { type: 'filed', case: decision.case, events: decision.events, created: true };
}

/** Decides a filing; with the next numbers of registers where they are held. */
type Judging = (tx: Knex | Knex.Transaction, nextNumber?: NextNumber) => Promise<Decision | Refusal>;

/**
 * A filing that takes places of quotas or numbers acts is decided again with their counts and registers held, and written by
 * itself. It is refused when the last place was taken meanwhile.
 */
function fileHolding(
  { db }: FileServices,
  { draws, events, case: filed }: Decision,
  judge: Judging,
  insertOf: (decision: Decision) => CaseInsert,
): Promise<Decision | Refusal> {
  return db.transaction(async (tx) => {
    const taken = placesTaken(events);
    await holdPlaces(tx, filed.dispositif.id, taken);
    const decision = await judge(tx, await holdRegisters(tx, draws));
    if (decision.type === 'refused') return decision;
    if (!areHeld(taken, placesTaken(decision.events))) throw new Error('a filing takes a place that was not held');
    await insertCasesIn(tx, [insertOf(decision)]);
    await keepNumbers(tx, decision.case.id, decision.events);
    return decision;
  });
}

async function findFiled({ db }: FileServices, id: string): Promise<Filed> {
  const filed = await readCase(db, id);
  if (!filed) throw new Error(`case ${id} is filed but cannot be read`);
  return { type: 'filed', case: filed, events: [], created: false };
}
