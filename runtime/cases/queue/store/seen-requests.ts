/** Requests of one person that somebody sees, by pages: what is not seen is neither read nor counted. */
import { isMoment } from '../../../store/moment.ts';
import type { Case } from '../../../../engine/index.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { isUuid } from '../../store/read-case.ts';
import { SEEN, seenParameters } from './seen-cases.ts';

/** A page of requests, and where the next one begins; null for the last. */
export interface SeenRequests {
  readonly requests: readonly Case[];
  readonly next: string | null;
}

interface Page {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * Requests that a person filed, for whomever, as far as the functions of a viewer reach them, the newest first. What a group sees
 * as long as its opinion is awaited is not among them: they were asked about one request, not about a person.
 */
export async function seenRequestsOf(
  services: Pick<Services, 'db' | 'dispositifs'>,
  viewer: Viewer,
  personId: string,
  { cursor, limit }: Page,
): Promise<SeenRequests> {
  const after = readCursor(cursor);
  const { rows } = await services.db.raw<{ rows: { data: Case }[] }>(
    `select c.data from "case" c where c.person_id = :person and ${SEEN}
       ${after ? 'and (c.filed_at, c.id) < (:filedAt::timestamptz, :id::uuid)' : ''}
     order by c.filed_at desc, c.id desc limit :limit`,
    { ...(await seenParameters(services, viewer)), groups: [], person: personId, limit: limit + 1, ...after },
  );
  const requests = rows.slice(0, limit).map(({ data }) => data);
  const last = requests.at(-1);
  return { requests, next: rows.length > limit && last ? `${last.filedAt}~${last.id}` : null };
}

/** Who filed a request. */
export interface SeenApplicant {
  readonly caseId: string;
  readonly number: string;
  readonly personId: string;
  /** As the request has it: « Marie Wamytan ». */
  readonly name: string;
}

/** Who filed some requests, of those that a viewer sees by their functions. */
export async function seenApplicants(
  services: Pick<Services, 'db' | 'dispositifs'>,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<readonly SeenApplicant[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await services.db.raw<{ rows: SeenApplicant[] }>(
    `select c.id as "caseId", c.number, c.person_id as "personId",
        concat_ws(' ', c.data -> 'applicant' ->> 'givenName', c.data -> 'applicant' ->> 'familyName') as name
      from "case" c where c.id = any (:ids::uuid[]) and c.person_id is not null and ${SEEN}`,
    { ...(await seenParameters(services, viewer)), groups: [], ids: [...caseIds] },
  );
  return rows;
}

/** A company or an association that somebody acts for. */
export interface ActedFor {
  readonly establishment: {
    readonly id: string;
    readonly name: string;
    readonly ridet: string | null;
    readonly rna: string | null;
  };
  readonly role: 'representative' | 'mandatary';
  readonly since: Date;
}

/** As many as one looks through. */
const MOST = 50;

/** Those that a person acts for now, of which the viewer instructs a request: of the others it is nothing to them. */
export async function seenActedFor(
  services: Pick<Services, 'db' | 'dispositifs'>,
  viewer: Viewer,
  personId: string,
): Promise<readonly ActedFor[]> {
  const { rows } = await services.db.raw<{ rows: ActedFor[] }>(
    `select json_build_object('id', e.id, 'name', e.name, 'ridet', e.ridet, 'rna', e.rna) as establishment, l.role,
        l.confirmed_at as since
      from establishment_link l join establishment e on e.id = l.establishment_id
      where l.person_id = :person and l.confirmed_at is not null and l.ended_at is null
        and exists (select from "case" c where c.establishment_id = e.id and ${SEEN})
      order by l.confirmed_at, l.id limit :limit`,
    { ...(await seenParameters(services, viewer, 'instructing')), person: personId, limit: MOST },
  );
  return rows;
}

/** The request after which a page begins; undefined for the first page, and for what is no cursor. */
function readCursor(cursor: string | undefined): { readonly filedAt: string; readonly id: string } | undefined {
  const [filedAt = '', id = ''] = cursor?.split('~') ?? [];
  return isMoment(filedAt) && isUuid(id) ? { filedAt, id } : undefined;
}
