/**
 * Tells desks that a case changed, as it happens, by server-sent events. An agent hears of the cases of their functions,
 * (of one that is only consulted: those put to it) and of their route where cases take routes; and of those on which a group of theirs was asked. When what they may do has
 * changed, they are told to come again: the desk then reads anew what it shows, and no longer shows what it may not.
 */
import { finished } from 'node:stream';
import { describe, type ApiServer } from '../describe-route.ts';
import { sendEvent } from '../../http/event-stream.ts';
import { problem } from '../../http/problems.ts';
import type { CaseChange } from '../../cases/changes.ts';
import { functionsAskedOn } from '../../cases/store/functions-asked-on.ts';
import { consultedFunctions } from '../../dispositifs/index.ts';
import { functionsIn, functionsOn, requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

/** Pages of a desk that one account may have listening: each tab is one. */
const MOST_STREAMS = 12;

/** Proxies close what is silent. */
const HEARTBEAT_MS = 25_000;

/**
 * `GET /cases/live`, a stream of server-sent events that stays open. Throws `too-many-streams` beyond what one person
 * may hold; streams end when the server closes.
 */
export function liveRoutes(app: ApiServer, services: Services): void {
  const { changes, identity } = services;
  const open = new Set<() => unknown>();
  const streams = new Map<string, number>();
  app.addHook('preClose', async () => {
    for (const close of open) close();
  });

  app.get(
    '/cases/live',
    describe({
      id: 'watchCases',
      tag: 'cases',
      summary:
        'Server-sent events: `change` with the identifier of a case that changed and its version; `told` when one was given a notice; `rights`, the last one, when what one may do has changed, or the session was ended.',
      capability: 'live.hear',
      media: 'text/event-stream',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { raw } = reply;
      const others = streams.get(viewer.userId) ?? 0;
      // The newest is refused: the oldest, closed, would only come again and close another.
      if (others >= MOST_STREAMS) throw problem('too-many-streams');
      streams.set(viewer.userId, others + 1);
      finished(raw, () => {
        const left = (streams.get(viewer.userId) ?? 1) - 1;
        if (left > 0) streams.set(viewer.userId, left);
        else streams.delete(viewer.userId);
      });
      // The browser opens another after the end of this one, and reads again what it may have missed.
      const close = (): unknown => raw.end();
      const hear = async (change: CaseChange): Promise<void> => {
        const { caseId, version } = change;
        if (!(await concerns(services, viewer, change)) || raw.writableEnded) return;
        sendEvent(raw, `event: change\ndata: ${JSON.stringify({ caseId, version })}\n\n`);
      };
      // What could not be judged may have been missed: the browser comes again.
      const stop = await changes.subscribe((change) => void hear(change).catch(close), close);
      const closeIfChanged = async (): Promise<void> => {
        if (sameRights(viewer, await identity.viewerStill(request)) || raw.writableEnded) return;
        // The desk reads at once what it may still show.
        raw.end('event: rights\ndata: {}\n\n');
      };
      // A database that is away says nothing of rights.
      const judge = (): void => void closeIfChanged().catch(() => undefined);
      const stopRights = changes.watchRights((userId) => {
        if (userId === null || userId === viewer.userId) judge();
      });
      const stopTold = changes.watchTold((userId) => {
        if (userId === viewer.userId && !raw.writableEnded) sendEvent(raw, 'event: told\ndata: {}\n\n');
      });
      const heartbeat = setInterval(() => {
        sendEvent(raw, ': \n\n');
        judge();
      }, HEARTBEAT_MS);
      open.add(close);
      finished(raw, () => {
        clearInterval(heartbeat);
        stop();
        stopRights();
        stopTold();
        open.delete(close);
      });
      reply.hijack();
      const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      raw.writeHead(200, {
        ...Object.fromEntries(headers),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 3000\n\n');
    },
  );
}

/**
 * Whether a viewer has to hear of a change, from what the change itself says; only for who is nothing but consulted is it
 * asked whether the case was put to them.
 */
async function concerns(
  { db, dispositifs }: Pick<Services, 'db' | 'dispositifs'>,
  viewer: Viewer,
  { caseId, dispositifId, groups, routes }: CaseChange,
): Promise<boolean> {
  if (viewer.groups.some(({ id }) => groups.includes(id))) return true;
  const held =
    routes === null
      ? functionsIn(viewer, dispositifId)
      : functionsOn(viewer, { dispositif: { id: dispositifId }, routes });
  if (held.length === 0) return false;
  const consulted = await consultedFunctions(dispositifs, dispositifId);
  if (held.some((name) => !consulted.has(name))) return true;
  const asked = await functionsAskedOn(db, caseId);
  return held.some((name) => asked.includes(name));
}

function sameRights(before: Viewer, now: Viewer | null): boolean {
  const rights = ({ roles, groups, functions, standsFor }: Viewer): string =>
    JSON.stringify([
      roles,
      groups.map(({ id }) => id).toSorted(),
      functions.map((held) => JSON.stringify(held)).toSorted(),
      // What somebody absent has taken may be worked on in their place.
      standsFor.map(({ userId }) => userId),
    ]);
  return now !== null && rights(before) === rights(now);
}
