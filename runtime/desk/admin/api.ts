/** Calls of the administration to the server. */
import type {
  EffectQueue,
  LetterheadAsk,
  MailTextsValue,
  SettingDrawn,
  SignatureAsk,
  AccountDetail,
  AccountsFilePlan,
  AdminApplication,
  AdminApplications,
  AdminGroup,
  AdminGroupList,
  AdminTokenList,
  AdminUser,
  AdminUserList,
  ApplicationDeclaration,
  ApplicationTokenCreated,
  AwaitedLinks,
  DemoNow,
  FailedEffects,
  FunctionBinding,
  InvitationList,
  LinkDecision,
  MailboxPage,
  NewInvitation,
  NewSetting,
  NewToken,
  NewWebhook,
  SettingChanges,
  Settings,
  SetUser,
  TokenCreated,
  WebhookDeliveries,
  WebhookSecret,
  WorkDaysPreview,
  WorkDaysValue,
} from '../../../schemas/types/api.ts';
import { linkTo } from '../../ui/api/address.ts';
import { request } from '../../ui/http.ts';

/** Which accounts are listed: all, those with a role, or those that are disabled. */
export type UsersOf = 'all' | 'staff' | 'disabled';

/** @param cursor `next` of the page before; '' for the first */
export const getUsers = (q: string, of: UsersOf, cursor: string): Promise<AdminUserList> =>
  request('GET /admin/users', { query: { q, of, cursor: cursor === '' ? undefined : Number(cursor) } });

/** Accounts that can be put in a group, those whose name or address has `q` in it. */
export const getJoiners = (q: string, outside: string): Promise<AdminUserList> =>
  request('GET /admin/users', { query: { q, outside } });

/** Where an account is signed in, and what it holds. */
export const getAccount = (id: string): Promise<AccountDetail> => request('GET /admin/users/:id', { params: { id } });
/** Ends a session of an account, or `all`; rejects with `session-unknown` when it has ended. */
export const signUserOut = (id: string, session: string): Promise<AccountDetail> =>
  request('DELETE /admin/users/:id/sessions/:session', { params: { id, session } });
/** Disables an account, or enables it again; gives it as it then is. */
export const disableUser = (id: string, reason: string): Promise<AccountDetail> =>
  request('POST /admin/users/:id/disabling', { params: { id }, body: { reason } });
/** Lets somebody sign in again; the reason is kept in the trail of rights. */
export const enableUser = (id: string, reason: string): Promise<AccountDetail> =>
  request('POST /admin/users/:id/enabling', { params: { id }, body: { reason } });

/** Replaces roles and groups of an account; gives it as it then is. */
export const setUser = (id: string, body: SetUser): Promise<AdminUser> =>
  request('PUT /admin/users/:id', { params: { id }, body });

/** What a file of accounts would do; rejects with `accounts-file-unreadable` for what is no such file. */
export const previewAccounts = (text: string): Promise<AccountsFilePlan> =>
  request('POST /admin/accounts-file/preview', { body: { text } });
/** Does what a file of accounts was shown to do; rejects with `accounts-file-changed` when that is no longer so. */
export const importAccounts = (text: string, digest: string): Promise<AccountsFilePlan> =>
  request('POST /admin/accounts-file', { body: { text, digest } });

/** Tokens of everybody, the nearest end first. @param cursor `next` of the page before; '' for the first */
export const getAllTokens = (cursor: string): Promise<AdminTokenList> =>
  request('GET /admin/tokens', { query: { cursor: cursor === '' ? undefined : Number(cursor) } });
/** Makes a token of who is signed in; it is shown this once. */
export const makeToken = (body: NewToken): Promise<TokenCreated> => request('POST /tokens', { body });
/** Revokes a token, whosever it is; rejects with `token-unknown` when it is gone. */
export const revokeAnyToken = (id: string): Promise<null> => request('DELETE /admin/tokens/:id', { params: { id } });

/** Takes the second factor of an account away, so that its holder sets one up anew. */
export const resetSecondFactor = (id: string): Promise<null> =>
  request('DELETE /admin/users/:id/second-factor', { params: { id } });

