/** One case: read it, act on it, be told what an action would do before it is confirmed. */
import { changeOf } from '../../cases/changes.ts';
import { markRead } from '../../cases/index.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import type { Services } from '../../services.ts';
import { problemOf } from '../refusals.ts';
import { openCase, recordReading } from './open-case.ts';
import { presentCase } from './present-case.ts';
import { previewAction } from './preview-action.ts';
import { applyTaking } from './taking-mail.ts';
import { toCommand } from './to-command.ts';

/**
 * `/cases/:id`, its commands, its messages being read, and previews of its actions. Every one throws `case-not-found`
 * to whoever may not see the case.
 */
export function caseRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/cases/:id',
    describe({
      id: 'readCase',
      tag: 'cases',
      summary:
        'A case on one screen; reading by an agent is recorded, the applicant sees neither notes nor what is internal.',
      capability: 'case.read',
      params: { id: UUID },
      reply: 'CaseDetail',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.read');
      await recordReading(services, opened, null);
      return presentCase(services, opened);
    },
  );

  app.post(
    '/cases/:id/commands',
    describe({
      id: 'commandCase',
      tag: 'cases',
      summary: 'Carries out a command and gives the case as it then is.',
      capability: 'case.act',
      params: { id: UUID },
      body: 'CaseCommand',
      reply: 'CaseDetail',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.act');
      // The answer shows the case: a command is no way of reading it unseen.
      await recordReading(services, opened, null);
      const command = await toCommand(services, opened, request.body);
      const result = await applyTaking(services, opened, request.body, command);
      if (result.type === 'refused') throw problemOf(result);
      return presentCase(services, { ...opened, case: result.case });
    },
  );

  app.put(
    '/cases/:id/messages/read',
    describe({
      id: 'readMessages',
      tag: 'cases',
      summary: 'Says that messages were shown to whom they are written; the agents of a case read for one another.',
      capability: 'message.read',
      params: { id: UUID },
      body: 'ReadMessages',
    }),
    async (request, reply) => {
      const opened = await openCase(services, request, request.params.id, 'message.read');
      const reader = opened.view.readsMessagesFor;
      const changed = reader !== null && (await markRead(services.db, opened.case.id, reader, request.body.last));
      // The mark goes from every queue, not at the next change of the case.
      if (changed && reader === 'agents') services.changes.publish(changeOf(opened.case));
      return reply.code(204).send();
    },
  );

  app.post(
    '/cases/:id/previews',
    describe({
      id: 'previewAction',
      tag: 'cases',
      summary:
        'What an action would do if it were taken now, with its letters, mails and amounts, and all that follows by itself; nothing is changed.',
      capability: 'case.instruct',
      params: { id: UUID },
      body: 'PreviewRequest',
      reply: 'ActionPreview',
    }),
    async (request) => {
      const opened = await openCase(services, request, request.params.id, 'case.instruct');
      await recordReading(services, opened, null);
      return previewAction(services, opened, request.body);
    },
  );
}
