/** The rows of a list that is taken out: page after page of the queue, each recorded as read before it is given. */
import { isGroupFunction } from '../../../../engine/index.ts';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { queuePage, type QueueFilter } from '../../../cases/index.ts';
import { functionsIn, type Viewer } from '../../../identity/index.ts';
import {
  consultedReason,
  exportReason,
  insertListReadings,
  readingReason,
  type ListReading,
} from '../../../privacy/index.ts';
import type { Services } from '../../../services.ts';

/** Rows of a page: what is held in memory at once. */
const PAGE = 200;

/**
 * All rows of a filter, a page at a time.
 * @param why what the agent says that the list is for
 */
export async function* exportRows(
  services: Services,
  viewer: Viewer,
  filter: Omit<QueueFilter, 'limit' | 'cursor'>,
  why: string,
): AsyncGenerator<readonly QueueRow[]> {
  let cursor: string | undefined;
  do {
    const { items, next } = await queuePage(services, { ...filter, cursor, limit: PAGE });
    const readings = await Promise.all(items.map((row) => readingOf(services, viewer, row, why)));
    if (readings.length > 0) await insertListReadings(services.db, viewer, 'export', readings);
    yield items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

async function readingOf(
  { dispositifs }: Services,
  viewer: Viewer,
  { caseId, dispositif, function: asked }: QueueRow,
  why: string,
): Promise<ListReading> {
  const version = await dispositifs.current(dispositif);
  const compiled = version === undefined ? undefined : await dispositifs.load(dispositif, version);
  const identity = compiled?.identity ?? { title: dispositif, functions: {} };
  const held = functionsIn(viewer, dispositif);
  const group = viewer.groups.find(({ id }) => asked !== null && isGroupFunction(asked) && asked.endsWith(id));
  const reason = held.length === 0 && group ? consultedReason(identity, [group.name]) : readingReason(identity, held);
  return { caseId, reason: exportReason(reason, why) };
}
