/**
 * Opens a case for whoever asks: finds out what they are to it, and lets nobody else in. An agent's reading is recorded
 * in the same request.
 */
import type { FastifyRequest } from 'fastify';
import {
  caseSight,
  consultedGroups,
  isPutTo,
  type Actor,
  type Case,
  type CompiledDispositif,
  type CaseSight,
} from '../../../engine/index.ts';
import { loadPinned } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import {
  actorFor,
  functionsOn,
  requireRelation,
  requireViewer,
  type Capability,
  type Viewer,
} from '../../identity/index.ts';
import { consultedReason, readingReason } from '../../privacy/index.ts';
import type { Services } from '../../app/services.ts';

export interface OpenCase {
  readonly case: Case;
  readonly compiled: CompiledDispositif;
  readonly viewer: Viewer;
  readonly actor: Actor;
  /** The applicant; they do not see what agents keep among themselves, even when they are one. */
  readonly isOwner: boolean;
  /** Here only because their group was asked: they see what they need to answer, not what the service keeps to itself. */
  readonly isConsulted: boolean;
  /** What they see beside the answers; everything for who instructs, and for the applicant what is theirs. */
  readonly sight: CaseSight;
}

/** The case of an identifier, for someone who may. Throws `case-not-found` or `not-allowed`. */
export async function openCase(
  services: Services,
  request: FastifyRequest,
  id: string,
  capability: Capability,
): Promise<OpenCase> {
  const viewer = await requireViewer(request);
  const found = (await services.caseReads.standing(id))?.case;
  if (!found) throw problem('case-not-found');
  const compiled = await loadPinned(services, found);
  const relation = relationTo(viewer, compiled, found);
  requireRelation(viewer, capability, relation ? [relation] : []);
  const actor = actorFor(viewer, found);
  const isConsulted = relation === 'consulted';
  const sight = caseSight(compiled, found, actor);
  return { case: found, compiled, viewer, actor, isOwner: relation === 'owner', isConsulted, sight };
}

/**
 * What a viewer is to a case: its applicant first, then an agent of its scheme (of whom one who is only consulted is nothing
 * to a case that was not put to them), then one whose group was asked.
 */
function relationTo(
  viewer: Viewer,
  compiled: CompiledDispositif,
  subject: Pick<Case, 'applicant' | 'dispositif' | 'opinions' | 'outcome' | 'routes'>,
): 'owner' | 'functionHolder' | 'consulted' | null {
  if (viewer.personId === subject.applicant.personId) return 'owner';
  if (isPutTo(compiled, subject, functionsOn(viewer, subject))) return 'functionHolder';
  const consulted = consultedGroups(subject);
  return viewer.groups.some(({ id }) => consulted.includes(id)) ? 'consulted' : null;
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
  const { viewer, compiled, isOwner, case: read } = opened;
  if (isOwner) return;
  const reason = opened.isConsulted
    ? consultedReason(compiled.identity, groupsAsked(opened))
    : readingReason(compiled.identity, functionsOn(viewer, read));
  const { personId } = read.applicant;
  await writeReading({ userId: viewer.userId, userName: viewer.name, caseId: read.id, personId, fileId, reason });
}
