/** What the compiler, the scenarios and the rules say of a source being written. Nothing is kept but the preview of its form. */
import { instantOfLocal, isDate } from '../../../engine/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { jsonObject } from '../json-body.ts';
import type { Services } from '../../services.ts';
import { filesOf } from './judged-files.ts';
import { fr as messages } from '../messages/fr.ts';

/**
 * `POST /compile`, `POST /scenarios` and `POST /rules`. The first throws what `filesOf` does. All throw `source-too-heavy`,
 * `source-superseded` (the same author asked anew) or `too-many-requests` for a source that is not judged to its end.
 */
export function compileRoutes(app: ApiServer, { db, previews, sources, listShelf, clock }: Services): void {
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

  app.post(
    '/rules',
    describe({
      id: 'tryRules',
      tag: 'dispositifs',
      summary: 'What the rules of a source make of some answers, and why.',
      capability: 'source.read',
      body: 'TryRules',
      reply: 'RulesTried',
    }),
    async (request) => {
      const { id, files, answers, channel = 'online', now, quotas } = request.body;
      if (now !== undefined && !isDate(now.slice(0, 10)))
        throw problem('body-invalid', {
          errors: [{ pointer: '/now', keyword: 'format', message: messages.dayUnknown }],
        });
      const trial = {
        answers: jsonObject(answers),
        channel,
        now: now === undefined ? clock.now() : instantOfLocal(now),
        ...(quotas && { quotas }),
      };
      const { userId } = await requireViewer(request);
      const source = { id, files, lists: await listShelf.send({ files }) };
      const tried = await sources.tryRules(source, trial, userId);
      if (tried.type === 'refused') throw problem(tried.code);
      return { tried: tried.tried };
    },
  );
}
