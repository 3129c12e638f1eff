/** Where an account is signed in, as its owner sees it and ends it. */
import type { Knex } from 'knex';
import { readSessionCookie } from '../session-cookie.ts';
import { coarseAddress, describeDevice } from './device-words.ts';
import { endOtherSessions, endSession, selectSessions } from './store/sessions.ts';

interface OpenSession {
  readonly id: string;
  /** « Firefox sur Windows ». */
  readonly device: string;
  /** Part of the network address; null when it is not known. */
  readonly address: string | null;
  readonly since: Date;
  /** To the hour: a session in use is renewed no more often. */
  readonly seen: Date;
  /** Whether it is that of the request. */
  readonly isCurrent: boolean;
}

/** The sessions of an account; one that is ended is refused from the next request on. */
export interface Sessions {
  /** Those of an account, this one first. @param cookie header of the request */
  list(userId: string, cookie: string | undefined): Promise<readonly OpenSession[]>;
  end(userId: string, id: string): Promise<void>;
  endOthers(userId: string, cookie: string | undefined): Promise<void>;
}

interface SessionSettings {
  readonly db: Knex;
  readonly config: { readonly secret: string; readonly sessionHours: number };
}

/** Sessions over the given database. */
export function createSessions({ db, config }: SessionSettings): Sessions {
  return {
    async list(userId, cookie) {
      const token = readSessionCookie(cookie, config.secret);
      const rows = await selectSessions(db, userId, config.sessionHours);
      const sessions = rows.map((row) => ({
        id: row.id,
        device: describeDevice(row.userAgent),
        address: coarseAddress(row.ipAddress),
        since: row.createdAt,
        seen: row.updatedAt,
        isCurrent: row.token === token,
      }));
      return sessions.toSorted((left, right) => Number(right.isCurrent) - Number(left.isCurrent));
    },
    async end(userId, id) {
      await endSession(db, userId, id);
    },
    endOthers: (userId, cookie) => endOtherSessions(db, userId, readSessionCookie(cookie, config.secret)),
  };
}
