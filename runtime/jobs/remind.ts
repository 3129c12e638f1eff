/**
 * Reminders. The next moment of each is a column of its case or begun request, so that nothing can be lost with a process or
 * a queue; the notice, what repeats it and the moment after that are written together, so that a crash reminds nobody twice.
 */
import type { Knex } from 'knex';
import { awaitedUntil, nextDraftReminder, nextReminder, type Instant } from '../../engine/index.ts';
import { loadPinned } from '../cases/write/apply.ts';
import {
  agentOfDraft,
  composeDeadline,
  composeDraft,
  composeForPrincipal,
  lockRemindedCases,
  lockRemindedDrafts,
  addresseeOf,
  readAddressee,
  setCaseReminder,
  setDraftReminder,
  tell,
  type WaitingDraft,
} from '../notices/index.ts';
import { deadlineLetter, isReachedByLetter, orderLetter } from '../letters/index.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { sendingOf } from './handlers/sending.ts';
import { tellMandated } from './handlers/tell-mandated.ts';
import { insertRepetitions } from './store/insert-orders.ts';

/** Of one transaction: short, so that nobody who saves or sends waits for it. */
const BATCH = 50;
const DAY_MS = 86_400_000;

/** Reminds all whose time has come of what is awaited of them, and of requests they began; gives how many were looked at. */
export async function remindDue(services: WorkerServices): Promise<number> {
  const looked = (await inBatches(services, remindCases)) + (await inBatches(services, remindDrafts));
  if (looked > 0) services.jobs.nudge();
  return looked;
}

type Batch = (services: WorkerServices, tx: Knex.Transaction, now: Instant) => Promise<number>;

async function inBatches(services: WorkerServices, batch: Batch): Promise<number> {
  let looked = 0;
  for (;;) {
    const some = await services.db.transaction((tx) => batch(services, tx, services.clock.now()));
    looked += some;
    if (some < BATCH) return looked;
  }
}

const remindCases: Batch = async (services, tx, now) => {
  const cases = await lockRemindedCases(tx, now, BATCH);
  for (const { data: found, until: awaited } of cases) {
    const until = awaited.toISOString();
    const compiled = await loadPinned(services, found);
    // An older server may have written the case without its reminder.
    const still = awaitedUntil(compiled, found);
    const isAwaited = still !== null && Date.parse(still) === awaited.getTime() && Date.parse(now) < awaited.getTime();
    const to = isAwaited ? await addresseeOf(tx, found) : undefined;
    const { notice, mail } = composeDeadline({ ...found, scheme: compiled.identity.title }, until, now);
    if (isAwaited) await tellMandated(services, tx, found, { notice, mail });
    if (isAwaited && isReachedByLetter(to))
      await orderLetter(services, tx, found, deadlineLetter(compiled, found, notice));
    if (to) {
      const sent = to.userId === null ? { ...mail, link: null } : mail;
      const told = await tell(tx, { to, notice, mail: sent }, sendingOf(services.config));
      await insertRepetitions(tx, found.id, told.effects);
    }
    await setCaseReminder(tx, found.id, isAwaited ? nextReminder(until, now) : null);
  }
  return cases.length;
};

const remindDrafts: Batch = async (services, tx, now) => {
  const drafts = await lockRemindedDrafts(tx, now, BATCH);
  for (const draft of drafts) await remindDraft(services, tx, draft, now);
  return drafts.length;
};

async function remindDraft(
  services: WorkerServices,
  tx: Knex.Transaction,
  draft: WaitingDraft,
  now: Instant,
): Promise<void> {
  const { id, dispositifId, version, personId, mandateId, savedAt, keptDays, offered } = draft;
  const [saved, erasedAt] = [savedAt.toISOString(), savedAt.getTime() + keptDays * DAY_MS];
  const next = nextDraftReminder(saved, keptDays, now);
  // That it is to be erased is told all the same: it can still be read, and copied.
  const isTold = Date.parse(now) < erasedAt && (offered || next === null);
  const to = isTold ? await readAddressee(tx, personId) : undefined;
  const compiled = await services.dispositifs.load(dispositifId, version);
  if (to && compiled) {
    const said = composeDraft(
      {
        id,
        scheme: compiled.identity.title,
        savedAt: saved,
        erasedAt: new Date(erasedAt).toISOString(),
        path: `/demarches/${dispositifId}/formulaire/${id}`,
      },
      next === null ? 'erasure' : 'draft',
      now,
    );
    const told = [await tell(tx, { to, ...said }, sendingOf(services.config))];
    // Who began it for them goes on with it as well, as long as they may.
    const agent = mandateId === null ? undefined : await agentOfDraft(tx, { mandateId, personId, dispositifId });
    if (agent && mandateId !== null) {
      const heard = composeForPrincipal(said, agent.principal, mandateId);
      told.push(await tell(tx, { to: agent.to, ...heard }, sendingOf(services.config)));
    }
    for (const { effects } of told) await insertRepetitions(tx, null, effects);
  }
  await setDraftReminder(tx, id, next);
}
