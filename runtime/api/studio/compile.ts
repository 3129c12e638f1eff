/** What the compiler and the scenarios say of a source being written. Nothing is kept but the preview of its form. */
import type { JudgedSource } from '../../../schemas/types/api.ts';
import { changedDraft } from '../../dispositifs/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import type { Files } from './unpack.ts';
import { fr as messages } from '../messages/fr.ts';

/**
 * `POST /compile` and `POST /scenarios`. The first throws what `filesOf` does. Both throw `source-too-heavy`, `source-superseded` (the same author asked
 * anew) or `too-many-requests` for a source that is not judged to its end.
 */
export function compileRoutes(app: ApiServer, { db, previews, sources, listShelf }: Services): void {
  app.post(
    '/compile',
    describe({
      id: 'compileSource',
      tag: 'dispositifs',
      summary: 'Compiles a source; the form of one that compiles can be previewed.',
      capability: 'source.read',
      body: 'JudgedSource',
      reply: 'CompileReport',
    }),
    async (request) => {
      const { id } = request.body;
      const files = await filesOf(db, request.body);
      const { userId } = await requireViewer(request);
      const report = await sources.report({ id, files, lists: await listShelf.send({ files }) }, userId);
      if (report.type === 'refused') throw problem(report.code);
      const { graph, diagnostics, detached, names } = report;
      const preview = graph && previews.keep({ id, files });
      return { ok: graph !== null, diagnostics, preview, graph, detached, names };
    },
  );

  app.post(
    '/scenarios',
    describe({
      id: 'runScenarios',
      tag: 'dispositifs',
      summary: 'Plays the scenarios of a source and says what they cover.',
      capability: 'source.read',
      body: 'SourceOf',
      reply: 'ScenarioRun',
    }),
    async (request) => {
      const { id, files } = request.body;
      const { userId } = await requireViewer(request);
      const played = await sources.play({ id, files, lists: await listShelf.send({ files }) }, userId);
      if (played.type === 'played') return played.report;
      const { code, diagnostics } = played;
      throw problem(code, code === 'source-invalid' ? { detail: messages.compileFirst, diagnostics } : {});
    },
  );
}

/**
 * The files to judge. Of a draft that is told by its changes, throws `draft-changed` when somebody wrote to it meanwhile,
 * `dispositif-unknown`, and `body-invalid` for changes of other files than its own.
 */
async function filesOf(db: Services['db'], source: JudgedSource): Promise<Files> {
  if ('files' in source) return source.files;
  const changed = await db.transaction((tx) => changedDraft(tx, source));
  if (!changed) throw problem('dispositif-unknown');
  if (changed.type === 'changed') return changed.files;
  if (changed.code === 'draft-changed') throw problem('draft-changed');
  throw problem('body-invalid', {
    errors: [{ pointer: '/changes', keyword: 'changes', message: messages.stepUnfit }],
  });
}
