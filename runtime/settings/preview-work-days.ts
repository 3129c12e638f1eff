/** What other working days do to delays that are under way, said before they are kept. */
import { setImmediate as turn } from 'node:timers/promises';
import { workingDelays, type WorkingDelays } from '../../engine/index.ts';
import type { WorkDaysPreview, WorkDaysValue } from '../../schemas/types/api.ts';
import { loadPinned } from '../cases/index.ts';
import type { Services } from '../services.ts';
import { workDaysOf } from './live-settings.ts';
import { fr as messages } from './messages/fr.ts';
import { listWorkingCases, listWorkingSchemes } from './store/working-cases.ts';

/** Cases that are looked at, and how many of them at once. */
const MOST = 5000;
const BATCH = 200;

/** Counts the delays of open cases in working days, of 5,000 cases at most. */
export async function previewWorkDays(services: Services, value: WorkDaysValue): Promise<WorkDaysPreview> {
  const { clock, db } = services;
  const days = { former: clock.days(), next: workDaysOf(value) };
  const schemes = await listWorkingSchemes(db);
  let sum: WorkingDelays = { running: 0, moved: 0, onClosed: 0, standing: 0 };
  let after: Parameters<typeof listWorkingCases>[2] = null;
  let count = 0;
  for (let isMore = true; isMore && count < MOST;) {
    const some = await listWorkingCases(db, schemes, after, BATCH);
    for (const one of some) sum = added(sum, workingDelays(await loadPinned(services, one), one, clock.now(), days));
    const last = some.at(-1);
    if (last) after = { scheme: last.dispositif.id, filedAt: last.filedAt, id: last.id };
    count += some.length;
    isMore = some.length === BATCH;
    await turn();
  }
  const isWhole = count < MOST;
  return { ...sum, isWhole, lines: messages.preview(sum, isWhole ? null : count) };
}

function added(one: WorkingDelays, other: WorkingDelays): WorkingDelays {
  return {
    running: one.running + other.running,
    moved: one.moved + other.moved,
    onClosed: one.onClosed + other.onClosed,
    standing: one.standing + other.standing,
  };
}
