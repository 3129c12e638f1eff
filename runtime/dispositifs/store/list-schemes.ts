/** Schemes as lists show them, published or begun. */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import type { Standing } from './standing.ts';

/** What a list shows of a scheme. */
export interface SchemeRow {
  readonly id: string;
  readonly title: string;
  readonly version: number | null;
  readonly published_at: Date | null;
  readonly identity: DispositifIdentity | null;
  /** What a scheme that was never published says of itself. */
  readonly theme: string | null;
  readonly summary: string | null;
  readonly draft: number | null;
  readonly draft_at: Date | null;
  readonly draft_by: string | null;
  /** Whether publishing the draft as it is was found to succeed. */
  readonly draft_ready: boolean;
  readonly open_cases: number;
  readonly standing: Standing;
}

/** Some of the schemes: one, or those that follow another in the order of their titles. */
export type AskedSchemes = { readonly id: string } | { readonly after: string | undefined; readonly limit: number };

/** Schemes in the order of their titles; those that are only begun for authors, counts of cases for who works here. */
export async function listSchemes(
  tx: Knex,
  { isAuthor, inside }: { readonly isAuthor: boolean; readonly inside: boolean },
  asked: AskedSchemes,
): Promise<readonly SchemeRow[]> {
  const one = 'id' in asked;
  const after = one ? undefined : asked.after;
  const { rows } = await tx.raw<{ rows: SchemeRow[] }>(
    `select page.id, page.title, page.standing, v.number as version, v.published_at, v.catalogue as identity, page.theme, page.summary, page.draft, page.draft_at, page.draft_ready, u.name as draft_by,
       case when :inside then (select count(*) from (select from "case" c where c.dispositif_id = page.id and c.closed_at is null limit 1000) open)::int
         else 0 end as open_cases
     from (
       select d.id, d.title, d.standing, d.current_version, w.revision as draft, w.updated_at as draft_at, w.updated_by, w.theme, w.summary,
         coalesce(w.ready_revision = w.revision, false) as draft_ready from dispositif d
       left join dispositif_draft w on w.dispositif_id = d.id
       where (d.current_version is not null or :isAuthor) ${one ? 'and d.id = :id' : ''}
         ${after === undefined ? '' : 'and (d.title collate french, d.id) > (select title, id from dispositif where id = :after)'}
       order by d.title collate french, d.id limit :limit
     ) page left join dispositif_version v on v.dispositif_id = page.id and v.number = page.current_version
     left join "user" u on u.id = page.updated_by
     order by page.title collate french, page.id`,
    {
      inside,
      isAuthor,
      ...(one ? { id: asked.id, limit: 1 } : { limit: asked.limit }),
      ...(after !== undefined && { after }),
    },
  );
  return rows;
}
