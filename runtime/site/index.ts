/** The public site: its pages and the plain HTML posts they accept. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { accountRoutes } from './pages/account/route.ts';
import { actionRoutes } from './pages/action/route.ts';
import { addressRoutes } from './pages/address/route.ts';
import { alertChoiceRoutes } from './pages/alert-choices/route.ts';
import { alertRoutes } from './pages/alerts/route.ts';
import { brandRoutes } from './serve/brand.ts';
import { catalogueRoutes } from './pages/catalogue/route.ts';
import { mandateRoutes } from './pages/mandate/route.ts';
import { mandateOfferRoutes } from './pages/mandate-offer/route.ts';
import { mandatesRoutes } from './pages/mandates/route.ts';
import { establishmentRoutes } from './pages/establishment/route.ts';
import { establishmentsRoutes } from './pages/establishments/route.ts';
import { closingRoutes } from './pages/closing/route.ts';
import { crawlerRoutes } from './serve/crawlers.ts';
import { correctionRoutes } from './pages/correction/route.ts';
import { draftPageRoutes } from './pages/draft/route.ts';
import { dropDraftRoutes } from './pages/drop-draft/route.ts';
import { formAssetRoutes } from './filling/form-assets.ts';
import { joinDraftRoutes } from './pages/join-draft/route.ts';
import { legalRoutes } from './pages/legal/route.ts';
import { mailboxRoutes } from './pages/mailbox/route.ts';
import { messagesByLinkRoutes } from './pages/messages/route.ts';
import { householdRoutes } from './pages/household/route.ts';
import { noticeChoiceRoutes } from './pages/notice-choices/route.ts';
import { noticeRoutes } from './pages/notices/route.ts';
import { offlineWorkerRoutes } from './serve/offline-worker.ts';
import { openDataRoutes } from './pages/open-data/route.ts';
import { opinionRoutes } from './pages/opinion/route.ts';
import { passwordRoutes } from './pages/password/route.ts';
import { previewRoutes } from './pages/preview/route.ts';
import { requestRoutes } from './pages/request/route.ts';
import { secondFactorRoutes } from './pages/second-factor/route.ts';
import { securityRoutes } from './pages/security/route.ts';
import { sharedDeviceRoutes } from './pages/shared-device/route.ts';
import { entitlementRoutes } from './pages/entitlement/route.ts';
import { sheetRoutes } from './pages/sheet/route.ts';
import { signInCodeRoutes } from './pages/sign-in-code/route.ts';
import { signInRoutes } from './pages/sign-in/route.ts';
import { startRoutes } from './pages/start/route.ts';
import { completionRoutes } from './pages/completion/route.ts';
import { partRoutes } from './pages/part/route.ts';
import { signRoutes } from './pages/sign-part/route.ts';
import { togetherRoutes } from './pages/together/route.ts';
import { verificationRoutes } from './pages/verification/route.ts';
import { walletRoutes } from './pages/wallet/route.ts';

export { brandStyles } from './serve/brand.ts';
export { renderProblem } from './pages/problem/render-problem.ts';

const PAGES: readonly ((app: FastifyInstance, services: Services) => void)[] = [
  sharedDeviceRoutes,
  brandRoutes,
  crawlerRoutes,
  catalogueRoutes,
  entitlementRoutes,
  sheetRoutes,
  startRoutes,
  formAssetRoutes,
  offlineWorkerRoutes,
  draftPageRoutes,
  dropDraftRoutes,
  joinDraftRoutes,
  verificationRoutes,
  togetherRoutes,
  completionRoutes,
  partRoutes,
  signRoutes,
  signInRoutes,
  signInCodeRoutes,
  securityRoutes,
  addressRoutes,
  closingRoutes,
  secondFactorRoutes,
  passwordRoutes,
  accountRoutes,
  establishmentsRoutes,
  establishmentRoutes,
  mandatesRoutes,
  mandateRoutes,
  mandateOfferRoutes,
  walletRoutes,
  noticeRoutes,
  householdRoutes,
  noticeChoiceRoutes,
  alertRoutes,
  alertChoiceRoutes,
  requestRoutes,
  messagesByLinkRoutes,
  opinionRoutes,
  correctionRoutes,
  actionRoutes,
  mailboxRoutes,
  legalRoutes,
  openDataRoutes,
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
