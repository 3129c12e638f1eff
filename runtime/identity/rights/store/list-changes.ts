/** The trail of rights as people read it, newest first. */
import type { Knex } from 'knex';
import type { RightChange, RightChanges } from '../../../../schemas/types/api.ts';
import { escapeLike } from '../../../people/store/search-people.ts';

const PAGE = 50;

interface RightChangeFilter {
  /** Part of the name of what is concerned, or of who made the change. */
  readonly text?: string | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly by_name: string;
  readonly kind: RightChange['kind'];
  readonly subject: string;
  readonly before: RightChange['before'];
  readonly after: RightChange['after'];
}

/** A page of changes of rights. */
export async function listRightChanges(tx: Knex, { text = '', cursor }: RightChangeFilter): Promise<RightChanges> {
  const query = tx('right_change')
    .select('id', 'at', 'by_name', 'kind', 'subject', 'before', 'after')
    .orderBy('id', 'desc')
    .limit(PAGE + 1);
  if (text.trim() !== '') {
    void query.whereRaw(`plain_text(subject || ' ' || by_name) like '%' || plain_text(?) || '%'`, [
      escapeLike(text.trim()),
    ]);
  }
  if (cursor !== undefined) void query.where('id', '<', cursor);
  const rows: readonly Row[] = await query;
  const items = rows.slice(0, PAGE).map(({ id, at, by_name: by, kind, subject, before, after }) => {
    return { id, at: at.toISOString(), by, kind, subject, before, after };
  });
  return { items, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}
