/** Publishing, and what was published. */
import { countUnderVersions } from '../../cases/index.ts';
import { findVersionFiles, noteReadyDraft, preparePublication, publishVersion } from '../../dispositifs/index.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { requireTexts } from './source-files.ts';

const NUMBER = { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Number of the version.' } as const;

/** Changes that one answer tells. */
const MOST_CHANGES = 500;

/**
 * `POST /dispositifs/:id/publication`, `POST /dispositifs/:id/versions` and `GET /dispositifs/:id/versions/:number`. Publishing throws the code of the
 * refusal with the diagnostics that caused it.
 */
export function versionRoutes(app: ApiServer, services: Services): void {
  app.post(
    '/dispositifs/:id/publication',
    describe({
      id: 'preparePublication',
      tag: 'dispositifs',
      summary: 'What publishing a source would do, and what stands in its way; nothing is published.',
      capability: 'source.read',
      params: { id: SLUG },
      body: 'SourceFiles',
      reply: 'PublicationReport',
    }),
    async (request) => {
      const { id } = request.params;
      const viewer = await requireViewer(request);
      const source = { id, files: requireTexts(request.body.files) };
      const prepared = await preparePublication(services, source, viewer.userId);
      if (prepared.type === 'refused') throw problem(prepared.code);
      const { checked, changes, current, isUnchanged, holders, played } = prepared;
      if (checked.type === 'refused' && checked.code !== 'source-invalid') throw problem(checked.code);
      if (checked.type === 'passed') await noteReadyDraft(services.db, id, source.files);
      return {
        ready: checked.type === 'passed',
        current,
        unchanged: isUnchanged,
        diagnostics: checked.type === 'passed' ? checked.warnings : checked.diagnostics,
        scenarios: played && {
          total: played.scenarios.length,
          failed: played.scenarios.filter(({ passed }) => !passed).length,
        },
        uncovered: played && {
          actions: played.coverage.actions.uncovered,
          guards: played.coverage.guards.uncovered,
          rows: played.coverage.rows.uncovered,
          templates: played.coverage.templates.uncovered,
        },
        functions: holders,
        changes: changes.slice(0, MOST_CHANGES),
        moreChanges: Math.max(0, changes.length - MOST_CHANGES),
        openCases: await countUnderVersions(services.db, id),
      };
    },
  );

  app.post(
    '/dispositifs/:id/versions',
    describe({
      id: 'publishVersion',
      tag: 'dispositifs',
      summary: 'Publishes a source that compiles and whose scenarios pass; the same source again is the same version.',
      capability: 'version.publish',
      params: { id: SLUG },
      body: 'SourceFiles',
      reply: 'Published',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const source = { id: request.params.id, files: requireTexts(request.body.files) };
      const published = await publishVersion(services, {
        source,
        by: viewer.userId,
        check: async ({ id, files }) =>
          services.sources.check({ id, files, lists: await services.listShelf.send({ files }) }, viewer.userId),
      });
      if (published.type === 'refused') throw problem(published.code, { diagnostics: published.diagnostics });
      const { number, hash, changed } = published;
      return reply.code(201).send({ number, hash, changed });
    },
  );

  app.get(
    '/dispositifs/:id/versions/:number',
    describe({
      id: 'readVersion',
      tag: 'dispositifs',
      summary: 'The source of a published version.',
      capability: 'source.read',
      params: { id: SLUG, number: NUMBER },
      reply: 'SourceFiles',
    }),
    async ({ params }) => {
      const files = await findVersionFiles(services.db, params.id, params.number);
      if (!files) throw problem('version-unknown');
      return { files };
    },
  );
}
