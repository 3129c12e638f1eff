/**
 * Tells whoever watches (desks kept up to date) that a case changed, in this process or another. Notifications leave
 * after the commit and in batches: inside the transaction they would make commits wait for one another.
 */
import pg from 'pg';
import type { Logger } from 'pino';
import { consultedGroups, type Case, type CaseEvent } from '../../engine/index.ts';
import { AGENT_TOLD, listenToChanges, notifyChanges, RIGHTS_CHANGED, SETTINGS_CHANGED } from './store/notify.ts';

/** A committed change of a case, and who is concerned by it. */
export interface CaseChange {
  readonly caseId: string;
  readonly dispositifId: string;
  /** The case's version after it. */
  readonly version: number;
  /** Groups that were asked their opinion on it; they hear of its end, too. */
  readonly groups: readonly string[];
  /** Routes it takes by function; null when it left one, so that those it left hear of it as well. */
  readonly routes: NonNullable<Case['routes']> | null;
}

/** The change that left a case as it is. @param events those of the change; none for a filing, which leaves no route */
export function changeOf(
  { id, dispositif, version, opinions, routes = {} }: Case,
  events: readonly CaseEvent[] = [],
): CaseChange {
  const hasLeft = events.some(({ type }) => type === 'routed');
  return {
    caseId: id,
    dispositifId: dispositif.id,
    version,
    groups: [...new Set(consultedGroups({ opinions, outcome: null }))],
    routes: hasLeft ? null : routes,
  };
}

/** Changes of cases, of rights and of settings, told between processes by the database (`LISTEN`, `NOTIFY`). */
export interface Changes {
  /** Says that a committed change touched a case. */
  publish(change: CaseChange): void;
  /** Says that agents were given a notice, once that is committed. */
  tell(userIds: readonly string[]): void;
  /**
   * Calls back for each change, wherever it was made, from when the promise is kept on; gives the way to stop. `lost` is
   * called, and nothing after it, when the database went away: changes may have been missed.
   */
  subscribe(listener: (change: CaseChange) => void, lost: () => void): Promise<() => void>;
  /**
   * Calls back with the account whose rights may have changed, null when it may be anybody's. For who is subscribed to
   * changes already, and hears there that the database went away.
   */
  watchRights(listener: (userId: string | null) => void): () => void;
  /** Calls back with each account that was given a notice; for who is subscribed to changes already. */
  watchTold(listener: (userId: string) => void): () => void;
  /** Calls back when administrators set something, in this process or another; for who is subscribed to changes already. */
  watchSettings(listener: () => void): () => void;
  close(): Promise<void>;
}

interface Subscriber {
  readonly hear: (change: CaseChange) => void;
  readonly lost: () => void;
}

const ANYBODY = '*';
const BATCH_MS = 200;
/** Stands for the routes of a case that left one. */
const LEFT = '*';

/** A change on one line, which is what a notification carries: words apart by spaces, lists by commas. */
function writeChange({ caseId, dispositifId, version, groups, routes }: CaseChange): string {
  const taken = Object.entries(routes ?? {}).map(([name, route]) => `${name}:${route ?? ''}`);
  return [caseId, dispositifId, version, groups.join(','), routes === null ? LEFT : taken.join(',')].join(' ');
}

function readChange(payload: string): CaseChange | undefined {
  const [caseId, dispositifId, version, groups = '', routes = ''] = payload.split(' ');
  if (!caseId || !dispositifId) return undefined;
  const taken = splitList(routes).map((entry) => {
    const [name = '', route = ''] = entry.split(':');
    return [name, route === '' ? null : route] as const;
  });
  return {
    caseId,
    dispositifId,
    version: Number(version),
    groups: splitList(groups),
    routes: routes === LEFT ? null : Object.fromEntries(taken),
  };
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}

/** Listens on a connection of its own, opened with the first subscriber and again with the first after it was lost. */
export function createChanges(url: string, pool: pg.Pool, log: Logger): Changes {
  const subscribers = new Set<Subscriber>();
  const watchers = new Set<(userId: string | null) => void>();
  const toldWatchers = new Set<(userId: string) => void>();
  const settingWatchers = new Set<() => void>();
  const waiting = new Map<string, CaseChange>();
  const waitingTold = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let listening: Promise<pg.Client> | undefined;

  const flush = async (): Promise<void> => {
    timer = undefined;
    const [lines, told] = [[...waiting.values()].map(writeChange), [...waitingTold]];
    waiting.clear();
    waitingTold.clear();
    await notifyChanges(pool, { lines, told });
  };
  const flushSoon = (): void => {
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => log.warn({ err: error }, 'changes could not be announced'));
    }, BATCH_MS);
  };

  const lose = (): void => {
    listening = undefined;
    const all = [...subscribers];
    subscribers.clear();
    for (const { lost } of all) lost();
  };

  const listen = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('error', (error) => log.warn({ err: error }, 'changes are not heard any more'));
    client.on('notification', ({ channel, payload }) => {
      if (channel === RIGHTS_CHANGED) {
        for (const watch of watchers) watch(payload === undefined || payload === ANYBODY ? null : payload);
        return;
      }
      if (channel === SETTINGS_CHANGED) {
        for (const watch of settingWatchers) watch();
        return;
      }
      if (channel === AGENT_TOLD) {
        for (const watch of toldWatchers) watch(payload ?? '');
        return;
      }
      const change = readChange(payload ?? '');
      if (change) for (const { hear } of subscribers) hear(change);
    });
    await client.connect();
    await listenToChanges(client);
    client.on('end', lose);
    return client;
  };

  return {
    publish(change) {
      const hasLeft = waiting.get(change.caseId)?.routes === null;
      waiting.set(change.caseId, hasLeft ? { ...change, routes: null } : change);
      flushSoon();
    },
    tell(userIds) {
      if (userIds.length === 0) return;
      for (const id of userIds) waitingTold.add(id);
      flushSoon();
    },
    async subscribe(hear, lost) {
      listening ??= listen();
      await listening.catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
      const subscriber = { hear, lost };
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    watchRights(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    watchTold(listener) {
      toldWatchers.add(listener);
      return () => toldWatchers.delete(listener);
    },
    watchSettings(listener) {
      settingWatchers.add(listener);
      return () => settingWatchers.delete(listener);
    },
    async close() {
      clearTimeout(timer);
      const client = await listening?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}
