/** The studio's drafts: read, written step by step or whole, begun from a workflow of the library; and who is at them. */
import { copySource, newSource } from '../../../engine/index.ts';
import type { DraftSource, DraftStep } from '../../../schemas/types/api.ts';
import { appendSteps, readDraft, saveDraft, type DispositifDraft } from '../../dispositifs/index.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { findWorkflow } from './workflow-library.ts';
import { wordOf } from '../../dispositifs/announced.ts';
import { isSchemeId, requireSourceFiles } from './source-files.ts';
import { findTitle } from '../../dispositifs/store/find-title.ts';
import { findDraftRevision } from '../../dispositifs/store/drafts.ts';
import { notePresence } from '../../dispositifs/store/presence.ts';
import { listSteps } from '../../dispositifs/store/steps.ts';
import { jsonObject } from '../json-body.ts';
import { LARGEST, MOST_FILES, type Files } from './unpack.ts';

const REVISION = { type: 'integer', minimum: 0, maximum: 2_147_483_647 } as const;
/** Steps of one answer: what an author does in a quarter of an hour. */
const MOST_STEPS = 100;

/**
 * `POST /dispositifs` and `POST /dispositifs/:id/copies`; `/dispositifs/:id/draft`, read and saved whole; `/dispositifs/:id/steps`, its journal; and
 * `/dispositifs/:id/presence`. Throws `dispositif-exists`, `workflow-unknown`, and `draft-changed` when the revision that is
 * quoted is not the last: two authors do not write over each other.
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
      requireSchemeId(id);
      const viewer = await requireViewer(request);
      const template = await findWorkflow(from);
      if (!template) throw problem('workflow-unknown');
      const made = newSource(template, { id, title, ...(parameters && { parameters: jsonObject(parameters) }) });
      if (made.type === 'refused') throw problem('body-invalid', { errors: made.errors });
      return reply.code(201).send(await begin(db, { ...made.source, title, by: viewer.userId }));
    },
  );

  app.post(
    '/dispositifs/:id/copies',
    describe({
      id: 'copyDispositif',
      tag: 'dispositifs',
      summary: 'Begins a scheme as another one is: its draft, or the version in force when none was begun.',
      capability: 'source.write',
      params: { id: SLUG },
      body: 'NewCopy',
      reply: 'DraftSource',
      status: 201,
    }),
    async (request, reply) => {
      const { id, title } = request.body;
      requireSchemeId(id);
      const viewer = await requireViewer(request);
      const model = await db.transaction((tx) => readDraft(tx, request.params.id));
      if (!model) throw problem('dispositif-unknown');
      const copy = copySource({ id: model.id, files: model.files }, { id, title });
      return reply.code(201).send(await begin(db, { ...copy, title, by: viewer.userId }));
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
        titleOf: (written: Files) => wordOf(written, 'title') ?? known,
        by: viewer.userId,
      };
      const saved = await db.transaction((tx) => saveDraft(tx, save));
      if ('type' in saved) throw problem('draft-changed');
      return presentSource(saved);
    },
  );

  app.post(
    '/dispositifs/:id/steps',
    describe({
      id: 'appendDraftSteps',
      tag: 'dispositifs',
      summary: 'Adds steps to the draft, where no other came before them.',
      capability: 'source.write',
      params: { id: SLUG },
      body: 'AppendSteps',
      reply: 'StepsKept',
    }),
    async (request) => {
      const { id } = request.params;
      const { revision, steps } = request.body;
      const { userId: by } = await requireViewer(request);
      const known = await findTitle(db, id);
      if (known === undefined) throw problem('dispositif-unknown');
      return db.transaction(async (tx) => {
        const titled = (files: Files) => wordOf(files, 'title') ?? known;
        const draft = await appendSteps(tx, { id, revision, steps, titleOf: titled, by });
        if (!draft) throw problem('dispositif-unknown');
        if (!('type' in draft)) {
          requireWrittenFiles(draft.files, steps);
          return { revision: draft.revision };
        }
        if (draft.code === 'draft-changed') throw problem('draft-changed');
        const errors = [{ pointer: `/steps/${draft.index}/changes`, keyword: 'changes', message: messages.stepUnfit }];
        throw problem('body-invalid', { errors });
      });
    },
  );

  app.get(
    '/dispositifs/:id/steps',
    describe({
      id: 'listDraftSteps',
      tag: 'dispositifs',
      summary: 'A part of the journal of the draft: what follows a revision, or the last before one.',
      capability: 'source.read',
      params: { id: SLUG },
      query: {
        since: { ...REVISION, description: 'Revision that the first step follows.' },
        before: { ...REVISION, description: 'Revision that the last step comes before; all when neither is said.' },
      },
      reply: 'StepList',
    }),
    async ({ params: { id }, query: { since, before = 2_147_483_647 } }) =>
      db.transaction(async (tx) => {
        const draft = await readDraft(tx, id);
        if (!draft) throw problem('dispositif-unknown');
        const items = await listSteps(tx, id, since === undefined ? { before } : { since }, MOST_STEPS);
        return { revision: draft.revision, items: [...items] };
      }),
  );

  app.put(
    '/dispositifs/:id/presence',
    describe({
      id: 'sayPresence',
      tag: 'dispositifs',
      summary: 'Says where a page of the studio is, and hears who else has the scheme open, and its revision.',
      capability: 'source.read',
      params: { id: SLUG },
      body: 'SayPresence',
      reply: 'Presence',
    }),
    async (request) => {
      const { id } = request.params;
      const { userId: by } = await requireViewer(request);
      if ((await findTitle(db, id)) === undefined) throw problem('dispositif-unknown');
      return db.transaction(async (tx) => {
        const others = await notePresence(tx, { id, ...request.body, by });
        return { revision: await findDraftRevision(tx, id), others: [...others] };
      });
    },
  );
}

/** Throws `body-invalid` for what cannot be the identifier of a scheme. */
function requireSchemeId(id: string): void {
  if (!isSchemeId(id))
    throw problem('body-invalid', { errors: [{ pointer: '/id', keyword: 'pattern', message: messages.idRule }] });
}

type Beginning = { readonly id: string; readonly title: string; readonly files: Files; readonly by: string };

/** The first draft of a scheme. Throws `dispositif-exists`. */
async function begin(db: Services['db'], { id, title, files, by }: Beginning): Promise<DraftSource> {
  const draft = await db.transaction(async (tx) => {
    if ((await findTitle(tx, id)) !== undefined) throw problem('dispositif-exists');
    return saveDraft(tx, { id, titleOf: () => title, files, revision: 0, by });
  });
  if ('type' in draft) throw problem('dispositif-exists');
  return presentSource(draft);
}

/** Throws where a file that steps made or changed has no place in a scheme, or the scheme is more than a scheme may be. */
function requireWrittenFiles(files: Files, steps: readonly DraftStep[]): void {
  const touched = new Set(
    steps.flatMap(({ changes }) =>
      changes.flatMap((change) => ('to' in change ? [change.file, change.to] : [change.file])),
    ),
  );
  requireSourceFiles(Object.fromEntries(Object.entries(files).filter(([file]) => touched.has(file))));
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  if (size > LARGEST || Object.keys(files).length > MOST_FILES) throw problem('body-too-large');
}

/** A draft as the API shows it. */
export function presentSource({ id, files, revision, updatedAt, updatedBy }: DispositifDraft): DraftSource {
  return { id, files, revision, updatedAt: updatedAt.toISOString(), updatedBy };
}
