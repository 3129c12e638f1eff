/** The queue of an agent. */
import type { QueueSort, QueueView } from '../../../schemas/types/api.ts';
import { listGroupTasks, listOverseen, queueCounts, queuePage, type HeldFunction } from '../../cases/index.ts';
import { describe, SLUG, TEXT, type ApiServer } from '../describe-route.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

const VIEWS: readonly QueueView[] = ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done'];
const SORTS: readonly QueueSort[] = ['due', 'age'];

/**
 * `GET /cases`, a page of the queue, and `GET /cases/counts` of its views; both over the functions that the agent
 * holds.
 */
export function queueRoutes(app: ApiServer, services: Services): void {
  const { clock } = services;

  app.get(
    '/cases',
    describe({
      id: 'listQueue',
      tag: 'cases',
      summary: 'A page of the queue, for the functions held.',
      capability: 'queue.read',
      query: {
        view: { enum: VIEWS, description: 'View; to take when absent.' },
        dispositif: { ...SLUG, description: 'Only this scheme.' },
        state: TEXT('Only cases in this state.'),
        q: TEXT(
          'Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.',
        ),
        sort: {
          enum: SORTS,
          description: 'Order of tasks; when absent, that of the scheme asked for, else those due first.',
        },
        cursor: { type: 'string', maxLength: 400, description: '`next` of the page before.' },
        limit: { type: 'integer', minimum: 1, maximum: 200, description: 'Rows; 50 when absent.' },
      },
      reply: 'QueuePage',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { userId } = viewer;
      const functions = await heldBy(services, viewer);
      const { view = 'todo', dispositif, state, q, sort, cursor, limit = 50 } = request.query;
      return queuePage(services, {
        view,
        functions,
        overseen: view === 'late' ? await listOverseen(services.db, viewer.functions) : [],
        userId,
        dispositif,
        state,
        text: q,
        sort: sort ?? (await sortOf(services, dispositif)),
        cursor,
        limit,
        now: clock.now(),
      });
    },
  );

  app.get(
    '/cases/counts',
    describe({
      id: 'countQueue',
      tag: 'cases',
      summary: 'How many rows each view has, up to 1,000.',
      capability: 'queue.read',
      query: { dispositif: { ...SLUG, description: 'Only this scheme.' } },
      reply: 'QueueCounts',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { userId } = viewer;
      const functions = await heldBy(services, viewer);
      const overseen = await listOverseen(services.db, viewer.functions);
      const { dispositif } = request.query;
      return queueCounts(services, { functions, overseen, userId, dispositif, now: clock.now() });
    },
  );
}

/** Order that the version in force of a scheme asks for. */
async function sortOf({ dispositifs }: Services, id: string | undefined): Promise<QueueSort> {
  const version = id === undefined ? undefined : await dispositifs.current(id);
  if (id === undefined || version === undefined) return 'due';
  return (await dispositifs.load(id, version))?.queue.sort ?? 'due';
}

/** Functions held, and what their groups were asked for on cases of any scheme. */
async function heldBy({ db }: Services, { functions, groups }: Viewer): Promise<readonly HeldFunction[]> {
  return [...functions, ...(await listGroupTasks(db, groups))];
}
