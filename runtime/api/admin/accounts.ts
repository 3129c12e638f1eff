/** One account whole: where it is signed in, what it holds; signed out, disabled and enabled again. */
import type { FastifyRequest } from 'fastify';
import type { AccountDetail } from '../../../schemas/types/api.ts';
import { describe, TEXT, type ApiServer } from '../describe-route.ts';
import { titleOfFunctions } from '../function-titles.ts';
import { putBackLeft } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import { disableAccount } from '../../identity/disabling/disable.ts';
import { enableAccount } from '../../identity/disabling/enable.ts';
import { findDisabled } from '../../identity/store/disabled-accounts.ts';
import { listHeld } from '../../identity/disabling/store/what-is-held.ts';
import { signOut } from '../../identity/sessions/sign-out.ts';
import { findUser } from '../../identity/store/list-users.ts';
import { listTokens } from '../../identity/tokens.ts';
import type { Services } from '../../services.ts';

const ACCOUNT = { id: TEXT('Account.') } as const;

/**
 * `/admin/users/:id`, its sessions and its disabling. Throws `account-unknown`, `session-unknown`, `account-own` for who would
 * disable themselves, `account-disabled` and `account-enabled` when it is so already, `last-administrator`.
 */
export function accountAdminRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  const detail = (request: FastifyRequest, id: string): Promise<AccountDetail> =>
    readAccount(services, id, request.headers.cookie);

  app.get(
    '/admin/users/:id',
    describe({
      id: 'readUser',
      tag: 'administration',
      summary: 'An account: where it is signed in, and what it holds that others would have to do.',
      capability: 'people.manage',
      params: ACCOUNT,
      reply: 'AccountDetail',
    }),
    async (request) => detail(request, request.params.id),
  );

  app.delete(
    '/admin/users/:id/sessions/:session',
    describe({
      id: 'signUserOut',
      tag: 'administration',
      summary: 'Ends a session of an account, or `all`: what is open there leaves the screen at once.',
      capability: 'people.manage',
      params: { ...ACCOUNT, session: TEXT('Session; `all` for all of them.') },
      reply: 'AccountDetail',
    }),
    async (request) => {
      const { id, session } = request.params;
      const viewer = await requireViewer(request);
      await db.transaction((tx) => signOut(tx, viewer, id, session === 'all' ? undefined : session));
      return detail(request, id);
    },
  );

  app.post(
    '/admin/users/:id/disabling',
    describe({
      id: 'disableUser',
      tag: 'administration',
      summary: 'Disables an account: it is signed out, holds nothing, and what it had taken goes back to the others.',
      capability: 'people.manage',
      params: ACCOUNT,
      body: 'AccountReason',
      reply: 'AccountDetail',
    }),
    async (request) => {
      const { id } = request.params;
      const viewer: Viewer = await requireViewer(request);
      await db.transaction((tx) => disableAccount(tx, viewer, id, request.body.reason.trim()));
      await putBackLeft(services);
      return detail(request, id);
    },
  );

  app.post(
    '/admin/users/:id/enabling',
    describe({
      id: 'enableUser',
      tag: 'administration',
      summary: 'Enables an account again, with the roles and groups that it had.',
      capability: 'people.manage',
      params: ACCOUNT,
      body: 'AccountReason',
      reply: 'AccountDetail',
    }),
    async (request) => {
      const { id } = request.params;
      const viewer = await requireViewer(request);
      await db.transaction((tx) => enableAccount(tx, viewer, id, request.body.reason.trim()));
      return detail(request, id);
    },
  );
}

async function readAccount(services: Services, id: string, cookie: string | undefined): Promise<AccountDetail> {
  const { db, identity } = services;
  const user = await findUser(db, id);
  if (!user) throw problem('account-unknown');
  const [sessions, tokens, disabled, held] = await Promise.all([
    identity.sessions.list(id, cookie),
    listTokens(db, id),
    findDisabled(db, id),
    listHeld(db, id),
  ]);
  const titles = await titleOfFunctions(services, held);
  return {
    user,
    sessions: sessions.map(({ since, seen, ...session }) => ({
      ...session,
      since: since.toISOString(),
      seen: seen.toISOString(),
    })),
    tokens: tokens.items.filter(({ ended }) => !ended).length,
    disabled: disabled ? { at: disabled.at.toISOString(), by: disabled.by_name, reason: disabled.reason } : null,
    holds: held.map(({ taken, others, othersCount }, at) => ({
      title: titles[at]?.title ?? '',
      dispositif: titles[at]?.dispositifTitle ?? '',
      taken,
      others: [...others],
      othersCount,
    })),
  };
}
