/**
 * Carries out what agents asked for many cases, wherever they are meanwhile. Each case is changed and marked in one transaction:
 * a server that is killed has done both or neither, so that nothing is done twice and nothing is forgotten. Runs take turns, case
 * by case; what one refuses, or fails at, does not keep the others from it.
 */
import type { Knex } from 'knex';
import { announce, applyInTransaction, openFor, type Applied, type OpenCase } from '../cases/index.ts';
import type { ApplyServices, ExistingCaseCommand } from '../cases/write/apply.ts';
import { isProblem } from '../http/problems.ts';
import { readViewers } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { noteApplied } from '../sittings/index.ts';
import { capabilityOf, commandsOf, whyNothing } from './deeds.ts';
import { fr as messages } from './messages/fr.ts';
import { findNext, holdCase, markCase, noteFailure, type NextCase } from './store/run-cases.ts';

/** What carrying out needs; workers and tests give less than all services. */
type BulkServices = ApplyServices & Pick<Services, 'log'>;

/** What a case is about to get: commands, or why none. */
type Prepared =
  | { readonly type: 'commands'; readonly opened: OpenCase; readonly commands: readonly ExistingCaseCommand[] }
  | { readonly type: 'refused'; readonly message: string };

/** Does it to the next case of a run; false when no run waits. Throws when the database is away. */
export async function carryOutNext(services: BulkServices): Promise<boolean> {
  const { db, clock, log, changes } = services;
  const next = await findNext(db);
  if (!next) return false;
  let over: boolean;
  try {
    over = await carryOut(services, next);
  } catch (error) {
    log.warn({ err: error, run: next.runId, case: next.caseId }, 'a case of a bulk run failed; it is tried again');
    over = await db.transaction((tx) => noteFailure(tx, next, clock.now()));
  }
  if (over) changes.tell([next.userId]);
  return true;
}

/** Gives whether that was the last case of its run. */
async function carryOut(services: BulkServices, next: NextCase): Promise<boolean> {
  const { db, clock } = services;
  // Read before anything is held: what is held here, nobody else can use.
  const prepared = await prepare(services, next);
  const { over, applied } = await db.transaction(async (tx) => {
    if (!(await holdCase(tx, next))) return { over: false, applied: [] };
    const { message, applied: done } =
      prepared.type === 'refused' ? { ...prepared, applied: [] } : await applyAll(services, tx, prepared, next.own);
    return { over: await markCase(tx, next, message, clock.now()), applied: done };
  });
  for (const { type, result } of applied) announce(services, type, result);
  return over;
}

/** By the rights that the agent has now, be it hours after they asked. */
async function prepare(
  services: BulkServices,
  { userId, caseId, deed, request, expectedVersion, own }: NextCase,
): Promise<Prepared> {
  const [viewer] = await readViewers(services.db, [userId]);
  if (!viewer) return { type: 'refused', message: messages.accountGone };
  try {
    const opened = await openFor(services, viewer, caseId, capabilityOf({ deed }));
    const commands = await commandsOf(services, opened, { deed, ...request, ...own }, expectedVersion);
    if (commands.length === 0) return { type: 'refused', message: whyNothing({ deed }) };
    return { type: 'commands', opened, commands };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { type: 'refused', message: error.problem.detail };
  }
}

interface Outcome {
  /** Why not; null when it was done. */
  readonly message: string | null;
  readonly applied: readonly { readonly type: ExistingCaseCommand['type']; readonly result: Applied }[];
}

/** All commands or none: a case is not left half taken. */
async function applyAll(
  services: BulkServices,
  tx: Knex.Transaction,
  { opened, commands }: Extract<Prepared, { type: 'commands' }>,
  own: NextCase['own'],
): Promise<Outcome> {
  const applied: Outcome['applied'][number][] = [];
  try {
    await tx.transaction(async (inner) => {
      for (const command of commands) {
        const result = await applyInTransaction(services, inner, opened.case.id, command, opened.actor);
        if (result.type === 'refused') throw new Refused(result.message);
        applied.push({ type: command.type, result });
      }
      const by = { caseId: opened.case.id, by: opened.viewer.name, now: services.clock.now() };
      if (own && !(await noteApplied(inner, own.sitting.id, by))) throw new Refused(messages.satAlready);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { message: error.message, applied: [] };
  }
  return { message: null, applied };
}

/** Thrown to take back what the commands before have written. */
class Refused extends Error {
  override readonly name = 'Refused';
}
