/** What somebody who was appointed may act on: decided here, for requests that were filed and for those being written. */
import type { LocalDate } from '../../engine/index.ts';

/** A mandate that stands, for the one who acts under it. */
export interface Mandated {
  readonly id: string;
  /** Who appointed, in the register, and their account. */
  readonly personId: string;
  readonly userId: string | null;
  /** « Marie Wamytan ». */
  readonly name: string;
  /** Schemes that it is for; null for all. */
  readonly schemes: readonly string[] | null;
  /** When it was given, ISO 8601. */
  readonly givenAt: string;
  /** Last day, included; null for none. */
  readonly until: LocalDate | null;
  /** Requests filed before are not its affair, ISO 8601; null where the principal opened those too. */
  readonly since: string | null;
}

interface FiledRequest {
  readonly applicant: { readonly personId: string; readonly establishment?: object };
  readonly dispositif: { readonly id: string };
  readonly filedAt: string;
}

/** Whether a mandate is for a scheme. */
export function isForScheme({ schemes }: Pick<Mandated, 'schemes'>, dispositifId: string): boolean {
  return schemes === null || schemes.includes(dispositifId);
}

/** Whether a request is the principal's own. */
export function isOfPrincipal({ personId }: Mandated, { applicant }: Pick<FiledRequest, 'applicant'>): boolean {
  return applicant.personId === personId && applicant.establishment === undefined;
}

/** Whether a mandate opens a request: its principal's own, of its schemes, filed since it was accepted unless they opened all. */
export function isForRequest(mandate: Mandated, { applicant, dispositif, filedAt }: FiledRequest): boolean {
  return (
    isOfPrincipal(mandate, { applicant }) &&
    isForScheme(mandate, dispositif.id) &&
    (mandate.since === null || Date.parse(filedAt) >= Date.parse(mandate.since))
  );
}

/** The mandate of somebody under which a request was begun, as long as it stands and is for its scheme. */
export function mandateOf(
  { mandates }: { readonly mandates: readonly Mandated[] },
  { mandateId, dispositifId }: { readonly mandateId: string | null; readonly dispositifId: string },
): Mandated | undefined {
  return mandates.find((one) => one.id === mandateId && isForScheme(one, dispositifId));
}
