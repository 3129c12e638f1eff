/** What administrators set while the product runs, and the trail of it. */
import { problem } from '../../http/problems.ts';
import { requireViewer, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import {
  changeSetting,
  drawLetterhead,
  drawMailTexts,
  drawSignature,
  listSettingChanges,
  presentSettings,
  previewWorkDays,
  undoSetting,
} from '../../settings/index.ts';
import { fr as messages } from '../messages/fr.ts';
import type { Settings } from '../../../schemas/types/api.ts';
import { mailHeaders, PICTURE_HEADERS } from '../drawn-headers.ts';
import { CURSOR, describe, TEXT, type ApiServer } from '../describe-route.ts';

const CHANGE = { type: 'string', pattern: '^[0-9]{1,18}$', description: 'Change.' } as const;

/** `/admin/settings`: as they hold, changed, taken back, and what other working days would do. */
export function settingRoutes(app: ApiServer, services: Services): void {
  const { clock, db, settings } = services;
  const settled = async (refused: Awaited<ReturnType<typeof changeSetting>>): Promise<Settings> => {
    if (refused) throw problem(refused.code, refused.message === undefined ? {} : { detail: refused.message });
    return presentSettings(services, await settings.load());
  };
  const author = ({ userId, name }: Viewer) => ({ by: { userId, name }, at: clock.now() });

  app.get(
    '/admin/settings',
    describe({
      id: 'readSettings',
      tag: 'administration',
      summary: 'What is set, who set it, and what the operator fixed.',
      capability: 'setting.manage',
      reply: 'Settings',
    }),
    async () => presentSettings(services, await settings.load()),
  );
  app.get(
    '/admin/settings/changes',
    describe({
      id: 'listSettingChanges',
      tag: 'administration',
      summary: 'Changes of settings, newest first.',
      capability: 'setting.manage',
      query: { cursor: CURSOR },
      reply: 'SettingChanges',
    }),
    async ({ query }) => listSettingChanges(db, services, query.cursor),
  );
  app.post(
    '/admin/settings/changes',
    describe({
      id: 'changeSetting',
      tag: 'administration',
      summary:
        'Sets something over the change that was read, with a reason; null puts back what the installation came with.',
      capability: 'setting.manage',
      body: 'NewSetting',
      reply: 'Settings',
    }),
    async (request) => settled(await changeSetting(db, author(await requireViewer(request)), request.body)),
  );
  app.post(
    '/admin/settings/changes/:id/undoing',
    describe({
      id: 'undoSetting',
      tag: 'administration',
      summary: 'Puts back what held before a change, as long as it is the last of its setting.',
      capability: 'setting.manage',
      params: { id: CHANGE },
      reply: 'Settings',
    }),
    async (request) => settled(await undoSetting(db, author(await requireViewer(request)), request.params.id)),
  );
  app.post(
    '/admin/settings/work-days/preview',
    describe({
      id: 'previewWorkDays',
      tag: 'administration',
      summary: 'What other working days would do to the delays of open cases.',
      capability: 'setting.manage',
      body: 'WorkDaysValue',
      reply: 'WorkDaysPreview',
      limit: 'upload',
    }),
    async ({ body }) => previewWorkDays(services, body),
  );
  app.post(
    '/admin/settings/letterheads/preview',
    describe({
      id: 'drawLetterhead',
      tag: 'administration',
      summary: 'A letter of a service under letterheads that are not kept yet, drawn as it would be printed.',
      capability: 'setting.manage',
      body: 'LetterheadAsk',
      reply: 'SettingDrawn',
      limit: 'upload',
    }),
    async ({ body }) => {
      const drawn = await drawLetterhead(services, body);
      if (!drawn) throw problem('setting-invalid', { detail: messages.headUnprintable });
      return drawn;
    },
  );
  app.post(
    '/admin/settings/signatures/preview',
    describe({
      id: 'drawSignature',
      tag: 'administration',
      summary: 'A letter with a signature that is not kept yet, drawn as it would be printed.',
      capability: 'setting.manage',
      body: 'SignatureAsk',
      reply: 'SettingDrawn',
      limit: 'upload',
    }),
    async ({ body }) => {
      const drawn = await drawSignature(services, body);
      if (!drawn) throw problem('setting-invalid', { detail: messages.signatureUnprintable });
      return drawn;
    },
  );
  app.post(
    '/admin/settings/mail-texts/preview',
    describe({
      id: 'drawMailTexts',
      tag: 'administration',
      summary: 'A mail about a case with words around it that are not kept yet, as it would leave.',
      capability: 'setting.manage',
      body: 'MailTextsValue',
      reply: 'SettingDrawn',
      limit: 'upload',
    }),
    async ({ body }) => drawMailTexts(services, body),
  );
  drawnRoutes(app, services);
}

/** What was drawn, for as long as it is remembered. */
function drawnRoutes(app: ApiServer, { drawnTexts }: Services): void {
  app.get(
    '/admin/settings/drawn/:key/pages/:page',
    describe({
      id: 'getDrawnLetterhead',
      tag: 'administration',
      summary: 'A page of the letter that was drawn, from 1.',
      capability: 'setting.manage',
      params: { key: TEXT('What was drawn.'), page: { type: 'integer', minimum: 1, description: 'Page.' } },
      media: 'image/svg+xml',
    }),
    async ({ params }, reply) => {
      const drawn = drawnTexts.find(params.key);
      const page = drawn?.type === 'letter' ? drawn.pages[params.page - 1] : undefined;
      if (page === undefined) throw problem('not-found');
      return reply.headers(PICTURE_HEADERS).send(page);
    },
  );
  app.get(
    '/admin/settings/drawn/:key/mail.html',
    describe({
      id: 'getDrawnMailTexts',
      tag: 'administration',
      summary: 'The mail that was drawn.',
      capability: 'setting.manage',
      params: { key: TEXT('What was drawn.') },
      media: 'text/html',
    }),
    async ({ params }, reply) => {
      const drawn = drawnTexts.find(params.key);
      if (drawn?.type !== 'mail') throw problem('not-found');
      return reply.headers(mailHeaders(drawn.html)).send(drawn.html);
    },
  );
}
