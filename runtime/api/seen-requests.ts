/**
 * Requests that an agent may see, as the pages of a person, of a company or an association are made of them: nothing is shown there
 * that the request itself would not show.
 */
import { nameOfPerson, viewOfCase, type Case, type CompiledDispositif, type SeenCase } from '../../engine/index.ts';
import type { EstablishmentRequest, RequestDocument, RequestMessage, RequestOf } from '../../schemas/types/api.ts';
import { loadPinned } from '../cases/index.ts';
import { actorFor, functionsOn, type Viewer } from '../identity/index.ts';
import { readingReason } from '../privacy/index.ts';
import type { Services } from '../services.ts';

/** What is shown of what was said in some requests. */
const MOST_MESSAGES = 30;

/** A request as its reader sees it, and why they may. */
export interface SeenRequest {
  readonly compiled: CompiledDispositif;
  readonly view: SeenCase;
  readonly reason: string;
}

/** Those of some requests that the viewer sees as an agent: none that they filed themselves, none that is not put to them. */
export async function seeRequests(
  services: Services,
  viewer: Viewer,
  requests: readonly Case[],
): Promise<readonly SeenRequest[]> {
  const seen = await Promise.all(requests.map((one) => see(services, viewer, one)));
  return seen.filter((one) => one !== null);
}

async function see(services: Services, viewer: Viewer, request: Case): Promise<SeenRequest | null> {
  const compiled = await loadPinned(services, request);
  const view = viewOfCase(compiled, request, [], actorFor(viewer, request));
  if (!view.listed) return null;
  return { compiled, view, reason: readingReason(compiled.identity, functionsOn(viewer, request)) };
}

/** A request as what was said in it names it. */
export const requestOf = ({ id, number, filedAt }: RequestOf): RequestOf => ({ id, number, filedAt });

/** A request as one row, with who filed it. */
export function presentRequest({ compiled, view: { case: read } }: SeenRequest): EstablishmentRequest {
  const { outcome, closedAt, applicant } = read;
  return {
    ...requestOf(read),
    dispositifTitle: compiled.identity.title,
    stateTitle: compiled.workflow.states[read.state]?.title ?? read.state,
    outcome,
    closedAt,
    by: nameOfPerson(applicant),
    personId: applicant.personId,
    role: applicant.establishment?.role ?? null,
  };
}

/** Documents that were given with some requests. */
export function documentsOf(seen: readonly SeenRequest[]): RequestDocument[] {
  return seen.flatMap(({ view }) => {
    const rows = view.sections().flatMap((section) => section.rows);
    return rows.flatMap(({ file, label }) =>
      file === null ? [] : [{ id: file.id, name: file.name, label, request: requestOf(view.case) }],
    );
  });
}

/** What was last said in some requests, and noted of what was said elsewhere, the newest first. */
export function messagesOf(seen: readonly SeenRequest[]): RequestMessage[] {
  return seen
    .flatMap(({ view }) => (view.readsMessagesFor === 'agents' ? messagesIn(view.case) : []))
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, MOST_MESSAGES);
}

function messagesIn(read: Case): readonly RequestMessage[] {
  const request = requestOf(read);
  return [
    ...read.messages.map(({ from, name, text, at }) => ({ from, by: name, text, at, request })),
    ...(read.exchanges ?? []).map((exchange) => {
      const { direction, name, text, at } = exchange;
      const from = direction === 'received' ? ('applicant' as const) : ('agent' as const);
      return { from, by: name, text, at, exchange: { ...exchange, files: [...exchange.files] }, request };
    }),
  ];
}
