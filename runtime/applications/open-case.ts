/** A case as an application reads it, which is recorded as any reading is: the person concerned is told who, and why. */
import { viewOfCase, type Actor, type CaseView, type CompiledDispositif } from '../../engine/index.ts';
import { loadPinned } from '../cases/index.ts';
import { problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import type { Application } from './application.ts';
import { fr as messages } from './messages/fr.ts';

interface OpenedCase {
  readonly compiled: CompiledDispositif;
  readonly view: CaseView;
}

/**
 * The case of an identifier, for an application that reads its scheme; the reading is recorded before anything is given.
 * Throws `case-not-found`, for a case of another scheme too.
 */
export async function openCaseFor(
  services: Pick<Services, 'caseReads' | 'dispositifs' | 'writeReading'>,
  application: Application,
  id: string,
): Promise<OpenedCase> {
  const found = await services.caseReads.head(id);
  const grant = application.grants.find(({ dispositif }) => dispositif === found?.case.dispositif.id);
  if (!found || !grant) throw problem('case-not-found');
  const compiled = await loadPinned(services, found.case);
  const { categories, identity } = grant;
  const actor: Actor = { type: 'application', id: application.id, name: application.name, categories, identity };
  await services.writeReading({
    userId: `application:${application.id}`,
    userName: application.name,
    caseId: found.case.id,
    personId: found.case.applicant.personId,
    fileId: null,
    reason: messages.reason(application.purpose, compiled.identity.title),
  });
  return { compiled, view: viewOfCase(compiled, found.case, [], actor) };
}
