/** All routes of /api/v1, one file a resource. */
import type { FastifyInstance } from 'fastify';
import type { ApiServer } from './describe-route.ts';
import type { Services } from '../services.ts';
import { accountRoutes } from './account.ts';
import { accountAdminRoutes } from './admin/accounts.ts';
import { accountsFileRoutes } from './admin/accounts-file.ts';
import { applicationAdminRoutes } from './admin/applications.ts';
import { webhookAdminRoutes } from './admin/webhooks.ts';
import { applicationRoutes } from './applications.ts';
import { breachRoutes } from './breaches.ts';
import { bindingRoutes } from './admin/bindings.ts';
import { effectRoutes } from './admin/effects.ts';
import { groupRoutes } from './admin/groups.ts';
import { establishmentLinkRoutes } from './admin/establishment-links.ts';
import { invitationRoutes } from './admin/invitations.ts';
import { rightRoutes } from './admin/rights.ts';
import { settingRoutes } from './admin/settings.ts';
import { tokenAdminRoutes } from './admin/tokens.ts';
import { userRoutes } from './admin/users.ts';
import { agentNoticeRoutes } from './cases/agent-notices.ts';
import { absenceRoutes } from './cases/absences.ts';
import { agentRoutes } from './cases/agents.ts';
import { bulkDeedRoutes } from './cases/bulk-deeds.ts';
import { bulkRunRoutes } from './cases/bulk-runs.ts';
import { bulkRoutes } from './cases/bulk.ts';
import { caseRoutes } from './cases/case-routes.ts';
import { jottingRoutes } from './cases/jottings.ts';
import { labelRoutes } from './cases/labels.ts';
import { linkedRoutes } from './cases/linked.ts';
import { liveRoutes } from './cases/live.ts';
import { namedViewRoutes } from './cases/named-views.ts';
import { searchRoutes } from './cases/search.ts';
import { mailboxRoutes } from './mailboxes.ts';
import { letterRoutes } from './letters.ts';
import { templateRoutes } from './cases/templates.ts';
import { mailRoutes } from './cases/mail-routes.ts';
import { personExportRoutes } from './cases/person-export.ts';
import { printRoutes } from './cases/print-routes.ts';
import { colleagueRoutes } from './cases/colleagues.ts';
import { exportRoutes } from './cases/export/export-routes.ts';
import { markerRoutes } from './cases/markers.ts';
import { takeOutRoutes } from './cases/take-out/take-out-routes.ts';
import { documentsExportRoutes } from './cases/export/documents-export.ts';
import { feedRoutes } from './cases/export/feed-routes.ts';
import { queueRoutes } from './cases/queue-routes.ts';
import { serviceRoutes } from './cases/service.ts';
import { statisticsRoutes } from './cases/statistics.ts';
import { demoRoutes } from './demo.ts';
import { dispositifRoutes } from './dispositifs.ts';
import { assistedDraftRoutes } from './assisted-drafts.ts';
import { draftRoutes } from './drafts.ts';
import { establishmentRoutes } from './establishments.ts';
import { fileRoutes } from './files.ts';
import { formCodeRoutes } from './form-codes.ts';
import { filingRoutes } from './filing.ts';
import { mailReportRoutes } from './mail-reports.ts';
import { processingRoutes } from './processing.ts';
import { readingRoutes } from './readings.ts';
import { retentionRoutes } from './retention.ts';
import { transferRoutes } from './archives/transfer-routes.ts';
import { peopleRoutes } from './people.ts';
import { mergeRoutes } from './merges.ts';
import { sessionRoutes } from './session.ts';
import { archiveRoutes } from './studio/archive.ts';
import { paperFormRoutes } from './studio/paper-forms.ts';
import { sharedBlockRoutes } from './studio/shared-blocks.ts';
import { sharedListRoutes } from './studio/shared-lists.ts';
import { compileRoutes } from './studio/compile.ts';
import { textRoutes } from './studio/texts.ts';
import { scimRoutes } from './scim/scim.ts';
import { studioDraftRoutes } from './studio/drafts.ts';
import { standingRoutes } from './studio/standing.ts';
import { versionRoutes } from './studio/versions.ts';
import { agendaRoutes } from './sittings/agenda.ts';
import { decisionRoutes } from './sittings/decisions.ts';
import { sittingPaperRoutes } from './sittings/papers.ts';
import { sittingRoutes } from './sittings/sittings.ts';
import { uploadRoutes } from './uploads.ts';
import { mandateRoutes } from './mandates.ts';
import { paperMandateRoutes } from './paper-mandates.ts';
import { walletRoutes } from './wallet.ts';
import { libraryRoutes } from './studio/workflow-library.ts';

const RESOURCES: readonly ((app: ApiServer, services: Services) => void)[] = [
  sessionRoutes,
  dispositifRoutes,
  studioDraftRoutes,
  standingRoutes,
  versionRoutes,
  archiveRoutes,
  paperFormRoutes,
  compileRoutes,
  textRoutes,
  libraryRoutes,
  sharedBlockRoutes,
  sharedListRoutes,
  queueRoutes,
  sittingRoutes,
  agendaRoutes,
  decisionRoutes,
  sittingPaperRoutes,
  serviceRoutes,
  statisticsRoutes,
  exportRoutes,
  takeOutRoutes,
  documentsExportRoutes,
  feedRoutes,
  markerRoutes,
  namedViewRoutes,
  labelRoutes,
  templateRoutes,
  searchRoutes,
  liveRoutes,
  caseRoutes,
  linkedRoutes,
  personExportRoutes,
  jottingRoutes,
  bulkRoutes,
  bulkDeedRoutes,
  bulkRunRoutes,
  mailRoutes,
  letterRoutes,
  mailboxRoutes,
  printRoutes,
  agentRoutes,
  absenceRoutes,
  agentNoticeRoutes,
  colleagueRoutes,
  formCodeRoutes,
  draftRoutes,
  assistedDraftRoutes,
  filingRoutes,
  fileRoutes,
  uploadRoutes,
  accountRoutes,
  processingRoutes,
  breachRoutes,
  readingRoutes,
  retentionRoutes,
  transferRoutes,
  walletRoutes,
  mailReportRoutes,
  peopleRoutes,
  mergeRoutes,
  establishmentRoutes,
  mandateRoutes,
  paperMandateRoutes,
  userRoutes,
  tokenAdminRoutes,
  scimRoutes,
  accountAdminRoutes,
  accountsFileRoutes,
  applicationAdminRoutes,
  webhookAdminRoutes,
  applicationRoutes,
  groupRoutes,
  bindingRoutes,
  invitationRoutes,
  establishmentLinkRoutes,
  rightRoutes,
  settingRoutes,
  effectRoutes,
  demoRoutes,
];

/** Registers them under their prefix. */
export function registerApi(app: FastifyInstance, services: Services): void {
  void app.register(
    async (api) => {
      // Nearly all of it is about somebody: no browser, and no proxy on the way, keeps a copy.
      api.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'private, no-store');
      });
      for (const register of RESOURCES) register(api, services);
    },
    { prefix: '/api/v1' },
  );
}