/** Business applications, and what one can be given to read. */
export const getApplications = (): Promise<AdminApplications> => request('GET /admin/applications');
/** Declares an application, or declares one anew; rejects with `application-exists` when the name is taken. */
export const declareApplication = (id: string | null, body: ApplicationDeclaration): Promise<AdminApplication> =>
  id === null
    ? request('POST /admin/applications', { body })
    : request('PUT /admin/applications/:id', { params: { id }, body });
/** Stops an application for good. */
export const stopApplication = (id: string, reason: string): Promise<AdminApplication> =>
  request('POST /admin/applications/:id/stop', { params: { id }, body: { reason } });
/** Makes a token, given this once; rejects with `application-tokens` when there are three. */
export const makeApplicationToken = (id: string, days: number): Promise<ApplicationTokenCreated> =>
  request('POST /admin/applications/:id/tokens', { params: { id }, body: { days } });
/** Ends a token at once: what presents it is refused. */
export const revokeApplicationToken = (id: string, token: string): Promise<AdminApplication> =>
  request('DELETE /admin/applications/:id/tokens/:token', { params: { id, token } });

/** Adds an address where an application is told what happens; its secret is given this once. Rejects with `webhook-address`. */
export const addWebhook = (id: string, body: NewWebhook): Promise<WebhookSecret> =>
  request('POST /admin/applications/:id/webhooks', { params: { id }, body });
/** Takes an address away, with what it was still to be told. */
export const removeWebhook = (id: string, webhook: string): Promise<AdminApplication> =>
  request('DELETE /admin/applications/:id/webhooks/:webhook', { params: { id, webhook } });
/** Makes a new secret, given this once; the one before signs beside it for a day. */
export const renewWebhookSecret = (id: string, webhook: string): Promise<WebhookSecret> =>
  request('POST /admin/applications/:id/webhooks/:webhook/secret', { params: { id, webhook } });
/** Has an address that was disabled be told again. */
export const resumeWebhook = (id: string, webhook: string): Promise<AdminApplication> =>
  request('POST /admin/applications/:id/webhooks/:webhook/enabling', { params: { id, webhook } });
/** A page of what an address was told in seven days, the newest first. @param before `next` of the page before, 0 for the first */
export const getDeliveries = (id: string, webhook: string, before: number): Promise<WebhookDeliveries> =>
  request('GET /admin/applications/:id/webhooks/:webhook/deliveries', {
    params: { id, webhook },
    query: before === 0 ? {} : { before },
  });
/** Sends a delivery again (`replay`), or lets the next ones of its case pass before it (`skip`). */
export const changeDelivery = (id: string, webhook: string, delivery: string, how: 'replay' | 'skip'): Promise<null> =>
  request('POST /admin/applications/:id/webhooks/:webhook/deliveries/:delivery/:how', {
    params: { id, webhook, delivery, how },
  });

/** All groups, with their members. */
export const getGroups = (): Promise<AdminGroupList> => request('GET /admin/groups');
/** Rejects with `group-exists` when the name is taken. */
export const createGroup = (name: string): Promise<AdminGroup> => request('POST /admin/groups', { body: { name } });
/** Puts an account in a group; gives the group as it then is. */
export const addMember = (id: string, user: string): Promise<AdminGroup> =>
  request('PUT /admin/groups/:id/members/:user', { params: { id, user } });
/** Takes it out again. */
export const removeMember = (id: string, user: string): Promise<AdminGroup> =>
  request('DELETE /admin/groups/:id/members/:user', { params: { id, user } });
/** Rejects with `group-in-use` while a function is bound to it. */
export const deleteGroup = (id: string): Promise<null> => request('DELETE /admin/groups/:id', { params: { id } });
/**
 * Binds the function `held` of a scheme to groups, by their ids, in the place of those it had.
 * @param route one of its routes; null for the function's own groups
 */
