/** The studio's drafts: read, saved, begun from a workflow of the library. */
import { newSource } from '../../../engine/index.ts';
import type { DraftSource } from '../../../schemas/types/api.ts';
import { readDraft, saveDraft, type DispositifDraft } from '../../dispositifs/index.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { findWorkflow } from './workflow-library.ts';
import { isSchemeId, requireSourceFiles, titleOf } from './source-files.ts';
import { findTitle } from '../../dispositifs/store/find-title.ts';
import { jsonObject } from '../json-body.ts';

/**
 * `POST /dispositifs`, and `/dispositifs/:id/draft`, read and saved. Throws `dispositif-exists`, `workflow-unknown`,
 * and `draft-changed` when the saved revision is not the last: two authors do not write over each other.
 */
export function studioDraftRoutes(app: ApiServer, { db }: Services): void {
  app.post(
    '/dispositifs',
    describe({
      id: 'createDispositif',
      tag: 'dispositifs',
      summary: 'Begins a scheme from a workflow of the library.',
      capability: 'source.write',
      body: 'NewDispositif',
      reply: 'DraftSource',
      status: 201,
    }),
    async (request, reply) => {
      const { id, title, from, parameters } = request.body;
      if (!isSchemeId(id))
        throw problem('body-invalid', { errors: [{ pointer: '/id', keyword: 'pattern', message: messages.idRule }] });
      const viewer = await requireViewer(request);
      const template = await findWorkflow(from);
      if (!template) throw problem('workflow-unknown');
      const made = newSource(template, { id, title, ...(parameters && { parameters: jsonObject(parameters) }) });
      if (made.type === 'refused') throw problem('body-invalid', { errors: made.errors });
      const draft = await db.transaction(async (tx) => {
        if ((await findTitle(tx, id)) !== undefined) throw problem('dispositif-exists');
        return saveDraft(tx, {
          id,
          title,
          files: made.source.files,
          revision: 0,
          by: viewer.userId,
        });
      });
      if ('type' in draft) throw problem('dispositif-exists');
      return reply.code(201).send(presentSource(draft));
    },
  );

  app.get(
    '/dispositifs/:id/draft',
    describe({
      id: 'readDispositifDraft',
      tag: 'dispositifs',
      summary: 'The draft of a scheme, or the version in force when none was begun.',
      capability: 'source.read',
      params: { id: SLUG },
      reply: 'DraftSource',
    }),
    async ({ params }) => {
      const draft = await db.transaction((tx) => readDraft(tx, params.id));
      if (!draft) throw problem('dispositif-unknown');
      return presentSource(draft);
    },
  );

  app.put(
    '/dispositifs/:id/draft',
    describe({
      id: 'saveDispositifDraft',
      tag: 'dispositifs',
      summary: 'Saves the draft, unless somebody saved it meanwhile.',
      capability: 'source.write',
      params: { id: SLUG },
      body: 'SaveDraft',
      reply: 'DraftSource',
    }),
    async (request) => {
      const { id } = request.params;
      const files = requireSourceFiles(request.body.files);
      const viewer = await requireViewer(request);
      const known = await findTitle(db, id);
      if (known === undefined) throw problem('dispositif-unknown');
      const save = {
        id,
        files,
        revision: request.body.revision,
        title: titleOf(files) ?? known,
        by: viewer.userId,
      };
      const saved = await db.transaction((tx) => saveDraft(tx, save));
      if ('type' in saved) throw problem('draft-changed');
      return presentSource(saved);
    },
  );
}

/** A draft as the API shows it. */
export function presentSource({ id, files, revision, updatedAt, updatedBy }: DispositifDraft): DraftSource {
  return { id, files, revision, updatedAt: updatedAt.toISOString(), updatedBy };
}
