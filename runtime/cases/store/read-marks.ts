/**
 * Which messages were read. A reading is no event: it changes nothing that is decided upon, and nobody's decision is refused
 * because of it. The agents read for one another; the applicant for themself.
 */
import type { Knex } from 'knex';
import { narrowTo, type RequestsOf } from './cases-of-person.ts';
import type { Case } from '../../../engine/index.ts';

/** Who reads, and so whose messages they had not read: those of the other. */
export type Reader = 'agents' | 'applicant';

const COLUMNS = { agents: 'unread_since', applicant: 'applicant_unread_since' } as const satisfies Record<
  Reader,
  string
>;
const WRITERS = { agents: 'applicant', applicant: 'agent' } as const satisfies Record<Reader, string>;

/** Since when there are messages that a reader has not read; null when they have read all. */
export async function unreadSince(db: Knex, caseId: string, reader: Reader): Promise<string | null> {
  const row = await db<Record<string, Date | null>>('case')
    .where('id', caseId)
    .first<{ since: Date | null } | undefined>({ since: COLUMNS[reader] });
  return row?.since?.toISOString() ?? null;
}

/**
 * Marks messages as read.
 * @param last the last message that was shown: those that came after it stay unread
 * @returns whether there was one that had not been read
 */
export async function markRead(db: Knex, caseId: string, reader: Reader, last: string): Promise<boolean> {
  const column = COLUMNS[reader];
  return db.transaction(async (tx) => {
    const row = await tx('case')
      .where('id', caseId)
      .whereNotNull(column)
      .forUpdate()
      .first<{ data: Pick<Case, 'messages'> } | undefined>('data');
    if (!row) return false;
    const { messages } = row.data;
    const shown = messages.findIndex(({ id }) => id === last);
    if (shown < 0) return false;
    const left = messages.slice(shown + 1).find(({ from }) => from === WRITERS[reader]);
    await tx('case')
      .where('id', caseId)
      .update({ [column]: left?.at ?? null, ...(reader === 'applicant' && { applicant_told_at: null }) });
    return true;
  });
}

/** Requests of somebody in which the service wrote something that was not read. */
export async function unreadRequests(db: Knex, of: RequestsOf): Promise<ReadonlySet<string>> {
  const query = db('case').whereNotNull('applicant_unread_since');
  narrowTo(query, of);
  return new Set(await query.pluck<string[]>('id'));
}

/**
 * Notes that the applicant is being told of messages that they have not read.
 * @returns false when there is nothing to tell: they have read all, or were told of what they have not read
 */
export async function noteTold(tx: Knex.Transaction, caseId: string): Promise<boolean> {
  const told = await tx('case')
    .where('id', caseId)
    .whereNotNull('applicant_unread_since')
    .whereNull('applicant_told_at')
    .update({ applicant_told_at: tx.fn.now() });
  return told > 0;
}
