/** Calls about mails that came to services and wait. */
import type { Mailboxes, MailboxMailDetail, MailboxMails } from '../../../schemas/types/api.ts';
import { linkTo } from '../../ui/api/address.ts';
import { request, requestBytes } from '../../ui/http.ts';

/** The mailboxes of my services, and how many mails wait. */
export const getMailboxes = (): Promise<Mailboxes> => request('GET /mailbox');
/** A page of mails. */
export const getMails = (state: 'waiting' | 'dismissed', cursor: string | undefined): Promise<MailboxMails> =>
  request('GET /mailbox/mails', { query: { state, ...(cursor !== undefined && { cursor }) } });
/** A mail with the cases that it may be of. */
export const getMail = (id: string): Promise<MailboxMailDetail> =>
  request('GET /mailbox/mails/:id', { params: { id } });
/** A mail as it came. */
export async function getMailFile(id: string, signal: AbortSignal): Promise<File> {
  const bytes = await requestBytes(linkTo('GET /mailbox/mails/:id/content', { params: { id } }), signal);
  return new File([new Uint8Array(bytes)], 'courriel.eml', { type: 'message/rfc822' });
}
/** Dismisses a mail, or lets it wait again. */
export const dismissMail = (id: string, dismissed: boolean): Promise<unknown> =>
  request('PUT /mailbox/mails/:id/dismissed', { params: { id }, body: { dismissed } });
