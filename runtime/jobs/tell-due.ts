/**
 * Tells agents, on the morning of each working day, what they have taken that is due that day or within the next two: once a day,
 * so that it costs nothing the rest of the time, and once for each task and date, however often it is looked for.
 */
import { addWorkingDays, endOfDay, instantOfLocal, isWorkingDay, localDate } from '../../engine/index.ts';
import { listHeldDue } from '../cases/store/list-held-due.ts';
import { withDeputies } from '../identity/absences/store/absences.ts';
import { deskPath, dueTitle, tellAgents } from '../notices/index.ts';
import { readDueTold, writeDueTold } from '../store/settings.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';

const MORNING = '06:00';
const DAYS_AHEAD = 2;
/** Of one transaction: short, so that nobody who acts on one of them waits for it. */
const BATCH = 200;

/** Tells what is due soon, unless it was told this morning; gives how many notices were given. */
export async function tellDue({
  db,
  clock,
  changes,
}: Pick<WorkerServices, 'db' | 'clock' | 'changes'>): Promise<number> {
  const now = clock.now();
  const today = localDate(now);
  if (!isWorkingDay(today, clock.days()) || Date.parse(now) < Date.parse(instantOfLocal(`${today}T${MORNING}`)))
    return 0;
  if ((await readDueTold(db)) === today) return 0;
  const until = endOfDay(addWorkingDays(today, DAYS_AHEAD, clock.days()));
  let count = 0;
  for (let after: string | null = ''; after !== null;) {
    const from: string = after;
    const page = await db.transaction(async (tx) => {
      const due = await listHeldDue(tx, { now, until, after: from, limit: BATCH });
      const told: string[] = [];
      for (const { caseId, taskId, title, dueAt, holder } of due) {
        const at = dueAt.toISOString();
        const notice = {
          key: `due:${caseId}:${taskId}:${at}`,
          kind: 'due',
          title: dueTitle(title, at),
          path: deskPath(caseId),
          caseId,
          subject: taskId,
          until: at,
          at: now,
        } as const;
        told.push(...(await tellAgents(tx, await withDeputies(tx, [holder]), notice)));
      }
      return { told, next: due.length < BATCH ? null : (due.at(-1)?.key ?? null) };
    });
    changes.tell(page.told);
    count += page.told.length;
    after = page.next;
  }
  await writeDueTold(db, today);
  return count;
}
