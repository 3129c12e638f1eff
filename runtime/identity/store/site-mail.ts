/**
 * Mails about accounts take the same road as those of cases: an outbox row, carried out by the worker. Nothing is sent
 * inside a request, so the time an answer takes says nothing of whether an address is known.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';

/** A mail about an account, already written. */
export interface SiteMail {
  readonly to: string;
  readonly subject: string;
  readonly markdown: string;
}

/** Orders a mail that belongs to no case, which whoever asked for it waits for: a code, a new password. */
export async function insertSiteMail(tx: Knex, mail: SiteMail): Promise<void> {
  const key = `site:${randomUUID()}`;
  const effect: Effect = { type: 'mail', key, message: 'site', ...mail };
  await tx('outbox').insert({ key, type: effect.type, payload: JSON.stringify(effect), awaited: true });
}
