/** Schemes: the catalogue, and one scheme with its versions, functions and states. */
import { isOpen } from '../../engine/index.ts';
import type { DispositifSummary } from '../../schemas/types/api.ts';
import { describe, SLUG, type ApiServer } from './describe-route.ts';
import { problem } from '../http/problems.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { boundGroups, presentBinding, type BoundGroups } from '../identity/rights/store/bound-groups.ts';
import { listSchemes, type AskedSchemes } from '../dispositifs/store/list-schemes.ts';
import { listVersions } from '../dispositifs/store/list-versions.ts';

/** `GET /dispositifs`, the catalogue, and `GET /dispositifs/:id`, which throws `dispositif-unknown`. */
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

/** Schemes a viewer may see. Counts and drafts are for those who work here. */
async function listSummaries(
  { db, clock }: Services,
  viewer: Viewer | null,
  asked: AskedSchemes,
): Promise<DispositifSummary[]> {
  const isAuthor = viewer?.roles.includes('author') ?? false;
  const inside = viewer !== null && viewer.roles.length > 0;
  const rows = await listSchemes(db, { isAuthor, inside }, asked);
  const now = clock.now();
  return rows.map(({ identity, published_at: publishedAt, ...row }) => ({
    id: row.id,
    title: row.title,
    summary: identity?.summary ?? row.summary ?? '',
    theme: identity?.theme ?? row.theme ?? '',
    audiences: identity?.audiences ?? [],
    version: row.version,
    publishedAt: publishedAt?.toISOString() ?? null,
    open: identity !== null && row.standing === 'offered' && isOpen(identity, now).open,
    standing: row.standing,
    draft:
      isAuthor && row.draft !== null && row.draft_at
        ? {
            revision: row.draft,
            at: row.draft_at.toISOString(),
            by: row.draft_by,
            ready: row.draft_ready,
          }
        : null,
    openCases: row.open_cases,
  }));
}
