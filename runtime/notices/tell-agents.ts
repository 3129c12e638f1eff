/**
 * Tells agents something, once each: a row of their account, written in the transaction of what it follows from. The mail that
 * counts what they have not read is awaited from then on.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../engine/index.ts';
import type { AgentChoice, AgentNoticeKind, NewAgentNotice } from './agent-notice.ts';
import { nextDigest } from './digest.ts';
import { awaitDigests, readAgentChoices } from './store/agent-choices.ts';
import { insertAgentNotice } from './store/agent-notices.ts';

/** Gives a notice to agents who wish for its kind and were not told of the same before; gives who they are. */
export async function tellAgents(
  tx: Knex.Transaction,
  users: readonly string[],
  notice: NewAgentNotice,
): Promise<readonly string[]> {
  if (users.length === 0) return [];
  const told = await insertAgentNotice(tx, users, notice);
  const choices = await readAgentChoices(tx, told);
  await awaitDigests(
    tx,
    [...choices].flatMap(([userId, choice]) => {
      const hour = digestHour(choice, notice.kind);
      return hour === null ? [] : [{ userId, at: nextDigest(notice.at, hour) }];
    }),
  );
  return told;
}

/** Hour of the mail that counts a kind; null when none does. Of an opinion that is asked a mail of its own tells at once. */
export function digestHour({ mailOff, digestHour: hour }: AgentChoice, kind: AgentNoticeKind): number | null {
  return mailOff.includes(kind) || kind === 'opinion' ? null : hour;
}

/** Kinds that the mail of an agent does not count. */
export function uncounted({ mailOff }: AgentChoice): readonly AgentNoticeKind[] {
  return [...new Set<AgentNoticeKind>([...mailOff, 'opinion'])];
}

/** The moment of an agent's next mail, of what was told before `now`. */
export function digestAfter({ digestHour: hour }: AgentChoice, now: Instant): Instant | null {
  return hour === null ? null : nextDigest(now, hour);
}
