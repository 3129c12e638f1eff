/** Webhooks as they are kept. */
import type { Knex } from 'knex';
import type { WebhookKind } from '../../../../schemas/types/api.ts';

/** A webhook, as administrators read it. */
export interface WebhookRow {
  readonly id: string;
  readonly applicationId: string;
  readonly url: string;
  readonly kinds: readonly WebhookKind[];
  readonly dispositifs: readonly string[];
  readonly secretNumber: number;
  readonly failingSince: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledFor: 'failing' | 'gone' | null;
  /** What waits to be sent, up to a thousand. */
  readonly waiting: number;
}

/** What is chosen of one. */
export interface NewWebhook {
  readonly url: string;
  readonly kinds: readonly WebhookKind[];
  readonly dispositifs: readonly string[];
}

/** Those of an application, or of all; the oldest first. */
export async function listWebhooks(tx: Knex, application: string | null = null): Promise<readonly WebhookRow[]> {
  const { rows } = await tx.raw<{ rows: WebhookRow[] }>(
    `select w.id, w.application_id as "applicationId", w.url, w.kinds, w.dispositifs, w.secret_number as "secretNumber",
       w.failing_since as "failingSince", w.disabled_at as "disabledAt", w.disabled_for as "disabledFor",
       (select count(*)::int from (select from delivery d where d.webhook_id = w.id and d.state = 'waiting' limit 1000) row) as waiting
     from webhook w where :application::uuid is null or w.application_id = :application::uuid order by w.created_at, w.id`,
    { application },
  );
  return rows;
}

/** Adds one. */
export async function insertWebhook(
  tx: Knex.Transaction,
  id: string,
  application: string,
  { url, kinds, dispositifs }: NewWebhook,
  by: string,
): Promise<void> {
  const lists = { kinds: [...kinds], dispositifs: [...dispositifs] };
  await tx('webhook').insert({ id, application_id: application, url, ...lists, created_by: by });
}

/** Removes one with what it was to be told; gives its address, undefined when the application has none of that identifier. */
export async function deleteWebhook(
  tx: Knex.Transaction,
  application: string,
  id: string,
): Promise<string | undefined> {
  const gone = tx('webhook').where({ application_id: application, id }).delete();
  const [row] = await gone.returning<{ url: string }[]>('url');
  return row?.url;
}

/** Puts the next secret in the place of the one in use; gives its number, undefined when there is no such webhook. */
export async function rotateSecret(
  tx: Knex.Transaction,
  application: string,
  id: string,
  now: string,
): Promise<{ readonly url: string; readonly number: number } | undefined> {
  const [row] = await tx('webhook')
    .where({ application_id: application, id })
    .update({ secret_number: tx.raw('secret_number + 1'), rotated_at: now })
    .returning<{ url: string; number: number }[]>(['url', 'secret_number as number']);
  return row;
}

/** Has one that was disabled go on, what waits first; gives its address, undefined when it was not disabled. */
export async function enableWebhook(
  tx: Knex.Transaction,
  application: string,
  id: string,
): Promise<string | undefined> {
  const [row] = await tx('webhook')
    .where({ application_id: application, id })
    .whereNotNull('disabled_at')
    .update({ disabled_at: null, disabled_for: null, failing_since: null, quiet_until: null })
    .returning<{ url: string }[]>('url');
  if (row) await tx('delivery').where({ webhook_id: id, state: 'waiting' }).update({ attempts: 0, not_before: null });
  return row?.url;
}
