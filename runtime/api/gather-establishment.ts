/**
 * All that an agent may read of a company or an association, from its requests that they may see: nothing is shown here that none of
 * these requests would show, and each is read by it.
 */
import {
  formatPhone,
  isSameDetail,
  ORGANISATION_DETAILS,
  organisationGiven,
  type OrganisationDetail,
} from '../../engine/index.ts';
import type { EstablishmentRecord } from '../../schemas/types/api.ts';
import { requestsOf } from '../cases/index.ts';
import {
  detailInWords,
  findEstablishment,
  listLinksOf,
  organisationOf,
  type Establishment,
} from '../establishments/index.ts';
import { problem } from '../http/problems.ts';
import type { Viewer } from '../identity/index.ts';
import { establishmentReason, type ListReading } from '../privacy/index.ts';
import type { Services } from '../services.ts';
import { documentsOf, messagesOf, presentRequest, requestOf, seeRequests, type SeenRequest } from './seen-requests.ts';

/** Requests that are looked at, the newest. */
const MOST_REQUESTS = 100;

/** What the page shows, and what is recorded as read by it. Throws `not-found` where the viewer sees no request of it. */
export async function gatherEstablishment(
  services: Services,
  viewer: Viewer,
  id: string,
): Promise<{ readonly record: EstablishmentRecord; readonly readings: readonly ListReading[] }> {
  const establishment = await findEstablishment(services.db, id);
  if (!establishment) throw problem('not-found');
  const requests = await requestsOf(services.db, { establishment: id }, MOST_REQUESTS);
  const seen = await seeRequests(services, viewer, requests);
  if (seen.length === 0) throw problem('not-found');
  const isService = seen.some(({ view }) => view.readsMessagesFor === 'agents');
  const links = isService ? await listLinksOf(services.db, id) : [];
  const { name, ridet, rna, legalForm, activity, closedOn, listed } = establishment;
  return {
    record: {
      id,
      name,
      ridet,
      rna,
      legalForm,
      activity,
      closedOn,
      listed,
      requests: seen.map(presentRequest),
      details: detailsOf(establishment, seen),
      people: links.flatMap(({ personName, role, confirmedAt }) =>
        confirmedAt === null ? [] : [{ name: personName, role, since: confirmedAt.toISOString() }],
      ),
      documents: documentsOf(seen),
      messages: messagesOf(seen),
    },
    readings: seen.map(({ view, reason }) => ({ caseId: view.case.id, reason: establishmentReason(reason, name) })),
  };
}

/** Details that are nobody's secret, and those by which people are reached; what else is given is read in a request, or not at all. */
const OPEN: readonly string[] = ['rna', 'activity'];
const REACHED: readonly string[] = ['address', 'phone', 'email'];

/**
 * What is known now, each with where it comes from: the register as long as nobody gave another, else the oldest request among those
 * seen that says so, else those who act for it.
 */
function detailsOf(establishment: Establishment, seen: readonly SeenRequest[]): EstablishmentRecord['details'] {
  const known = organisationOf(establishment);
  const isReached = seen.some(({ view }) => view.shown.contact);
  const said = seen.toReversed().flatMap(({ compiled, view: { case: read } }) => {
    return organisationGiven(compiled.form.model, read.answers).map((one) => ({ ...one, of: read }));
  });
  return ORGANISATION_DETAILS.flatMap((detail): EstablishmentRecord['details'] => {
    const value = known[detail];
    const text = detail === 'phone' && typeof value === 'string' ? formatPhone(value) : detailInWords(value);
    if (value === undefined || text === null) return [];
    const first = said.find((one) => one.detail === detail && isSameDetail(one.value, value));
    if (!first && !OPEN.includes(detail) && !(isReached && REACHED.includes(detail))) return [];
    // A request that says the same was filled in from the register.
    if (isListed(establishment, detail)) return [{ detail, text, from: 'register', request: null }];
    if (!first) return [{ detail, text, from: 'people', request: null }];
    return [{ detail, text, from: 'request', request: requestOf(first.of) }];
  });
}

/** Whether a detail is the register's word: nobody gave another since. */
function isListed({ details, listed }: Establishment, detail: OrganisationDetail): boolean {
  return listed && details[detail] === undefined;
}
