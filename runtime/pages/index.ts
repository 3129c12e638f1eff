/** The public site: its pages and the plain HTML posts they accept. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../app/services.ts';
import { accountRoutes } from './account.ts';
import { actionRoutes } from './action.ts';
import { brandRoutes } from './brand.ts';
import { catalogueRoutes } from './catalogue.ts';
import { correctionRoutes } from './correction.ts';
import { draftPageRoutes } from './draft-pages.ts';
import { dropDraftRoutes } from './drop-draft.ts';
import { formAssetRoutes } from './form-assets.ts';
import { joinDraftRoutes } from './join-draft.ts';
import { legalRoutes } from './legal.ts';
import { mailboxRoutes } from './mailbox.ts';
import { messagesByLinkRoutes } from './messages-by-link.ts';
import { passwordRoutes } from './passwords.ts';
import { previewRoutes } from './preview.ts';
import { requestRoutes } from './request.ts';
import { secondFactorRoutes } from './second-factor.ts';
import { securityRoutes } from './security.ts';
import { sharedDeviceRoutes } from './shared-device.ts';
import { sheetRoutes } from './sheet.ts';
import { signInCodeRoutes } from './sign-in-code.ts';
import { signInRoutes } from './sign-in.ts';
import { startRoutes } from './start.ts';
import { verificationRoutes } from './verification.ts';

export { renderProblem } from './problem-page.ts';

const PAGES: readonly ((app: FastifyInstance, services: Services) => void)[] = [
  sharedDeviceRoutes,
  brandRoutes,
  catalogueRoutes,
  sheetRoutes,
  startRoutes,
  formAssetRoutes,
  draftPageRoutes,
  dropDraftRoutes,
  joinDraftRoutes,
  verificationRoutes,
  signInRoutes,
  signInCodeRoutes,
  securityRoutes,
  secondFactorRoutes,
  passwordRoutes,
  accountRoutes,
  requestRoutes,
  messagesByLinkRoutes,
  correctionRoutes,
  actionRoutes,
  mailboxRoutes,
  legalRoutes,
  previewRoutes,
];

/** Registers them; none is part of the described API. */
export function registerPages(app: FastifyInstance, services: Services): void {
  void app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    for (const register of PAGES) register(pages, services);
  });
}
