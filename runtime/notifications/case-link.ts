/**
 * Every mail about a case ends with the way to that very case, as its reader opens it: the page of the account for the
 * applicant, the desk for an agent. Both ask to sign in first where it is needed, and then come back to it.
 */
import type { MailReader } from '../../engine/index.ts';
import type { MailLink } from './mail.ts';
import { fr as messages } from './messages/fr.ts';

/** The link of a mail about a case. */
export function caseLink(reader: MailReader, caseId: string): MailLink {
  return reader === 'applicant'
    ? { label: messages.followRequest, path: `/compte/demandes/${caseId}` }
    : { label: messages.openCase, path: `/agent/dossiers/${caseId}` };
}

/** The link of a mail to whom an opinion was entrusted. */
export function opinionLink(path: string): MailLink {
  return { label: messages.giveOpinion, path };
}
