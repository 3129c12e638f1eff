/** Calls of the administration to the server. */
import type {
  AdminGroupList,
  AdminUserList,
  FailedEffects,
  InvitationList,
  MailboxPage,
  NewInvitation,
  SetUser,
} from '../../../schemas/types/api.ts';
import { request } from '../../ui/http.ts';

export const getUsers = (q: string, cursor: string): Promise<AdminUserList> =>
  request('GET', `/admin/users?${new URLSearchParams({ ...(q && { q }), ...(cursor && { cursor }) }).toString()}`);
export const setUser = (id: string, body: SetUser): Promise<unknown> => request('PUT', `/admin/users/${id}`, body);
export const resetSecondFactor = (id: string): Promise<unknown> =>
  request('DELETE', `/admin/users/${encodeURIComponent(id)}/second-factor`);
export const getGroups = (): Promise<AdminGroupList> => request('GET', '/admin/groups');
export const createGroup = (name: string): Promise<unknown> => request('POST', '/admin/groups', { name });
export const deleteGroup = (id: string): Promise<unknown> => request('DELETE', `/admin/groups/${id}`);
export const setBinding = (
  dispositif: string,
  held: string,
  route: string | null,
  groups: string[],
): Promise<unknown> => {
  const address = `/admin/bindings/${encodeURIComponent(dispositif)}/${encodeURIComponent(held)}`;
  return request('PUT', address, { groups, ...(route !== null && { route }) });
};
export const getInvitations = (): Promise<InvitationList> => request('GET', '/admin/invitations');
export const invite = (body: NewInvitation): Promise<unknown> => request('POST', '/admin/invitations', body);
export const withdrawInvitation = (id: string): Promise<unknown> => request('DELETE', `/admin/invitations/${id}`);
export const getFailedEffects = (): Promise<FailedEffects> => request('GET', '/admin/effects/failed');
export const retryEffect = (id: string): Promise<unknown> => request('POST', `/admin/effects/${id}/retry`, {});
export const getMailbox = (): Promise<MailboxPage> => request('GET', '/admin/mailbox');
export const passDays = (days: number): Promise<unknown> => request('POST', '/admin/demo/time', { days });
