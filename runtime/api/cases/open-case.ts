/** Opens a case for whoever asks. An agent's reading is recorded in the same request. */
import type { FastifyRequest } from 'fastify';
import { consultedGroups, type SeenCase } from '../../../engine/index.ts';
import { openFor, type OpenCase } from '../../cases/index.ts';
import { functionsOn, requireViewer, type Capability } from '../../identity/index.ts';
import { consultedReason, readingReason } from '../../privacy/index.ts';
import type { Services } from '../../services.ts';

export type { OpenCase } from '../../cases/index.ts';

/** What a presenter needs of an open case. */
export interface ShownCase extends Pick<OpenCase, 'compiled'> {
  readonly view: SeenCase;
}

/** The case of an identifier, for someone who may. Throws `case-not-found` or `not-allowed`. */
export async function openCase(
  services: Services,
  request: FastifyRequest,
  id: string,
  capability: Capability,
): Promise<OpenCase> {
  return openFor(services, await requireViewer(request), id, capability);
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