export const setBinding = (
  dispositif: string,
  held: string,
  route: string | null,
  groups: readonly string[],
): Promise<FunctionBinding> =>
  request('PUT /admin/bindings/:dispositif/:function', {
    params: { dispositif, function: held },
    body: { groups, ...(route !== null && { route }) },
  });

/** Invitations that can still be accepted. */
export const getInvitations = (): Promise<InvitationList> => request('GET /admin/invitations');
/** Mails an invitation; gives the list with it. */
export const invite = (body: NewInvitation): Promise<InvitationList> => request('POST /admin/invitations', { body });
/** Takes an invitation back: its link then leads nowhere. */
export const withdrawInvitation = (id: string): Promise<null> =>
  request('DELETE /admin/invitations/:id', { params: { id } });

/** A page of those who ask to act for a company or an association, where the name of either has `q` in it. */
export const getAwaitedLinks = (q: string, cursor: string | null): Promise<AwaitedLinks> =>
  request('GET /admin/establishment-links', { query: { q, ...(cursor !== null && { cursor }) } });
/** Confirms or refuses one, and tells the person; rejects with `link-settled` when somebody did. */
export const decideLink = (id: string, body: LinkDecision): Promise<null> =>
  request('POST /admin/establishment-links/:id/decision', { params: { id }, body });

/** Effects that were given up, newest first. */
export const getFailedEffects = (): Promise<FailedEffects> => request('GET /admin/effects/failed');
/** Puts a failed effect back in the queue; it may fail again. */
export const retryEffect = (id: string): Promise<null> => request('POST /admin/effects/:id/retry', { params: { id } });
/** Mails that a demonstration kept instead of sending; rejects elsewhere. */
export const getMailbox = (): Promise<MailboxPage> => request('GET /admin/mailbox');
/** Moves the time of a demonstration ahead by whole days; gives what time it then is. */
export const passDays = (days: number): Promise<DemoNow> => request('POST /admin/demo/time', { body: { days } });

/** What is set, and by whom. */
export const getSettings = (): Promise<Settings> => request('GET /admin/settings');
/** Changes of settings, newest first. @param cursor `next` of the page before; undefined for the first */
export const getSettingChanges = (cursor: string | undefined): Promise<SettingChanges> =>
  request('GET /admin/settings/changes', { query: { cursor } });
/** Sets something; rejects with `setting-changed` when somebody did meanwhile, `setting-invalid` when its values do not go together. */
export const changeSetting = (body: NewSetting): Promise<Settings> => request('POST /admin/settings/changes', { body });
/** Puts back what held before a change; rejects with `setting-changed` when it is not the last one. */
export const undoSetting = (id: string): Promise<Settings> =>
  request('POST /admin/settings/changes/:id/undoing', { params: { id } });
/** What other working days would do. */
export const previewWorkDays = (body: WorkDaysValue): Promise<WorkDaysPreview> =>
  request('POST /admin/settings/work-days/preview', { body });
/** Draws the letter of a service under letterheads that are not kept yet. */
export const drawLetterhead = (body: LetterheadAsk): Promise<SettingDrawn> =>
  request('POST /admin/settings/letterheads/preview', { body });
/** Draws a letter with a signature that is not kept yet. */
export const drawSignature = (body: SignatureAsk): Promise<SettingDrawn> =>
  request('POST /admin/settings/signatures/preview', { body });
/** Draws a mail with words around it that are not kept yet. */
export const drawMailTexts = (body: MailTextsValue): Promise<SettingDrawn> =>
  request('POST /admin/settings/mail-texts/preview', { body });
/** Where the first page of a letter that was drawn is. */
export const drawnLetterhead = (key: string): string =>
  linkTo('GET /admin/settings/drawn/:key/pages/:page', { params: { key, page: 1 } });
/** Where a mail that was drawn is. */
export const drawnMailTexts = (key: string): string =>
  linkTo('GET /admin/settings/drawn/:key/mail.html', { params: { key } });
/** Effects that are due and not carried out yet. */
export const getEffectQueue = (): Promise<EffectQueue> => request('GET /admin/effects/queue');
