/** Why an agent may look, said so that the applicant understands it: the functions held, and for which scheme. */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { fr as messages } from './messages/fr.ts';

/** « Instructeur, pour la démarche « Aide médicale » ». */
export function readingReason(
  identity: Pick<DispositifIdentity, 'title' | 'functions'>,
  held: readonly string[],
): string {
  const titles = held.map((name) => identity.functions[name]?.title ?? name);
  return messages.reason(titles.join(', '), identity.title);
}

/** The same for a list that was taken out, with what the agent said that it is for. */
export function exportReason(reason: string, why: string): string {
  return messages.exported(reason, why);
}

/** The same for a whole case that was taken out, with what the agent said that it is for. */
export function takenOutReason(reason: string, why: string): string {
  return messages.takenOut(reason, why);
}

/** The same for a company or an association whose page was opened, of which the request is one. */
export function establishmentReason(reason: string, name: string): string {
  return messages.ofEstablishment(reason, name);
}

/** The same for a person whose page was opened, of which the request is one. */
export function personReason(reason: string): string {
  return messages.ofPerson(reason);
}

/** The same for all that is held of a person, taken out to answer a request of theirs. */
export function personExportReason(reason: string, number: string): string {
  return messages.exportedPerson(reason, number);
}

/** The officer who takes out a package for the archives. */
export function archivedReason(scheme: string, number: string): string {
  return messages.archived(scheme, number);
}

/** Someone whose group was asked for its opinion. */
export function consultedReason(identity: Pick<DispositifIdentity, 'title'>, groups: readonly string[]): string {
  return messages.reason(messages.consulted(groups.join(', ')), identity.title);
}

/** Someone without an account to whom an opinion was entrusted. */
export function linkReason(identity: Pick<DispositifIdentity, 'title'>, opinion: string, name: string): string {
  return messages.reason(messages.byLink(opinion, name), identity.title);
}
