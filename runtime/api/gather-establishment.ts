/**
 * All that an agent may read of a company or an association, from its requests that they may see: nothing is shown here that none of
 * these requests would show, and each is read by it.
 */
import {
  formatPhone,
  isSameDetail,
  ORGANISATION_DETAILS,
  organisationGiven,
  viewOfCase,
  type Case,
  type CaseView,
  type CompiledDispositif,
  type OrganisationDetail,
} from '../../engine/index.ts';
import type { EstablishmentRecord } from '../../schemas/types/api.ts';
import { loadPinned, requestsOf } from '../cases/index.ts';
import {
  detailInWords,
  findEstablishment,
  listLinksOf,
  organisationOf,
  type Establishment,
} from '../establishments/index.ts';
import { problem } from '../http/problems.ts';
import { actorFor, functionsOn, type Viewer } from '../identity/index.ts';
import { establishmentReason, readingReason, type ListReading } from '../privacy/index.ts';
import type { Services } from '../services.ts';

/** Requests that are looked at, the newest; and what is shown of what was said in them. */
const MOST_REQUESTS = 100;
const MOST_MESSAGES = 30;

interface Seen {
  readonly compiled: CompiledDispositif;
  readonly view: CaseView;
  readonly reason: string;
}

/** What the page shows, and what is recorded as read by it. Throws `not-found` where the viewer sees no request of it. */
export async function gatherEstablishment(
  services: Services,
  viewer: Viewer,
  id: string,
): Promise<{ readonly record: EstablishmentRecord; readonly readings: readonly ListReading[] }> {
  const establishment = await findEstablishment(services.db, id);
  if (!establishment) throw problem('not-found');
  const requests = await requestsOf(services.db, { establishment: id }, MOST_REQUESTS);
  const found = await Promise.all(requests.map((one) => see(services, viewer, one)));
  const seen = found.filter((one) => one !== null);
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
      documents: seen.flatMap(documentsOf),
      messages: seen
        .flatMap(messagesOf)
        .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
        .slice(0, MOST_MESSAGES),
    },
    readings: seen.map(({ view, reason }) => ({ caseId: view.case.id, reason: establishmentReason(reason, name) })),
  };
}

/** A request as the viewer sees it; null for one that is not theirs to see, or that they filed themselves. */
async function see(services: Services, viewer: Viewer, request: Case): Promise<Seen | null> {
  const compiled = await loadPinned(services, request);
  const view = viewOfCase(compiled, request, [], actorFor(viewer, request));
  if (view.standing !== 'agent') return null;
  return { compiled, view, reason: readingReason(compiled.identity, functionsOn(viewer, request)) };
}

function presentRequest({ compiled, view: { case: read } }: Seen): EstablishmentRecord['requests'][number] {
  const { id, number, filedAt, outcome, closedAt, applicant } = read;
  return {
    id,
    number,
    dispositifTitle: compiled.identity.title,
    stateTitle: compiled.workflow.states[read.state]?.title ?? read.state,
    outcome,
    filedAt,
    closedAt,
    by: `${applicant.givenName} ${applicant.familyName}`.trim(),
    role: applicant.establishment?.role ?? null,
  };
}

/** Details that are nobody's secret, and those by which people are reached; what else is given is read in a request, or not at all. */
const OPEN: readonly string[] = ['rna', 'activity'];
const REACHED: readonly string[] = ['address', 'phone', 'email'];

/**
 * What is known now, each with where it comes from: the register as long as nobody gave another, else the oldest request among those
 * seen that says so, else those who act for it.
 */
function detailsOf(establishment: Establishment, seen: readonly Seen[]): EstablishmentRecord['details'] {
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
    const { id, number, filedAt } = first.of;
    return [{ detail, text, from: 'request', request: { id, number, filedAt } }];
  });
}

/** Whether a detail is the register's word: nobody gave another since. */
function isListed({ details, listed }: Establishment, detail: OrganisationDetail): boolean {
  return listed && details[detail] === undefined;
}

function documentsOf({ view }: Seen): EstablishmentRecord['documents'] {
  const { id, number, filedAt } = view.case;
  const rows = view.sections().flatMap((section) => section.rows);
  return rows.flatMap(({ file, label }) =>
    file === null ? [] : [{ id: file.id, name: file.name, label, request: { id, number, filedAt } }],
  );
}

function messagesOf({ view }: Seen): EstablishmentRecord['messages'] {
  if (view.readsMessagesFor !== 'agents') return [];
  const { id, number, filedAt, messages } = view.case;
  return messages.map(({ from, name, text, at }) => ({ from, by: name, text, at, request: { id, number, filedAt } }));
}
