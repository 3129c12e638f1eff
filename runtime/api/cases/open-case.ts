/**
 * Opens a case for whoever asks: finds out what they are to it, and lets nobody else in. What they see of it is the
 * engine's to say (`view`). An agent's reading is recorded in the same request.
 */
import type { FastifyRequest } from 'fastify';
import {
  consultedGroups,
  viewOfCase,
  type CaseView,
  type Actor,
  type Case,
  type CompiledDispositif,
} from '../../../engine/index.ts';
import { loadPinned } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import {
  actorFor,
  functionsOn,
  requireRelation,
  requireViewer,
  type Capability,
  type Relation,
  type Viewer,
} from '../../identity/index.ts';
import { consultedReason, readingReason } from '../../privacy/index.ts';
import type { Services } from '../../services.ts';
import type { CaseHead } from '../../cases/store/case-reads.ts';

/** A case that its viewer may see, with what they are to it. */
export interface OpenCase {
  /** The whole case, for commands to be judged on: what is shown of it is `view`. */
  readonly case: Case;
  /** The case with where its history stood when it was read: what a command is carried out on. */
  readonly found: CaseHead;
  readonly compiled: CompiledDispositif;
  readonly viewer: Viewer;
  readonly actor: Actor;
  /** What the viewer sees of it, but for what its events tell. */
  readonly view: CaseView;
}

/** What a presenter needs of an open case. */
export type ShownCase = Pick<OpenCase, 'view' | 'compiled'>;

const RELATIONS: Readonly<Record<CaseView['standing'], Relation | null>> = {
  applicant: 'owner',
  agent: 'functionHolder',
  consulted: 'consulted',
  world: null,
  stranger: null,
};

/** The case of an identifier, for someone who may. Throws `case-not-found` or `not-allowed`. */
export async function openCase(
  services: Services,
  request: FastifyRequest,
  id: string,
  capability: Capability,
): Promise<OpenCase> {
  const viewer = await requireViewer(request);
  const found = await services.caseReads.head(id);
  if (!found) throw problem('case-not-found');
  const { case: read } = found;
  const compiled = await loadPinned(services, read);
  const actor = actorFor(viewer, read);
  const view = viewOfCase(compiled, read, [], actor);
  const relation = RELATIONS[view.standing];
  requireRelation(viewer, capability, relation ? [relation] : []);
  return { case: read, found, compiled, viewer, actor, view };
}

function groupsAsked({ viewer, case: read }: OpenCase): readonly string[] {
  const consulted = consultedGroups(read);
  return viewer.groups.filter(({ id }) => consulted.includes(id)).map(({ name }) => name);
}

/** Records that an agent read a case or one of its files. The applicant's own reading is nobody's business. */
export async function recordReading(
  { writeReading }: Services,
  opened: OpenCase,
  fileId: string | null,
): Promise<void> {
  const { viewer, compiled, view, case: read } = opened;
  if (view.standing === 'applicant') return;
  const reason =
    view.standing === 'consulted'
      ? consultedReason(compiled.identity, groupsAsked(opened))
      : readingReason(compiled.identity, functionsOn(viewer, read));
  const { personId } = read.applicant;
  await writeReading({ userId: viewer.userId, userName: viewer.name, caseId: read.id, personId, fileId, reason });
}
