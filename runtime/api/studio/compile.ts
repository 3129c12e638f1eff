/** What the compiler and the scenarios say of a source being written. Nothing is kept but the preview of its form. */
import type { FastifyInstance } from 'fastify';
import { compile, detachWorkflow, runScenarios, workflowGraph } from '../../../engine/index.ts';
import type { CompileReport, ScenarioRun } from '../../../schemas/types/api.ts';
import { describe } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';

interface Source {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

export function compileRoutes(app: FastifyInstance, { previews }: Services): void {
  app.post<{ Body: Source; Reply: CompileReport }>(
    '/compile',
    describe({
      id: 'compileSource',
      tag: 'dispositifs',
      summary: 'Compiles a source; the form of one that compiles can be previewed.',
      capability: 'source.read',
      body: 'SourceOf',
      reply: 'CompileReport',
    }),
    ({ body }) => {
      const source = { id: body.id, files: body.files };
      const detached = detachWorkflow(source)?.files['workflow.json'] ?? null;
      const result = compile(source);
      if (result.type === 'failed') {
        return { ok: false, diagnostics: result.diagnostics, preview: null, graph: null, detached };
      }
      const { dispositif, warnings } = result;
      const graph = workflowGraph(dispositif);
      return { ok: true, diagnostics: warnings, preview: previews.keep(dispositif), graph, detached };
    },
  );

  app.post<{ Body: Source; Reply: ScenarioRun }>(
    '/scenarios',
    describe({
      id: 'runScenarios',
      tag: 'dispositifs',
      summary: 'Plays the scenarios of a source and says what they cover.',
      capability: 'source.read',
      body: 'SourceOf',
      reply: 'ScenarioRun',
    }),
    ({ body }) => {
      const result = compile({ id: body.id, files: body.files });
      if (result.type === 'failed')
        throw problem('source-invalid', { detail: messages.compileFirst, diagnostics: result.diagnostics });
      return runScenarios(result.dispositif);
    },
  );
}
