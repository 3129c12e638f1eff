/** Headers by which better-auth, and what stands before it, are told what only Fastify knows. None comes from outside. */

/** Address of the client, already freed of what proxies say. */
export const CLIENT_ADDRESS = 'x-cagou-client';
/** Identifier of the request in the log. */
export const REQUEST_ID = 'x-cagou-request';
/** Where the link of a mail is to lead, told by a form of ours for the mails that better-auth makes no link for. */
export const LEADS_TO = 'x-cagou-next';
