/** How deliveries went. */
import type { Knex } from 'knex';
import type { Instant } from '../../../../engine/index.ts';
import type { Unreachable } from '../patience.ts';

/** One attempt, as the log shows it. */
export interface Try {
  readonly at: Instant;
  /** What was answered; null without an answer. */
  readonly status: number | null;
  /** Why there was none; null with one. */
  readonly why: Unreachable | null;
  /** Milliseconds. */
  readonly took: number;
}

/** What an attempt leads to; `counts` when it is one of those that are counted. */
type Outcome =
  | { readonly state: 'done' }
  | { readonly state: 'waiting'; readonly notBefore: Instant | null; readonly counts: boolean };

const KEPT = 20;

/** Writes an attempt of a delivery, and what it leads to. */
export async function recordTry(tx: Knex.Transaction, id: string, tried: Try, then: Outcome): Promise<void> {
  const before = await tx('delivery').where({ id }).first<{ tries: readonly Try[] } | undefined>('tries');
  await tx('delivery')
    .where({ id })
    .update({
      state: then.state,
      not_before: then.state === 'waiting' ? then.notBefore : null,
      tries: JSON.stringify([...(before?.tries ?? []), tried].slice(-KEPT)),
      ...(then.state === 'waiting' && then.counts && { attempts: tx.raw('attempts + 1') }),
    });
}

/** Has a delivery wait without having been tried. */
export async function postpone(tx: Knex.Transaction, id: string, notBefore: Instant): Promise<void> {
  await tx('delivery').where({ id }).update({ not_before: notBefore });
}

/** What its application may not see any more is not sent. */
export async function withhold(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('delivery').where({ id }).update({ state: 'withheld', not_before: null });
}

/** Something arrived. */
export async function markArriving(tx: Knex.Transaction, webhook: string): Promise<void> {
  await tx('webhook')
    .where({ id: webhook })
    .whereRaw('(failing_since is not null or quiet_until is not null)')
    .update({ failing_since: null, quiet_until: null });
}

/** Nothing arrives, since a moment at the latest. */
export async function markFailing(
  tx: Knex.Transaction,
  webhook: string,
  since: Instant,
  quietUntil: Instant | null,
): Promise<void> {
  await tx('webhook')
    .where({ id: webhook })
    .update({
      failing_since: tx.raw('coalesce(failing_since, ?)', [since]),
      ...(quietUntil !== null && { quiet_until: quietUntil }),
    });
}

/** Sends nothing more there; false when somebody was faster. */
export async function disable(
  tx: Knex.Transaction,
  webhook: string,
  why: 'failing' | 'gone',
  now: Instant,
): Promise<boolean> {
  const able = tx('webhook').where({ id: webhook }).whereNull('disabled_at');
  return (await able.update({ disabled_at: now, disabled_for: why, quiet_until: null })) > 0;
}
