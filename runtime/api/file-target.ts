/** What a file that comes is for, be it in one request or piece by piece: named in the address, looked up, never believed. */
import type { FastifyRequest } from 'fastify';
import { compiledOf, listFilesOf, openDraft, type Upload } from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import { draftSecretOf } from '../identity/draft-secret.ts';
import type { Services } from '../services.ts';
import { openCase } from './cases/open-case.ts';
import { UUID } from './describe-route.ts';

/** The query that names it. */
export const TARGET_QUERY = {
  draft: { ...UUID, description: 'Draft.' },
  case: { ...UUID, description: 'Case.' },
  pointer: {
    type: 'string',
    pattern: '^(/[^/]+)+$',
    maxLength: 300,
    description: 'Field it is for, a JSON pointer into the answers.',
  },
} as const;

/** A draft and a field of it, or the form on paper it is typed from; or a case, and a field of one of its forms for what is not a message. */
interface TargetQuery {
  readonly draft?: string | undefined;
  readonly case?: string | undefined;
  readonly pointer?: string | undefined;
  readonly original?: boolean | undefined;
}

/** The field and the place of a file that comes. */
type Target = Pick<Upload, 'field' | 'place'>;

/**
 * What a file will hang on, for someone who may add to it. Throws `not-found`, `draft-filed` or `not-allowed` to the others, and
 * `request-invalid` where nothing is named.
 */
export async function findTarget(
  services: Services,
  request: FastifyRequest,
  { draft: draftId, case: caseId, pointer, original = false }: TargetQuery,
): Promise<Target> {
  const viewer = await request.viewer();
  const uploadedBy = viewer?.userId ?? null;
  if (draftId !== undefined && original) return { field: null, place: await originalPlace(services, request, draftId) };
  if (draftId !== undefined && pointer !== undefined) {
    const draft = await openDraft(services.db, draftId, viewer, draftSecretOf(request), services.clock.now());
    if (!draft) throw problem('not-found');
    if (draft.caseId !== null) throw problem('draft-filed');
    const { model } = (await compiledOf(services, draft)).form;
    const place = {
      caseId: null,
      draftId,
      personId: draft.personId,
      kind: 'answer',
      internal: false,
      uploadedBy,
    } as const;
    return { field: { model, pointer }, place };
  }
  if (caseId === undefined) throw problem('request-invalid');
  const opened = await openCase(services, request, caseId, 'file.send');
  const { personId, establishment } = opened.case.applicant;
  const establishmentId = establishment?.id ?? null;
  const place = { caseId, draftId: null, personId, establishmentId, internal: false, uploadedBy } as const;
  if (pointer === undefined) return { field: null, place: { ...place, kind: 'message' } };
  const field = opened.view.openField(pointer, services.clock.now(), services.clock.days());
  if (!field) throw problem('not-allowed');
  const { internal } = field;
  return { field, place: { ...place, kind: internal ? 'agent' : 'answer', internal } };
}

/** Scans of one form: more is no form any more. */
const MOST_ORIGINALS = 20;

/** A scan of the form on paper hangs on the request that is typed from it by an agent, who alone holds it until it is filed. */
async function originalPlace(services: Services, request: FastifyRequest, draftId: string): Promise<Upload['place']> {
  const viewer = await request.viewer();
  const draft = await openDraft(services.db, draftId, viewer, draftSecretOf(request), services.clock.now());
  if (!draft) throw problem('not-found');
  if (draft.caseId !== null) throw problem('draft-filed');
  if (draft.personId === null || !viewer) throw problem('not-allowed');
  const attached = (await listFilesOf(services.db, { draftId })).filter(({ kind }) => kind === 'original');
  if (attached.length >= MOST_ORIGINALS) throw problem('originals-full');
  const { personId } = draft;
  return { caseId: null, draftId, personId, kind: 'original', internal: false, uploadedBy: viewer.userId };
}
