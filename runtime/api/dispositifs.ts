/** Schemes: the catalogue, and one scheme with its versions, functions and states. */
import type { Knex } from 'knex';
import { isOpen } from '../../engine/index.ts';
import type { DispositifSummary, VersionSummary } from '../../schemas/types/api.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { describe, SLUG, type ApiServer } from '../http/describe-route.ts';
import { problem } from '../http/problems.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../app/services.ts';
import { boundGroups, presentBinding, type BoundGroups } from './bound-groups.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly version: number | null;
  readonly published_at: Date | null;
  readonly identity: DispositifIdentity | null;
  readonly draft: number | null;
  readonly open_cases: number;
}

export function dispositifRoutes(app: ApiServer, services: Services): void {
  const { db, dispositifs } = services;

  app.get(
    '/dispositifs',
    describe({
      id: 'listDispositifs',
      tag: 'dispositifs',
      summary: 'Published schemes in the order of their titles; authors also see those being written.',
      capability: 'catalogue.read',
      query: {
        after: { ...SLUG, description: '`next` of the page before.' },
        limit: { type: 'integer', minimum: 1, maximum: 200, description: 'Schemes of a page; 20 when absent.' },
      },
      reply: 'DispositifList',
    }),
    async (request) => {
      const { after, limit = 20 } = request.query;
      const found = await listSummaries(services, await request.viewer(), { after, limit: limit + 1 });
      const items = found.slice(0, limit);
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    '/dispositifs/:id',
    describe({
      id: 'readDispositif',
      tag: 'dispositifs',
      summary: 'A scheme with its versions, the groups of its functions, and the states of the version in force.',
      capability: 'catalogue.read',
      params: { id: SLUG },
      reply: 'DispositifDetail',
    }),
    async (request) => {
      const { id } = request.params;
      const viewer = await request.viewer();
      const [summary] = await listSummaries(services, viewer, { id });
      if (!summary) throw problem('dispositif-unknown');
      const compiled = summary.version === null ? undefined : await dispositifs.load(id, summary.version);
      const inside = viewer !== null && viewer.roles.length > 0;
      const groupsOf: BoundGroups = inside ? await boundGroups(db, id) : () => [];
      return {
        summary,
        versions: inside ? await listVersions(db, id) : [],
        functions: Object.entries(compiled?.identity.functions ?? {}).map(([name, definition]) =>
          presentBinding(groupsOf, name, definition),
        ),
        states: Object.entries(compiled?.workflow.workflow.states ?? {}).map(([state, { title, kind }]) => ({
          id: state,
          title,
          final: kind === 'final',
        })),
      };
    },
  );
}

/** Some of the schemes: one, or those that follow another in the order of their titles. */
type Asked = { readonly id: string } | { readonly after: string | undefined; readonly limit: number };

/** Schemes a viewer may see. Counts and drafts are for those who work here. */
async function listSummaries(
  { db, clock }: Services,
  viewer: Viewer | null,
  asked: Asked,
): Promise<DispositifSummary[]> {
  const isAuthor = viewer?.roles.includes('author') ?? false;
  const inside = viewer !== null && viewer.roles.length > 0;
  const one = 'id' in asked;
  const after = one ? undefined : asked.after;
  const { rows }: { rows: readonly Row[] } = await db.raw(
    `select page.id, page.title, v.number as version, v.published_at, v.catalogue as identity, page.draft,
       case when :inside then (select count(*) from (select from "case" c where c.dispositif_id = page.id and c.closed_at is null limit 1000) open)::int
         else 0 end as open_cases
     from (
       select d.id, d.title, d.current_version, w.revision as draft from dispositif d
       left join dispositif_draft w on w.dispositif_id = d.id
       where (d.current_version is not null or :isAuthor) ${one ? 'and d.id = :id' : ''}
         ${after === undefined ? '' : 'and (d.title collate french, d.id) > (select title, id from dispositif where id = :after)'}
       order by d.title collate french, d.id limit :limit
     ) page left join dispositif_version v on v.dispositif_id = page.id and v.number = page.current_version
     order by page.title collate french, page.id`,
    {
      inside,
      isAuthor,
      ...(one ? { id: asked.id, limit: 1 } : { limit: asked.limit }),
      ...(after !== undefined && { after }),
    },
  );
  const now = clock.now();
  return rows.map(({ identity, published_at: publishedAt, ...row }) => ({
    id: row.id,
    title: row.title,
    summary: identity?.summary ?? '',
    theme: identity?.theme ?? '',
    audiences: identity?.audiences ?? [],
    version: row.version,
    publishedAt: publishedAt?.toISOString() ?? null,
    open: identity !== null && isOpen(identity, now).open,
    draft: isAuthor ? row.draft : null,
    openCases: row.open_cases,
  }));
}

async function listVersions(db: Knex, id: string): Promise<VersionSummary[]> {
  const rows: readonly { number: number; hash: string; published_at: Date; by: string | null }[] = await db(
    'dispositif_version as v',
  )
    .leftJoin('user as u', 'u.id', 'v.published_by')
    .where('v.dispositif_id', id)
    .orderBy('v.number', 'desc')
    .select('v.number', 'v.hash', 'v.published_at', 'u.name as by');
  return rows.map(({ number, hash, published_at: at, by }) => ({
    number,
    hash,
    publishedAt: at.toISOString(),
    publishedBy: by,
  }));
}
