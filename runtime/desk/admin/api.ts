/** Calls of the administration to the server. */
import type {
  AdminGroup,
  AdminGroupList,
  AdminUser,
  AdminUserList,
  DemoNow,
  FailedEffects,
  FunctionBinding,
  InvitationList,
  MailboxPage,
  NewInvitation,
  SetUser,
} from '../../../schemas/types/api.ts';
import { request } from '../../ui/http.ts';

/** @param cursor `next` of the page before; '' for the first */
export const getUsers = (q: string, cursor: string): Promise<AdminUserList> =>
  request('GET /admin/users', { query: { q, cursor: cursor === '' ? undefined : Number(cursor) } });
export const setUser = (id: string, body: SetUser): Promise<AdminUser> =>
  request('PUT /admin/users/:id', { params: { id }, body });
export const resetSecondFactor = (id: string): Promise<null> =>
  request('DELETE /admin/users/:id/second-factor', { params: { id } });
export const getGroups = (): Promise<AdminGroupList> => request('GET /admin/groups');
export const createGroup = (name: string): Promise<AdminGroup> => request('POST /admin/groups', { body: { name } });
export const deleteGroup = (id: string): Promise<null> => request('DELETE /admin/groups/:id', { params: { id } });
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
export const getInvitations = (): Promise<InvitationList> => request('GET /admin/invitations');
export const invite = (body: NewInvitation): Promise<InvitationList> => request('POST /admin/invitations', { body });
export const withdrawInvitation = (id: string): Promise<null> =>
  request('DELETE /admin/invitations/:id', { params: { id } });
export const getFailedEffects = (): Promise<FailedEffects> => request('GET /admin/effects/failed');
export const retryEffect = (id: string): Promise<null> => request('POST /admin/effects/:id/retry', { params: { id } });
export const getMailbox = (): Promise<MailboxPage> => request('GET /admin/mailbox');
export const passDays = (days: number): Promise<DemoNow> => request('POST /admin/demo/time', { body: { days } });
