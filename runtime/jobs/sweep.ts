/**
 * The safety net under the queue. Rows of the outbox and the alarms of cases are in the database; whatever the queue lost
 * (wiped, restored from an old copy, moved to another backend) is found again here, and what nobody wants is removed.
 */
import { applyCommand } from '../cases/apply.ts';
import { expireDrafts } from '../filing/index.ts';
import { forgetCounted } from '../identity/limits/store/forget-counted.ts';
import { readClockOffset } from '../store/settings.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { findDueCases } from './store/find-due-cases.ts';
import { restoreLost } from './store/restore-lost.ts';

/** A job that was handed over is given this long before it is handed over again. */
const PATIENCE_MS = 60_000;
const BATCH = 200;

/** Restores lost effects, wakes the cases whose time has come and removes drafts given up; returns how many were woken. */
export async function runSweep(services: WorkerServices, patience = PATIENCE_MS): Promise<number> {
  const { db, clock, jobs, config } = services;
  if (config.demo) clock.setOffset(await db.transaction(readClockOffset));
  if ((await restoreLost(db, clock.now(), patience)) > 0) jobs.nudge();
  const woken = await wakeDue(services);
  await expireDrafts(services);
  await forgetCounted(db);
  return woken;
}

async function wakeDue(services: WorkerServices): Promise<number> {
  const { db, clock } = services;
  const tried = new Set<string>();
  for (;;) {
    const due = (await findDueCases(db, clock.now(), BATCH)).filter((id) => !tried.has(id));
    if (due.length === 0) return tried.size;
    for (const id of due) {
      tried.add(id);
      await wake(services, id);
    }
  }
}

/** One case that cannot be woken must not keep the others asleep. */
async function wake(services: WorkerServices, id: string): Promise<void> {
  try {
    const result = await applyCommand(services, id, { type: 'passTime' }, { type: 'time' });
    if (result.type === 'refused')
      services.log.warn({ caseId: id, code: result.code }, 'time could not pass for a case');
  } catch (error) {
    services.log.error({ caseId: id, err: error }, 'time could not pass for a case');
  }
}
