/** Who asks to act for an establishment, as administrators read it. */
import type { Knex } from 'knex';
import type { AwaitedLink, AwaitedLinks } from '../../../schemas/types/api.ts';
import { escapeLike } from '../../people/store/search-people.ts';

const PAGE = 50;

interface Wanted {
  /** Part of the name of the person, or of the establishment. */
  readonly text?: string | undefined;
  /** `next` of the page before: its last link, be it decided on since. */
  readonly cursor?: string | undefined;
}

type Row = Omit<AwaitedLink, 'askedAt' | 'codeSentAt'> & { readonly askedAt: Date; readonly codeSentAt: Date | null };

/** A page of links that wait to be confirmed, the oldest first. */
export async function listAwaitedLinks(tx: Knex, { text = '', cursor }: Wanted): Promise<AwaitedLinks> {
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `select l.id, concat_ws(' ', p.given_name, p.family_name) as person, u.email, l.role, l.asked_at as "askedAt", l.proof,
       l.code_sent_at as "codeSentAt",
       json_build_object('name', e.name, 'ridet', e.ridet, 'rna', e.rna, 'listed', e.listed_at is not null) as establishment
     from establishment_link l
     join person p on p.id = l.person_id
     join establishment e on e.id = l.establishment_id
     left join "user" u on u.id = p.user_id
     where l.confirmed_at is null and l.ended_at is null
       and plain_text(concat_ws(' ', p.given_name, p.family_name, e.name)) like '%' || plain_text(:text) || '%'
       and (:cursor::uuid is null
         or (l.asked_at, l.id) > (select last.asked_at, last.id from establishment_link last where last.id = :cursor::uuid))
     order by l.asked_at, l.id limit :most`,
    { text: escapeLike(text.trim()), cursor: cursor ?? null, most: PAGE + 1 },
  );
  const items = rows.slice(0, PAGE).map(({ askedAt, codeSentAt, ...link }) => ({
    ...link,
    askedAt: askedAt.toISOString(),
    codeSentAt: codeSentAt?.toISOString() ?? null,
  }));
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
