/**
 * Carries out the retention that schemes declare: at night, some cases at a time, each in one transaction. What a crash leaves is a
 * case that nothing was taken from, or one that is done; bytes of files go by an effect, as often as it takes.
 */
import type { Knex } from 'knex';
import { addDays, isMailErased, localDate, localTimeOfDay, type LocalDate } from '../../engine/index.ts';
import { eraseInTransaction, type Erased } from '../cases/index.ts';
import { keepErasedAnswers } from '../open-data/index.ts';
import type { Services } from '../services.ts';
import { hasPendingEffects, listDueCases, lookAgain } from './store/due-cases.ts';
import {
  forgetApplicant,
  forgetEffects,
  forgetFiles,
  forgetTraces,
  forgetWords,
  listFiles,
  wordsOf,
} from './store/forget.ts';
import { insertErasure, type JournalTransfer } from './store/journal.ts';
import { orderErasure } from './store/order-erasure.ts';

type Erasing = Pick<Services, 'db' | 'clock' | 'dispositifs' | 'jobs' | 'log' | 'config'>;

/** Cases that a round of the sweep looks at. */
const A_ROUND = 200;
/** When nights end, in Nouméa: nobody waits for what is locked meanwhile. */
const MORNING = '05:00';

/** The round of a night; nothing by day, nor before an operator said so. Gives from how many cases something went. */
export async function eraseDueCases(services: Erasing): Promise<number> {
  if (!services.config.erases || localTimeOfDay(services.clock.now()) >= MORNING) return 0;
  return eraseDue(services);
}

/** The same at any hour, for as many cases as are given; `orderedBy` is the name of who asked for it, null when nobody did. */
export async function eraseDue(
  services: Omit<Erasing, 'config'>,
  limit = A_ROUND,
  orderedBy: string | null = null,
): Promise<number> {
  const { db, clock, jobs, log } = services;
  const today = localDate(clock.now());
  let erased = 0;
  for (const id of await listDueCases(db, today, limit)) {
    try {
      erased += Number(await db.transaction((tx) => eraseOne(services, tx, id, { today, orderedBy, transfer: null })));
    } catch (error) {
      // One that cannot be read must not keep the others from their day.
      log.error(
        { err: error, caseId: id },
        'the retention of a case could not be carried out; it is tried again tomorrow',
      );
      await lookAgain(db, id, addDays(today, 1));
    }
  }
  if (erased > 0) {
    log.info({ cases: erased }, 'data were erased whose time was over');
    jobs.nudge();
  }
  return erased;
}

/**
 * Erases what is over from a case, and what the archives have taken by a transfer. Says whether they had anything to take: what is
 * still to be carried out of the case keeps it whole.
 */
export async function eraseTransferred(
  services: Omit<Erasing, 'config' | 'db' | 'jobs'>,
  tx: Knex.Transaction,
  id: string,
  transfer: JournalTransfer,
  orderedBy: string,
): Promise<boolean> {
  return eraseOne(services, tx, id, { today: localDate(services.clock.now()), orderedBy, transfer });
}

/** The day on which it is done, who ordered it, and whether the archives have what they are given. */
interface Order {
  readonly today: LocalDate;
  readonly orderedBy: string | null;
  readonly transfer: JournalTransfer | null;
}

async function eraseOne(
  services: Omit<Erasing, 'config' | 'db' | 'jobs'>,
  tx: Knex.Transaction,
  id: string,
  order: Order,
): Promise<boolean> {
  const { today, transfer } = order;
  const words = await wordsOf(tx, id);
  if (await hasPendingEffects(tx, id)) {
    await lookAgain(tx, id, addDays(today, 1));
    return false;
  }
  const result = await eraseInTransaction(services, tx, id, {
    today,
    now: services.clock.now(),
    archived: transfer !== null,
  });
  if (result.type === 'erased') {
    await forgetBeside(tx, id, result, order);
    await forgetWords(tx, words);
    await lookAgain(tx, id, result.due.next);
    return true;
  }
  if (result.type === 'unsound')
    services.log.error({ caseId: id }, 'the history of a case is not sound: nothing of it is erased');
  if (result.type !== 'gone') await lookAgain(tx, id, result.type === 'kept' ? result.due.next : addDays(today, 1));
  return false;
}

/** All that stands beside the case, and the line of the journal. */
async function forgetBeside(
  tx: Knex.Transaction,
  id: string,
  erased: Erased,
  { orderedBy, transfer }: Order,
): Promise<void> {
  const { before, left, compiled, categories, events, texts } = erased;
  const gone = new Set(Object.keys(left.case.erased?.categories ?? {}));
  await keepErasedAnswers(tx, compiled, before, left.case);
  const isHad = (file: string): boolean => texts.some((text) => text.includes(file));
  const isLeft = (file: string): boolean => events.some(({ json }) => json.includes(file));
  const files = (await listFiles(tx, id)).filter((file) => left.whole || (isHad(file) && !isLeft(file)));
  const removed = await forgetFiles(tx, files);
  const mails = await forgetEffects(tx, id, (key) => isMailErased(compiled, before, gone, key));
  await forgetTraces(tx, id);
  const names = left.case.erased?.applicant != null && before.erased?.applicant == null;
  const readings = names ? await forgetApplicant(tx, id, before.applicant.personId) : 0;
  const last = events.at(-1);
  if (!last) throw new Error(`case ${id} has no event`);
  const { seq, at } = last.event;
  if (removed.length > 0) {
    await orderErasure(tx, id, { type: 'fileErasure', key: `erasure:${seq}`, files: removed });
  }
  await insertErasure(tx, {
    at,
    caseId: id,
    number: before.number,
    dispositif: before.dispositif,
    categories,
    applicant: names,
    counts: { events: events.length - 1, files: files.length, mails, readings },
    seq,
    head: last.hash,
    orderedBy,
    transfer,
  });
}
