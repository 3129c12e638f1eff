/**
 * A person for the agents who deal with their requests: a page of those that an agent may see, and nothing that none of them would
 * show. The register has more; what a person did not tell a service is not told to it here.
 */
import type { PersonRecord } from '../../schemas/types/api.ts';
import { seenActedFor, seenRequestsOf } from '../cases/index.ts';
import { problem } from '../http/problems.ts';
import type { Viewer } from '../identity/index.ts';
import { listCaseMails } from '../jobs/store/case-mails.ts';
import { standingEntry } from '../merging/index.ts';
import { personProof } from '../people/index.ts';
import { personReason, type ListReading } from '../privacy/index.ts';
import type { Services } from '../services.ts';
import { presentMail } from './cases/present-mails.ts';
import { personDetails } from './person-details.ts';
import { documentsOf, messagesOf, presentRequest, requestOf, seeRequests, type SeenRequest } from './seen-requests.ts';

/** Requests of a page: what is read of each is shown, and recorded. */
const PAGE = 20;

/** What a page shows, and what is recorded as read by it. Throws `not-found` where the viewer sees no request on it. */
export async function gatherPerson(
  services: Services,
  viewer: Viewer,
  asked: string,
  cursor: string | undefined,
): Promise<{ readonly record: PersonRecord; readonly readings: readonly ListReading[] }> {
  // What led to an entry before it was merged leads to the one that stands for it.
  const id = (await standingEntry(services.db, asked)) ?? asked;
  const { requests, next } = await seenRequestsOf(services, viewer, id, { cursor, limit: PAGE });
  const seen = await seeRequests(services, viewer, requests);
  const proof = seen.length === 0 ? undefined : await personProof(services.db, id);
  if (!proof) throw problem('not-found');
  const { name, vouched, vouchedAt } = proof;
  const actedFor = cursor === undefined ? await seenActedFor(services, viewer, id) : [];
  return {
    record: {
      id,
      name,
      vouched,
      vouchedAt: vouchedAt?.toISOString() ?? null,
      requests: seen.map(presentPersonRequest),
      details: await personDetails(services.db, seen, proof),
      establishments: actedFor.map((one) => ({ ...one, since: one.since.toISOString() })),
      documents: documentsOf(seen),
      messages: messagesOf(seen),
      mails: await mailsOf(services, seen),
      next,
    },
    readings: seen.map(({ view, reason }) => ({ caseId: view.case.id, reason: personReason(reason) })),
  };
}

function presentPersonRequest(seen: SeenRequest): PersonRecord['requests'][number] {
  const { dispositifTitle, stateTitle, outcome, closedAt } = presentRequest(seen);
  const { establishment } = seen.view.case.applicant;
  return {
    ...requestOf(seen.view.case),
    dispositifTitle,
    stateTitle,
    outcome,
    closedAt,
    establishment: establishment
      ? { id: establishment.id, name: establishment.name, ridet: establishment.ridet, rna: establishment.rna ?? null }
      : null,
  };
}

/** Mails about some requests that their reader is shown. One is sent once more from its case, which says where it would go. */
async function mailsOf({ db }: Services, seen: readonly SeenRequest[]): Promise<PersonRecord['mails']> {
  const byId = new Map(seen.map((one) => [one.view.case.id, one]));
  const mails = await listCaseMails(db, [...byId.keys()]);
  return mails.flatMap((mail) => {
    const shown = byId.get(mail.caseId);
    return shown?.view.isMailShown(mail.key) ? [{ ...presentMail(shown, mail, null), next: null }] : [];
  });
}
