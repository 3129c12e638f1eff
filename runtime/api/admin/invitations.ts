/** Invitations of agents. */
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import { insertInvitation, listInvitations, withdrawInvitation } from '../../identity/invitations.ts';
import type { Services } from '../../services.ts';

/** `/admin/invitations`: listed, sent, withdrawn; throws `invitation-unknown` for one that does not wait any more. */
export function invitationRoutes(app: ApiServer, { config, db }: Services): void {
  app.get(
    '/admin/invitations',
    describe({
      id: 'listInvitations',
      tag: 'administration',
      summary: 'Invitations that can still be accepted.',
      capability: 'people.manage',
      reply: 'InvitationList',
    }),
    async () => listInvitations(db),
  );

  app.post(
    '/admin/invitations',
    describe({
      id: 'inviteAgent',
      tag: 'administration',
      summary: 'Invites an agent by e-mail, with the roles and groups they will have.',
      capability: 'people.manage',
      body: 'NewInvitation',
      reply: 'InvitationList',
      status: 201,
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      await db.transaction((tx) => insertInvitation(tx, request.body, viewer, config.publicUrl));
      return reply.code(201).send(await listInvitations(db));
    },
  );

  app.delete(
    '/admin/invitations/:id',
    describe({
      id: 'withdrawInvitation',
      tag: 'administration',
      summary: 'Takes back an invitation that was not accepted: its link leads nowhere.',
      capability: 'people.manage',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const withdrawn = await db.transaction((tx) => withdrawInvitation(tx, viewer, request.params.id));
      if (!withdrawn) throw problem('invitation-unknown');
      return reply.code(204).send();
    },
  );
}
