import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLink, decideLink, declareAssociation, dropLink } from '../../../runtime/establishments/index.ts';
import { insertFile } from '../../../runtime/filing/store/file-rows.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { ACTORS, createCast, type ActorName, type Cast } from '../../support/cast.ts';
import { fileManifestation, MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { appoint, type Appointed } from '../../support/mandates.ts';
import { fileMedicalAid, multipart, PDF, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';

/** Who passes the door of each route. What they find behind it (a wrong body, nothing there) is another matter. */
const EVERYBODY = ACTORS;
const SIGNED_IN = ACTORS.filter((name) => name !== 'anonymous');
const AGENTS = ['otherAgent', 'agent', 'signatory'] as const;
const OF_THE_SCHEME = ['agent', 'signatory'] as const;
const OF_THE_CASE = ['owner', 'agent', 'signatory'] as const;

interface Row {
  readonly call: string;
  readonly allowed: readonly ActorName[];
  /** Open to the members of a group that was asked its opinion on the case, too. */
  readonly consulted?: true;
  readonly body?: object;
}

const NOBODY_ID = '00000000-0000-4000-8000-000000000000';
const IDS = { case: '', draft: '', file: '', upload: '' };
/** The same for a case on which a group was asked. */
const ASKED = { case: '', draft: NOBODY_ID, file: '', upload: NOBODY_ID };
/** `:case` and so on stand for what the owner has. Bodies are harmless: they are wrong, or change nothing. */
const MATRIX: Readonly<Record<string, Row>> = {
  readSession: { call: 'GET /session', allowed: EVERYBODY },
  createToken: { call: 'POST /tokens', allowed: SIGNED_IN },
  listTokens: { call: 'GET /tokens', allowed: SIGNED_IN },
  revokeToken: { call: `DELETE /tokens/${NOBODY_ID}`, allowed: SIGNED_IN },

  listDispositifs: { call: 'GET /dispositifs', allowed: EVERYBODY },
  readDispositif: { call: `GET /dispositifs/${SCHEME}`, allowed: EVERYBODY },
  copyDispositif: { call: `POST /dispositifs/${SCHEME}/copies`, allowed: ['author'] },
  createDispositif: { call: 'POST /dispositifs', allowed: ['author'] },
  readDispositifDraft: { call: `GET /dispositifs/${SCHEME}/draft`, allowed: ['author'] },
  saveDispositifDraft: { call: `PUT /dispositifs/${SCHEME}/draft`, allowed: ['author'] },
  appendDraftSteps: { call: `POST /dispositifs/${SCHEME}/steps`, allowed: ['author'] },
  listDraftSteps: { call: `GET /dispositifs/${SCHEME}/steps`, allowed: ['author'] },
  sayPresence: { call: `PUT /dispositifs/${SCHEME}/presence`, allowed: ['author'] },
  preparePublication: { call: `POST /dispositifs/${SCHEME}/publication`, allowed: ['author'] },
  readStanding: { call: `GET /dispositifs/${SCHEME}/standing`, allowed: ['author'] },
  setStanding: { call: `PUT /dispositifs/${SCHEME}/standing`, allowed: ['author'] },
  publishVersion: { call: `POST /dispositifs/${SCHEME}/versions`, allowed: ['author'] },
  readVersion: { call: `GET /dispositifs/${SCHEME}/versions/1`, allowed: ['author'] },
  exportDispositif: { call: `GET /dispositifs/${SCHEME}/export`, allowed: ['author'] },
  importDispositif: { call: 'POST /dispositifs/import', allowed: ['author'] },
  readPaperForm: { call: 'POST /paper-forms', allowed: ['author'] },
  compileSource: { call: 'POST /compile', allowed: ['author'] },
  tryRules: { call: 'POST /rules', allowed: ['author'] },
  listTextNames: { call: 'POST /texts/names', allowed: ['author'] },
  previewText: { call: 'POST /texts/previews', allowed: ['author'] },
  getDrawnPage: { call: 'GET /texts/drawn/none/pages/1', allowed: ['author'] },
  getDrawnLetter: { call: 'GET /texts/drawn/none/letter.pdf', allowed: ['author'] },
  getDrawnMail: { call: 'GET /texts/drawn/none/mail.html', allowed: ['author'] },
  runScenarios: { call: 'POST /scenarios', allowed: ['author'] },
  listSharedBlocks: { call: 'GET /blocks', allowed: ['author'] },
  readSharedBlock: { call: 'GET /blocks/none', allowed: ['author'] },
  downloadSharedBlock: { call: 'GET /blocks/none/versions/1', allowed: ['author'] },
  readBlockChanges: { call: 'GET /blocks/none/versions/1/changes', allowed: ['author'] },
  reportSharedBlock: { call: 'POST /blocks/none/report', allowed: ['author'] },
  publishSharedBlock: { call: 'POST /blocks/none/versions', allowed: ['author'] },
  listSharedLists: { call: 'GET /lists', allowed: ['author'] },
  readSharedList: { call: 'GET /lists/none', allowed: ['author'] },
  downloadSharedList: { call: 'GET /lists/none/versions/1', allowed: ['author'] },
  searchSharedList: { call: 'GET /lists/none/versions/1/rows', allowed: ['author'] },
  reportSharedList: { call: 'POST /lists/none/report', allowed: ['author'] },
  publishSharedList: { call: 'POST /lists/none/versions', allowed: ['author'] },
  listLibrary: { call: 'GET /library', allowed: ['author'] },

  listQueue: { call: 'GET /cases', allowed: AGENTS },
  countQueue: { call: 'GET /cases/counts', allowed: AGENTS },
  listRecentCases: { call: 'GET /search/recent', allowed: AGENTS },
  searchCases: { call: 'GET /search?q=waheo', allowed: AGENTS },
  listTemplates: { call: 'GET /templates', allowed: AGENTS },
  addTemplate: { call: 'POST /templates', allowed: AGENTS },
  changeTemplate: { call: `PUT /templates/${NOBODY_ID}`, allowed: AGENTS },
  removeTemplate: { call: `DELETE /templates/${NOBODY_ID}`, allowed: AGENTS },
  listLabels: { call: 'GET /labels', allowed: AGENTS },
  // Nobody here leads a service: see labels.test.ts.
  keepLabel: {
    call: `PUT /labels/${NOBODY_ID}`,
    allowed: [],
    body: { dispositif: SCHEME, name: 'Urgent', tone: 'danger', archived: false },
  },
  listAbsences: { call: 'GET /absences', allowed: AGENTS },
  // Each for themselves, and nobody here leads a service: see absences.test.ts.
  listDeputies: { call: 'GET /absences/deputies?user=nobody', allowed: [] },
  sayAbsence: {
    call: `PUT /absences/${NOBODY_ID}`,
    allowed: [],
    body: { userId: 'nobody', deputyId: 'nobody', from: '2030-01-01', to: '2030-01-01' },
  },
  endAbsence: { call: `POST /absences/${NOBODY_ID}/end`, allowed: AGENTS },
  listSittings: { call: 'GET /sittings', allowed: AGENTS },
  // What is no sitting is nobody's: see sittings.test.ts.
  beginSitting: {
    call: `PUT /sittings/${NOBODY_ID}`,
    allowed: OF_THE_SCHEME,
    body: { title: 'Commission', at: '2030-01-08T09:00', place: '', dispositifs: [SCHEME] },
  },
  readSitting: { call: `GET /sittings/${NOBODY_ID}`, allowed: OF_THE_SCHEME },
  readSittingRevision: { call: `GET /sittings/${NOBODY_ID}/revision`, allowed: OF_THE_SCHEME },
  keepSittingCell: {
    call: `PUT /sittings/${NOBODY_ID}/cells`,
    allowed: OF_THE_SCHEME,
    body: { caseId: NOBODY_ID, cell: { field: 'notes', value: '' }, revision: 0 },
  },
  readAgenda: { call: `GET /sittings/${NOBODY_ID}/agenda`, allowed: OF_THE_SCHEME },
  putOnAgenda: {
    call: `POST /sittings/${NOBODY_ID}/agenda`,
    allowed: OF_THE_SCHEME,
    body: { cases: [NOBODY_ID] },
  },
  moveOnAgenda: {
    call: `PUT /sittings/${NOBODY_ID}/agenda/${NOBODY_ID}`,
    allowed: OF_THE_SCHEME,
    body: { before: null },
  },
  takeOffAgenda: { call: `DELETE /sittings/${NOBODY_ID}/agenda/${NOBODY_ID}`, allowed: OF_THE_SCHEME },
  trySitting: {
    call: `POST /sittings/${NOBODY_ID}/decisions`,
    allowed: OF_THE_SCHEME,
    body: { cases: [NOBODY_ID] },
  },
  applySitting: {
    call: `PUT /sittings/${NOBODY_ID}/decisions/${NOBODY_ID}`,
    allowed: OF_THE_SCHEME,
    body: { cases: [{ caseId: NOBODY_ID, expectedVersion: 1, revision: 1 }] },
  },
  printAgenda: { call: `GET /sittings/${NOBODY_ID}/agenda-file`, allowed: OF_THE_SCHEME },
  printMinutes: { call: `GET /sittings/${NOBODY_ID}/minutes-file`, allowed: OF_THE_SCHEME },
  exportSitting: { call: `GET /sittings/${NOBODY_ID}/file?format=csv`, allowed: OF_THE_SCHEME },
  closeSitting: { call: `POST /sittings/${NOBODY_ID}/closing`, allowed: OF_THE_SCHEME, body: { revision: 0 } },
  dropSitting: { call: `DELETE /sittings/${NOBODY_ID}`, allowed: OF_THE_SCHEME },
  exportDocuments: { call: 'GET /cases/documents?reason=Bilan', allowed: AGENTS },
  exportQueue: { call: 'GET /cases/export?format=csv&reason=Bilan', allowed: AGENTS },
  // Nobody here leads a service: see oversight.test.ts.
  readService: { call: 'GET /service', allowed: [] },
  // See statistics.test.ts.
  readStatistics: { call: `GET /service/statistics?dispositif=${SCHEME}&from=2026-01-01&to=2026-01-31`, allowed: [] },
  exportStatistics: {
    call: `GET /service/statistics/file?dispositif=${SCHEME}&from=2026-01-01&to=2026-01-31&format=csv`,
    allowed: [],
  },
  readCaseLinks: { call: 'GET /cases/:case/links', allowed: OF_THE_SCHEME },
  selectQueue: { call: 'GET /cases/selection', allowed: AGENTS },
  mapQueue: { call: 'GET /cases/map', allowed: AGENTS },
  listQueueFacets: { call: 'GET /cases/facets', allowed: AGENTS },
  listFeeds: { call: 'GET /me/feeds', allowed: SIGNED_IN },
  createFeed: { call: 'POST /me/feeds', allowed: AGENTS },
  // The address is the right: one that opens nothing is gone for everybody.
  readFeed: { call: `GET /feeds/flux_${'x'.repeat(43)}.csv`, allowed: EVERYBODY },
  listNamedViews: { call: 'GET /me/views', allowed: AGENTS },
  keepNamedView: { call: 'PUT /me/views', allowed: AGENTS },
  forgetNamedView: { call: `DELETE /me/views/${NOBODY_ID}`, allowed: AGENTS },
  watchCases: { call: 'GET /cases/live', allowed: [...AGENTS, 'dpo', 'administrator'] },
  listBulkActions: { call: 'POST /cases/bulk/actions', allowed: AGENTS, body: { ids: [] } },
  doToCases: { call: 'POST /cases/bulk/deeds', allowed: AGENTS },
  actOnCases: { call: 'POST /cases/bulk', allowed: AGENTS },
  listBulkRuns: { call: 'GET /cases/bulk/runs', allowed: AGENTS },
  beginBulkRun: { call: `PUT /cases/bulk/runs/${NOBODY_ID}`, allowed: AGENTS },
  readBulkRun: { call: `GET /cases/bulk/runs/${NOBODY_ID}`, allowed: AGENTS },
  stopBulkRun: { call: `POST /cases/bulk/runs/${NOBODY_ID}/stop`, allowed: AGENTS },
  printBulkRun: { call: `GET /cases/bulk/runs/${NOBODY_ID}/letters/1`, allowed: AGENTS },
  seeBulkRun: { call: `PUT /cases/bulk/runs/${NOBODY_ID}/seen`, allowed: AGENTS },
  listAgentNotices: { call: 'GET /me/notices', allowed: AGENTS },
  readAgentNotices: { call: 'PUT /me/notices/read', allowed: AGENTS },
  readAgentNoticeChoice: { call: 'GET /me/notices/choice', allowed: AGENTS },
  setAgentNoticeChoice: { call: 'PUT /me/notices/choice', allowed: AGENTS },
  listColleagues: { call: 'GET /cases/:case/colleagues', allowed: OF_THE_SCHEME },
  listAgents: { call: `GET /agents?dispositif=${SCHEME}`, allowed: OF_THE_SCHEME },
  readCase: { call: 'GET /cases/:case', allowed: OF_THE_CASE, consulted: true },
  commandCase: {
    call: 'POST /cases/:case/commands',
    allowed: OF_THE_CASE,
    consulted: true,
    body: { type: 'takeTask', task: 'none' },
  },
  listJottings: { call: 'GET /cases/:case/jottings', allowed: OF_THE_SCHEME, consulted: true },
  keepJotting: {
    call: 'PUT /cases/:case/jottings/note',
    allowed: OF_THE_SCHEME,
    consulted: true,
    body: { value: null, revision: 0 },
  },
  previewAction: {
    call: 'POST /cases/:case/previews',
    allowed: OF_THE_SCHEME,
    body: { action: 'none', data: {} },
  },
  readMessages: { call: 'PUT /cases/:case/messages/read', allowed: OF_THE_CASE, body: { last: 'none' } },
  printReceipt: { call: 'GET /cases/:case/receipt', allowed: OF_THE_CASE },
  listMarkers: { call: 'GET /cases/:case/markers', allowed: OF_THE_SCHEME },
  keepMarker: {
    call: `PUT /cases/:case/markers/${NOBODY_ID}`,
    allowed: OF_THE_SCHEME,
    body: { fileId: NOBODY_ID, page: 1, x: 0, y: 0, remark: 'Ici' },
  },
  resolveMarker: {
    call: `PUT /cases/:case/markers/${NOBODY_ID}/resolution`,
    allowed: OF_THE_SCHEME,
    body: { resolved: true },
  },
  removeMarker: { call: `DELETE /cases/:case/markers/${NOBODY_ID}`, allowed: OF_THE_SCHEME },
  takeOutCase: { call: 'GET /cases/:case/take-out?format=pdf&reason=Bilan', allowed: OF_THE_SCHEME },
  listMails: { call: 'GET /cases/:case/mails', allowed: OF_THE_SCHEME },
  readMail: { call: 'GET /cases/:case/mails/0', allowed: OF_THE_SCHEME },
  sendMailAgain: { call: 'POST /cases/:case/mails/0/again', allowed: OF_THE_SCHEME },
  // Signed, or nobody hears it: there is no key here.
  reportMail: { call: 'POST /mail-reports', allowed: EVERYBODY, body: { message: 'x' } },
  printMail: { call: 'GET /cases/:case/print/none', allowed: OF_THE_SCHEME },

  fileCase: { call: 'POST /cases', allowed: SIGNED_IN },
  readMailboxes: { call: 'GET /mailbox', allowed: AGENTS },
  listMailboxMails: { call: 'GET /mailbox/mails', allowed: AGENTS },
  // No mailbox is read here: whoever is no agent is not told so.
  readMailboxMail: { call: `GET /mailbox/mails/${NOBODY_ID}`, allowed: AGENTS },
  readMailboxContent: { call: `GET /mailbox/mails/${NOBODY_ID}/content`, allowed: AGENTS },
  dismissMailboxMail: {
    call: `PUT /mailbox/mails/${NOBODY_ID}/dismissed`,
    allowed: AGENTS,
    body: { dismissed: true },
  },
  listLetters: { call: 'GET /letters', allowed: AGENTS },
  // None waits, and there is no batch: whoever is no agent is not told so.
  makeLetterBatch: {
    call: `PUT /letter-batches/${NOBODY_ID}`,
    allowed: AGENTS,
    body: { service: 'Service', until: '2026-03-02' },
  },
  readLetterBatch: { call: `GET /letter-batches/${NOBODY_ID}`, allowed: AGENTS },
  printLetterBatch: { call: `GET /letter-batches/${NOBODY_ID}/parts/1`, allowed: AGENTS },
  tellLettersPrinted: { call: `PUT /letter-batches/${NOBODY_ID}/printed`, allowed: AGENTS, body: { printed: true } },
  tellLettersPosted: {
    call: `PUT /letter-batches/${NOBODY_ID}/posted`,
    allowed: AGENTS,
    body: { on: '2026-03-02', references: [] },
  },
  giveUpLetterBatch: { call: `DELETE /letter-batches/${NOBODY_ID}`, allowed: AGENTS },
  releaseLetter: { call: `DELETE /letter-batches/${NOBODY_ID}/letters/1`, allowed: AGENTS },
  listCaseLetters: { call: 'GET /cases/:case/letters', allowed: OF_THE_SCHEME },
  readPrintedForm: { call: 'GET /form-codes/0000+1262', allowed: AGENTS },
  beginDraft: { call: 'POST /drafts', allowed: EVERYBODY },
  // The draft of somebody else is not there.
  readDraft: { call: 'GET /drafts/:draft', allowed: ['owner'] },
  saveDraft: { call: 'PUT /drafts/:draft', allowed: ['owner'], body: { answers: {}, revision: 999 } },
  joinDraft: { call: 'POST /drafts/:draft/join', allowed: ['owner'] },
  deleteDraft: { call: `DELETE /drafts/:draft`, allowed: ['owner'] },
  listAssistedDrafts: { call: 'GET /me/assisted-drafts', allowed: SIGNED_IN },
  // What is no scan is nobody's: see originals.test.ts.
  deleteOriginal: { call: `DELETE /drafts/:draft/originals/${NOBODY_ID}`, allowed: [] },
  sendFile: { call: 'POST /files?case=:case', allowed: OF_THE_CASE, consulted: true },
  beginUpload: { call: 'POST /uploads?case=:case', allowed: OF_THE_CASE, consulted: true },
  // What somebody else sends is not there.
  measureUpload: { call: 'HEAD /uploads/:upload', allowed: ['owner'] },
  continueUpload: { call: 'PATCH /uploads/:upload', allowed: ['owner'] },
  finishUpload: { call: 'POST /uploads/:upload', allowed: ['owner'] },
  dropUpload: { call: 'DELETE /uploads/:upload', allowed: ['owner'] },
  // A file of the answers, or of a message: what of them who is only consulted opens is told below.
  readFile: { call: 'GET /files/:file', allowed: OF_THE_CASE },

  listMyCases: { call: 'GET /me/cases', allowed: SIGNED_IN },
  listMyMandates: { call: 'GET /me/mandates', allowed: SIGNED_IN },
  giveMandate: { call: 'POST /me/mandates', allowed: SIGNED_IN },
  answerMandate: { call: 'POST /me/mandates/answers', allowed: SIGNED_IN },
  listMandateDeeds: { call: `GET /me/mandates/${NOBODY_ID}/deeds`, allowed: SIGNED_IN },
  endMandate: { call: `DELETE /me/mandates/${NOBODY_ID}`, allowed: SIGNED_IN },
  listMyReadings: { call: 'GET /me/readings', allowed: SIGNED_IN },
  readMyClosing: { call: 'GET /me/closing', allowed: SIGNED_IN },
  // Refused for its length, so that nobody's account waits to be closed.
  closeMyAccount: { call: 'POST /me/closing', allowed: SIGNED_IN, body: { password: 'x'.repeat(200) } },
  keepMyAccount: { call: 'DELETE /me/closing', allowed: SIGNED_IN },
  readMyAddress: { call: 'GET /me/address', allowed: SIGNED_IN },
  changeMyAddress: { call: 'PUT /me/address', allowed: SIGNED_IN },
  dropMyAddressChange: { call: 'DELETE /me/address', allowed: SIGNED_IN },
  exportMyData: { call: 'GET /me/export', allowed: SIGNED_IN },
  listMyDocuments: { call: 'GET /me/documents', allowed: SIGNED_IN },
  readMyDocument: { call: `GET /me/documents/${NOBODY_ID}`, allowed: SIGNED_IN },
  putMyDocument: { call: 'POST /me/documents', allowed: SIGNED_IN },
  takeOutMyDocument: { call: `DELETE /me/documents/${NOBODY_ID}`, allowed: SIGNED_IN },
  listReadings: { call: 'GET /readings', allowed: ['dpo'] },
  findReaders: { call: 'GET /readings/agents?q=a', allowed: ['dpo'] },
  findPeopleRead: { call: 'GET /readings/people?q=a', allowed: ['dpo'] },
  exportReadings: { call: 'GET /readings/file?format=csv', allowed: ['dpo'] },
  checkUnusualReadings: {
    call: 'PUT /readings/unusual/checked',
    body: {
      rule: 'closedDay',
      agent: 'a',
      day: null,
      person: null,
      lastAt: '2026-03-03T00:00:00Z',
      note: '',
      checked: true,
    },
    allowed: ['dpo'],
  },
  listUnusualReadings: { call: 'GET /readings/unusual', allowed: ['dpo'] },
  listProcessing: { call: 'GET /processing', allowed: ['dpo'] },
  readProcessing: { call: `GET /processing/${SCHEME}`, allowed: ['dpo'] },
  listProcessingVersions: { call: `GET /processing/${SCHEME}/versions`, allowed: ['dpo'] },
  // Behind the door it also takes a function on the case: see person-export.test.ts.
  exportPersonOfCase: { call: `GET /cases/${NOBODY_ID}/person-export`, allowed: ['dpo'] },
  listBreaches: { call: 'GET /breaches', allowed: ['dpo'] },
  readBreach: { call: `GET /breaches/${NOBODY_ID}`, allowed: ['dpo'] },
  keepBreach: { call: `PUT /breaches/${NOBODY_ID}`, allowed: ['dpo'], body: {} },
  listBreachLines: { call: `GET /breaches/${NOBODY_ID}/lines`, allowed: ['dpo'] },
  addBreachLine: { call: `PUT /breaches/${NOBODY_ID}/lines/${NOBODY_ID}`, allowed: ['dpo'], body: {} },
  printBreach: { call: `GET /breaches/${NOBODY_ID}/file`, allowed: ['dpo'] },
  exportBreaches: { call: 'GET /breaches-file?format=csv', allowed: ['dpo'] },
  readRetentionPlan: { call: 'GET /retention', allowed: ['dpo'] },
  countRetention: { call: 'POST /retention/counts', allowed: ['dpo'] },
  dryRunRetention: { call: `GET /retention/cases?dispositif=${SCHEME}`, allowed: ['dpo'] },
  carryOutRetention: { call: 'POST /retention/executions', allowed: ['dpo'] },
  readErasureJournal: { call: 'GET /retention/journal', allowed: ['dpo'] },
  listTransfers: { call: 'GET /retention/transfers', allowed: ['dpo'] },
  prepareTransfer: {
    call: 'POST /retention/transfers',
    body: { dispositif: SCHEME, numbers: ['AUCUN'] },
    allowed: ['dpo'],
  },
  takeOutTransfer: { call: 'GET /retention/transfers/1/package', allowed: ['dpo'] },
  receiveTransfer: {
    call: 'POST /retention/transfers/1/receipt',
    body: { reference: 'W 12', on: '2026-01-01' },
    allowed: ['dpo'],
  },
  dropTransfer: { call: 'DELETE /retention/transfers/1', allowed: ['dpo'] },
  exportErasureJournal: { call: 'GET /retention/journal/file?format=csv', allowed: ['dpo'] },
  exportProcessing: { call: 'GET /processing-file?format=csv', allowed: ['dpo'] },
  searchPeople: { call: 'GET /people?q=wa+ma', allowed: AGENTS },
  readPerson: { call: `GET /people/${NOBODY_ID}`, allowed: AGENTS },
  listPersonPairs: { call: 'GET /people/pairs', allowed: AGENTS },
  listMerges: { call: 'GET /people/merges', allowed: AGENTS },
  previewMerge: { call: `GET /people/${NOBODY_ID}/merges/${NOBODY_ID}`, allowed: AGENTS },
  tellPeopleApart: { call: `PUT /people/${NOBODY_ID}/apart/${NOBODY_ID}`, allowed: AGENTS },
  tellPeopleTogether: { call: `DELETE /people/${NOBODY_ID}/apart/${NOBODY_ID}`, allowed: AGENTS },
  mergePeople: {
    call: 'POST /people/merges',
    allowed: AGENTS,
    body: { one: NOBODY_ID, other: NOBODY_ID, digest: '', taken: [], ground: 'file', reason: 'x' },
  },
  undoMerge: { call: `POST /people/merges/${NOBODY_ID}/undo`, allowed: AGENTS, body: { reason: 'x' } },
  // Of nobody of the register: who files for people learns that, the others nothing.
  listPaperMandates: { call: `GET /people/${NOBODY_ID}/mandates`, allowed: AGENTS },
  sendMandateScan: { call: `POST /people/${NOBODY_ID}/mandate-scans`, allowed: AGENTS },
  recordPaperMandate: {
    call: `POST /people/${NOBODY_ID}/mandates`,
    allowed: AGENTS,
    body: { name: 'X', email: 'x@exemple.nc', schemes: ['x'], until: null, earlier: false, scan: NOBODY_ID },
  },
  endPaperMandate: { call: `DELETE /people/${NOBODY_ID}/mandates/${NOBODY_ID}`, allowed: AGENTS },
  readEstablishment: { call: `GET /establishments/${NOBODY_ID}`, allowed: AGENTS },

  exportAccounts: { call: 'GET /admin/accounts-file', allowed: ['administrator'] },
  previewAccounts: { call: 'POST /admin/accounts-file/preview', allowed: ['administrator'], body: { text: '' } },
  importAccounts: { call: 'POST /admin/accounts-file', allowed: ['administrator'], body: { text: '', digest: '' } },
  listAllTokens: { call: 'GET /admin/tokens', allowed: ['administrator'] },
  revokeAnyToken: { call: `DELETE /admin/tokens/${NOBODY_ID}`, allowed: ['administrator'] },
  listUsers: { call: 'GET /admin/users', allowed: ['administrator'] },
  setUser: { call: 'PUT /admin/users/none', allowed: ['administrator'] },
  readUser: { call: 'GET /admin/users/none', allowed: ['administrator'] },
  signUserOut: { call: 'DELETE /admin/users/none/sessions/all', allowed: ['administrator'] },
  disableUser: {
    call: 'POST /admin/users/none/disabling',
    allowed: ['administrator'],
    body: { reason: 'Parti du service.' },
  },
  enableUser: { call: 'POST /admin/users/none/enabling', allowed: ['administrator'], body: { reason: 'De retour.' } },
  addMember: { call: `PUT /admin/groups/${NOBODY_ID}/members/none`, allowed: ['administrator'] },
  removeMember: { call: `DELETE /admin/groups/${NOBODY_ID}/members/none`, allowed: ['administrator'] },
  resetSecondFactor: { call: 'DELETE /admin/users/none/second-factor', allowed: ['administrator'] },
  listGroups: { call: 'GET /admin/groups', allowed: ['administrator'] },
  createGroup: { call: 'POST /admin/groups', allowed: ['administrator'] },
  deleteGroup: { call: `DELETE /admin/groups/${NOBODY_ID}`, allowed: ['administrator'] },
  setBinding: { call: 'PUT /admin/bindings/none/none', allowed: ['administrator'] },
  listInvitations: { call: 'GET /admin/invitations', allowed: ['administrator'] },
  inviteAgent: { call: 'POST /admin/invitations', allowed: ['administrator'] },
  withdrawInvitation: { call: `DELETE /admin/invitations/${NOBODY_ID}`, allowed: ['administrator'] },
  listAwaitedLinks: { call: 'GET /admin/establishment-links', allowed: ['administrator'] },
  decideLink: {
    call: `POST /admin/establishment-links/${NOBODY_ID}/decision`,
    allowed: ['administrator'],
    body: { accepted: true, reason: 'Statuts vus.' },
  },
  readScimService: { call: 'GET /scim/v2/ServiceProviderConfig', allowed: ['administrator'] },
  listScimTypes: { call: 'GET /scim/v2/ResourceTypes', allowed: ['administrator'] },
  readScimType: { call: 'GET /scim/v2/ResourceTypes/User', allowed: ['administrator'] },
  listScimSchemas: { call: 'GET /scim/v2/Schemas', allowed: ['administrator'] },
  readScimSchema: { call: 'GET /scim/v2/Schemas/none', allowed: ['administrator'] },
  listScimUsers: { call: 'GET /scim/v2/Users', allowed: ['administrator'] },
  readScimUser: { call: 'GET /scim/v2/Users/nobody', allowed: ['administrator'] },
  createScimUser: { call: 'POST /scim/v2/Users', allowed: ['administrator'], body: {} },
  setScimUser: { call: 'PUT /scim/v2/Users/nobody', allowed: ['administrator'], body: {} },
  patchScimUser: { call: 'PATCH /scim/v2/Users/nobody', allowed: ['administrator'], body: {} },
  deleteScimUser: { call: 'DELETE /scim/v2/Users/nobody', allowed: ['administrator'] },
  listScimGroups: { call: 'GET /scim/v2/Groups', allowed: ['administrator'] },
  readScimGroup: { call: `GET /scim/v2/Groups/${NOBODY_ID}`, allowed: ['administrator'] },
  createScimGroup: { call: 'POST /scim/v2/Groups', allowed: ['administrator'], body: {} },
  setScimGroup: { call: `PUT /scim/v2/Groups/${NOBODY_ID}`, allowed: ['administrator'], body: {} },
  patchScimGroup: { call: `PATCH /scim/v2/Groups/${NOBODY_ID}`, allowed: ['administrator'], body: {} },
  deleteScimGroup: { call: `DELETE /scim/v2/Groups/${NOBODY_ID}`, allowed: ['administrator'] },
  listApplications: { call: 'GET /admin/applications', allowed: ['administrator'] },
  declareApplication: { call: 'POST /admin/applications', allowed: ['administrator'] },
  changeApplication: { call: `PUT /admin/applications/${NOBODY_ID}`, allowed: ['administrator'] },
  stopApplication: { call: `POST /admin/applications/${NOBODY_ID}/stop`, allowed: ['administrator'] },
  makeApplicationToken: { call: `POST /admin/applications/${NOBODY_ID}/tokens`, allowed: ['administrator'] },
  revokeApplicationToken: {
    call: `DELETE /admin/applications/${NOBODY_ID}/tokens/${NOBODY_ID}`,
    allowed: ['administrator'],
  },
  addWebhook: { call: `POST /admin/applications/${NOBODY_ID}/webhooks`, allowed: ['administrator'] },
  removeWebhook: {
    call: `DELETE /admin/applications/${NOBODY_ID}/webhooks/${NOBODY_ID}`,
    allowed: ['administrator'],
  },
  renewWebhookSecret: {
    call: `POST /admin/applications/${NOBODY_ID}/webhooks/${NOBODY_ID}/secret`,
    allowed: ['administrator'],
  },
  resumeWebhook: {
    call: `POST /admin/applications/${NOBODY_ID}/webhooks/${NOBODY_ID}/enabling`,
    allowed: ['administrator'],
  },
  listDeliveries: {
    call: `GET /admin/applications/${NOBODY_ID}/webhooks/${NOBODY_ID}/deliveries`,
    allowed: ['administrator'],
  },
  changeDelivery: {
    call: `POST /admin/applications/${NOBODY_ID}/webhooks/${NOBODY_ID}/deliveries/${NOBODY_ID}/replay`,
    allowed: ['administrator'],
  },
  // By the token of an application alone, which is no person: test/runtime/api/applications.test.ts.
  readApplication: { call: 'GET /application', allowed: [] },
  listApplicationEvents: { call: 'GET /application/events', allowed: [] },
  listApplicationCases: { call: 'GET /application/cases?dispositif=aide-medicale', allowed: [] },
  readApplicationCase: { call: 'GET /application/cases/:case', allowed: [] },
  readSettings: { call: 'GET /admin/settings', allowed: ['administrator'] },
  listSettingChanges: { call: 'GET /admin/settings/changes', allowed: ['administrator'] },
  changeSetting: { call: 'POST /admin/settings/changes', allowed: ['administrator'] },
  undoSetting: { call: 'POST /admin/settings/changes/0/undoing', allowed: ['administrator'] },
  drawLetterhead: { call: 'POST /admin/settings/letterheads/preview', allowed: ['administrator'] },
  drawSignature: { call: 'POST /admin/settings/signatures/preview', allowed: ['administrator'] },
  drawMailTexts: { call: 'POST /admin/settings/mail-texts/preview', allowed: ['administrator'] },
  getDrawnLetterhead: { call: 'GET /admin/settings/drawn/x/pages/1', allowed: ['administrator'] },
  getDrawnMailTexts: { call: 'GET /admin/settings/drawn/x/mail.html', allowed: ['administrator'] },
  previewWorkDays: { call: 'POST /admin/settings/work-days/preview', allowed: ['administrator'] },
  listRightChanges: { call: 'GET /admin/rights/changes', allowed: ['administrator', 'dpo'] },
  listFailedEffects: { call: 'GET /admin/effects/failed', allowed: ['administrator'] },
  readEffectQueue: { call: 'GET /admin/effects/queue', allowed: ['administrator'] },
  retryEffect: { call: 'POST /admin/effects/0/retry', allowed: ['administrator'] },
  readMailbox: { call: 'GET /admin/mailbox', allowed: EVERYBODY },
  passTime: { call: 'POST /admin/demo/time', allowed: ['administrator'] },
};

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  IDS.case = await fileMedicalAid(test, cast.owner);
  IDS.file = (await test.services.db('file').where({ case_id: IDS.case }).first('id')).id;
  const begun = await test.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: cast.owner,
    payload: { dispositif: SCHEME },
  });
  IDS.draft = begun.json().id;
  const upload = await test.request({
    method: 'POST',
    url: `/api/v1/uploads?case=${IDS.case}`,
    as: cast.owner,
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '9' },
  });
  IDS.upload = String(upload.headers.location).split('/').at(-1) ?? '';
});
afterAll(() => test.close());

/** Whether the door was open: neither 401 nor 403, and a draft or an upload that is there. */
async function enters({ call, body }: Row, as: TestPerson | undefined, ids = IDS): Promise<boolean> {
  const [method = 'GET', path = ''] = call.split(' ');
  const url = `/api/v1${path.replace(':case', ids.case).replace(':draft', ids.draft).replace(':file', ids.file).replace(':upload', ids.upload)}`;
  const response = await test.request({
    method,
    url,
    as,
    ...(!['GET', 'HEAD', 'DELETE'].includes(method) && { payload: body ?? {} }),
    // An open stream has no end to wait for: its headers are enough.
    ...(path === '/cases/live' && { payloadAsStream: true }),
  });
  if (path === '/cases/live') response.stream().destroy();
  if (response.statusCode === 500) throw new Error(`${as?.email ?? 'nobody'}: ${call}: ${response.body}`);
  if ([401, 403].includes(response.statusCode)) return false;
  return !(/:draft|:upload/u.test(path) && response.statusCode === 404);
}

describe('the matrix of routes and people', () => {
  it('names every route of the API', () => {
    const { paths = {} } = test.app.swagger();
    const operations = Object.values(paths).flatMap((path) => Object.values(path ?? {}));
    const ids = operations.map((operation) => String((operation as { operationId?: string }).operationId));
    expect(ids.toSorted()).toEqual(Object.keys(MATRIX).toSorted());
  });

  // The owner deletes their draft last.
  const rows = Object.entries(MATRIX).toSorted(
    ([left], [right]) => Number(left === 'deleteDraft') - Number(right === 'deleteDraft'),
  );
  it.each(rows)('%s is open to whom it must be, and to nobody else', async (_id, row) => {
    const order = ACTORS.toSorted((left, right) => Number(left === 'owner') - Number(right === 'owner'));
    const entered: ActorName[] = [];
    for (const name of order) if (await enters(row, cast[name])) entered.push(name);
    expect(entered.toSorted()).toEqual([...row.allowed].toSorted());
  });
});

describe('the matrix of actions and people', () => {
  const act = async (
    name: ActorName,
    action: string,
    data: object,
    answers?: object,
  ): Promise<LightMyRequestResponse> => {
    const row = await test.services.db('case').where({ id: IDS.case }).first('version');
    return test.request({
      method: 'POST',
      url: `/api/v1/cases/${IDS.case}/commands`,
      as: cast[name],
      payload: { type: 'act', action, data, expectedVersion: row.version, ...(answers && { answers }) },
    });
  };
  const motif = { motif: 'Les ressources dépassent le plafond du barème.' };
  const correction = { message: 'Vérifiez.', fields: { '/revenus': 'Un mois.' } };
  /** In the order of a case's life: everybody else tries first, then the one who may. */
  const LIFE = [
    { action: 'constaterSilence', by: null, data: {} },
    { action: 'demanderCorrection', by: 'agent', data: correction },
    { action: 'classer', by: null, data: {} },
    { action: 'corriger', by: 'owner', data: { explanation: 'Tout est exact.' } },
    { action: 'proposerRefus', by: 'agent', data: motif },
    { action: 'renvoyer', by: 'signatory', data: { observation: 'Le motif est à préciser.' } },
    { action: 'proposerRefus', by: 'agent', data: motif },
    { action: 'signerRefus', by: 'signatory', data: {} },
  ] as const satisfies readonly { action: string; by: ActorName | null; data: object }[];

  it.each(LIFE)('lets $by alone take « $action »', async ({ action, by, data }) => {
    // `corriger` is open to the agent too, at the counter.
    const others = ACTORS.filter((name) => name !== by && !(action === 'corriger' && name === 'agent'));
    const tried = [...others, ...(by ? [by] : [])];
    const statuses: Record<string, number> = {};
    for (const name of tried) statuses[name] = (await act(name, action, data)).statusCode;
    const expected = tried.map((name) => [name, name === by ? 200 : name === 'anonymous' ? 401 : 403]);
    expect(statuses).toEqual(Object.fromEntries(expected));
  });

  it('lets an agent decide nothing on their own request', async () => {
    const id = await fileMedicalAid(test, cast.agent);
    const read = await test.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: cast.agent });
    expect(read.json()).toMatchObject({ notes: [], tasks: [], annotationForm: null });
    const refused = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${id}/commands`,
      as: cast.agent,
      payload: { type: 'act', action: 'proposerRefus', data: motif, expectedVersion: read.json().version },
    });
    expect(refused.json()).toMatchObject({ status: 403, code: 'action-not-allowed' });
  });
});

describe('the matrix of a request of an association', () => {
  const OF_CLUB = { ...IDS };
  let club: string;
  let people: Readonly<Record<'filer' | 'colleague' | 'agentOfIt' | 'asking' | 'left' | 'stranger', TestPerson>>;

  const ask = async (person: TestPerson): Promise<string> => {
    const { services } = test;
    const [viewer] = await readViewers(services.db, [person.userId]);
    if (!viewer) throw new Error(`no account ${person.email}`);
    const establishment = await declareAssociation(services.db, { name: 'Club de va’a', rna: 'W9N1007777' });
    club = establishment.id;
    await askLink(services, viewer, { establishment, role: 'representative', proof: null });
    return (await services.db('establishment_link').where({ person_id: viewer.personId }).first('id')).id;
  };
  const link = async (person: TestPerson): Promise<string> => {
    const id = await ask(person);
    const [administrator] = await readViewers(test.services.db, [cast.administrator.userId]);
    if (!administrator) throw new Error('no administrator');
    await decideLink(test.services, administrator, id, { accepted: true, reason: 'Statuts vus.' });
    return id;
  };

  beforeAll(async () => {
    const signIn = (email: string, name: string): Promise<TestPerson> => test.signIn({ email, name });
    people = {
      filer: await signIn('club-1@exemple.nc', 'Anne Wea'),
      colleague: await signIn('club-2@exemple.nc', 'Benoît Poadja'),
      agentOfIt: cast.agent,
      asking: await signIn('club-3@exemple.nc', 'Chloé Kaba'),
      left: await signIn('club-4@exemple.nc', 'Denise Naaou'),
      stranger: cast.otherCitizen,
    };
    const links: string[] = [];
    for (const name of ['filer', 'colleague', 'agentOfIt', 'left'] as const) links.push(await link(people[name]));
    await ask(people.asking);
    OF_CLUB.case = await fileMedicalAid(test, people.filer, club);
    OF_CLUB.file = (await test.services.db('file').where({ case_id: OF_CLUB.case }).first('id')).id;
    OF_CLUB.draft = await writeMedicalAid(test, people.filer, club);
    const [viewer] = await readViewers(test.services.db, [people.left.userId]);
    if (!viewer || !(await dropLink(test.services, viewer, links[3] ?? ''))) throw new Error('a link was not ended');
  });

  const rows = Object.entries(MATRIX).filter(
    ([id, { call }]) => /:case|:file|:draft/u.test(call) && id !== 'deleteDraft',
  );
  it.each(rows)(
    '%s: whoever acts for it is its applicant, and nobody else is, an agent of theirs least of all',
    async (_id, row) => {
      const entered: string[] = [];
      for (const [name, person] of Object.entries(people)) if (await enters(row, person, OF_CLUB)) entered.push(name);
      // What was begun is the affair of who began it.
      const whose = row.call.includes(':draft') ? ['filer'] : ['filer', 'colleague', 'agentOfIt'];
      expect(entered).toEqual(row.allowed.includes('owner') ? whose : []);
    },
  );

  it('its record is read by agents who instruct for it, and by none who acts for it', async () => {
    const read = async (as: TestPerson) =>
      (await test.request({ url: `/api/v1/establishments/${club}`, as })).statusCode;
    expect([await read(cast.signatory), await read(cast.agent), await read(cast.otherAgent)]).toEqual([200, 404, 404]);
    for (const person of [people.filer, people.left, people.stranger]) expect(await read(person)).toBe(403);
  });

  it('who filed for it is read by agents who instruct for it; by no colleague of theirs, as agents or not', async () => {
    const { person_id: filer } = await test.services.db('case').where({ id: OF_CLUB.case }).first('person_id');
    const read = async (as: TestPerson) => (await test.request({ url: `/api/v1/people/${filer}`, as })).statusCode;
    expect([await read(cast.signatory), await read(cast.agent), await read(cast.otherAgent)]).toEqual([200, 404, 404]);
    for (const person of [people.filer, people.colleague, people.left, people.stranger])
      expect(await read(person)).toBe(403);
  });

  it('who left goes on with nothing that they had begun for it', async () => {
    const begun = await test.request({
      method: 'POST',
      url: '/api/v1/drafts',
      as: people.left,
      payload: { dispositif: SCHEME, establishment: club },
    });
    expect(begun.statusCode).toBe(403);
  });
});

describe('the matrix of a request under a mandate', () => {
  /** Filed before anybody was appointed, after, and begun by an agent. */
  const OF_PRINCIPAL = { ...IDS };
  let before: string;
  let people: Readonly<
    Record<
      | 'principal'
      | 'agentOfAll'
      | 'agentOfEarlier'
      | 'agentOfIt'
      | 'otherScheme'
      | 'waiting'
      | 'ended'
      | 'over'
      | 'stranger',
      TestPerson
    >
  >;

  beforeAll(async () => {
    const signIn = (email: string, name: string): Promise<TestPerson> => test.signIn({ email, name });
    const principal = await signIn('mandante@exemple.nc', 'Marie Kona');
    before = await fileMedicalAid(test, principal);
    const of = (agent: TestPerson, more: Partial<Appointed> = {}): Promise<string> =>
      appoint(test, { principal, agent, ...more });
    people = {
      principal,
      agentOfAll: await signIn('mandat-1@exemple.nc', 'Paul Wea'),
      agentOfEarlier: await signIn('mandat-2@exemple.nc', 'Anne Poadja'),
      agentOfIt: cast.agent,
      otherScheme: await signIn('mandat-3@exemple.nc', 'Chloé Naaou'),
      waiting: await signIn('mandat-4@exemple.nc', 'Denis Kaba'),
      ended: await signIn('mandat-5@exemple.nc', 'Élise Poma'),
      over: await signIn('mandat-6@exemple.nc', 'Félix Gope'),
      stranger: cast.otherCitizen,
    };
    await of(people.agentOfAll);
    await of(people.agentOfEarlier, { schemes: [SCHEME], earlier: true });
    await of(people.agentOfIt);
    await of(people.otherScheme, { schemes: ['permis-chasser'] });
    await of(people.waiting, { accepted: false });
    const ended = await of(people.ended);
    const over = await of(people.over);
    await test.request({ method: 'DELETE', url: `/api/v1/me/mandates/${ended}`, as: principal });
    await test.services.db('mandate').where({ id: over }).update({ last_day: '2020-01-01' });
    const under = (await test.services.db('mandate').where({ agent_name: 'Paul Wea' }).first('id')).id;
    OF_PRINCIPAL.case = await fileMedicalAid(test, people.agentOfAll, { under });
    OF_PRINCIPAL.file = (await test.services.db('file').where({ case_id: OF_PRINCIPAL.case }).first('id')).id;
    OF_PRINCIPAL.draft = await writeMedicalAid(test, people.agentOfAll, { under });
  });

  const rows = Object.entries(MATRIX).filter(
    ([id, { call }]) => /:case|:file|:draft/u.test(call) && id !== 'deleteDraft',
  );
  it.each(rows)(
    '%s: its principal and whoever may act for them are its applicant, and nobody else',
    async (_id, row) => {
      const entered: string[] = [];
      for (const [name, person] of Object.entries(people))
        if (await enters(row, person, OF_PRINCIPAL)) entered.push(name);
      // What was begun is its principal's, and of the one who began it.
      const whose = row.call.includes(':draft')
        ? ['principal', 'agentOfAll']
        : ['principal', 'agentOfAll', 'agentOfEarlier', 'agentOfIt'];
      expect(entered).toEqual(row.allowed.includes('owner') ? whose : []);
    },
  );

  it.each(rows.filter(([, { call }]) => call.includes(':case')))(
    '%s: a request that was filed before is nobody else’s, unless its principal opened it',
    async (_id, row) => {
      const entered: string[] = [];
      const ids = { ...OF_PRINCIPAL, case: before };
      for (const [name, person] of Object.entries(people)) if (await enters(row, person, ids)) entered.push(name);
      // Nor does an agent of the scheme judge it who acts for its principal otherwise.
      expect(entered).toEqual(row.allowed.includes('owner') ? ['principal', 'agentOfEarlier'] : []);
    },
  );

  it('nobody begins in the name of somebody who did not appoint them for it', async () => {
    const begin = async (as: TestPerson): Promise<number> => {
      const { id: under } = await test.services
        .db('mandate')
        .where({ agent_name: as.name })
        .orWhere({ email: as.email })
        .first('id');
      const payload = { dispositif: SCHEME, under };
      return (await test.request({ method: 'POST', url: '/api/v1/drafts', as, payload })).statusCode;
    };
    const { agentOfAll, otherScheme, waiting, ended, over } = people;
    expect(await begin(agentOfAll)).toBe(201);
    for (const person of [otherScheme, waiting, ended, over]) expect(await begin(person), person.name).toBe(403);
  });

  it('a mandate is read and ended by its two people alone', async () => {
    const { id } = await test.services.db('mandate').where({ agent_name: 'Anne Poadja' }).first('id');
    const deeds = async (as: TestPerson) =>
      (await test.request({ url: `/api/v1/me/mandates/${id}/deeds`, as })).statusCode;
    const end = async (as: TestPerson) =>
      (await test.request({ method: 'DELETE', url: `/api/v1/me/mandates/${id}`, as })).statusCode;
    const { principal, agentOfEarlier, agentOfAll, stranger } = people;
    expect([await deeds(principal), await deeds(agentOfEarlier), await deeds(stranger)]).toEqual([200, 404, 404]);
    for (const person of [agentOfAll, stranger, cast.administrator]) expect(await end(person), person.name).toBe(404);
    expect([await end(agentOfEarlier), await end(principal)]).toEqual([204, 404]);
  });
});

describe('the matrix of a case on which a group was asked', () => {
  let people: Readonly<
    Record<'anonymous' | 'stranger' | 'owner' | 'consulted' | 'asked' | 'instructor', TestPerson | undefined>
  >;
  let group: string;
  /** A file of the answers, beside `ASKED.file`, which is one of a message. */
  const document = randomUUID();

  const send = async (as: TestPerson | undefined, command: object): Promise<number> => {
    const row = await test.services.db('case').where({ id: ASKED.case }).first('version');
    const url = `/api/v1/cases/${ASKED.case}/commands`;
    // Notes, messages and what agents record may cross with anything else.
    const payload = 'text' in command || 'base' in command ? command : { ...command, expectedVersion: row.version };
    return (await test.request({ method: 'POST', url, as, payload })).statusCode;
  };
  const statuses = async (command: object, names = Object.keys(people)): Promise<object> => {
    const found: Record<string, number> = {};
    for (const [name, as] of Object.entries(people)) if (names.includes(name)) found[name] = await send(as, command);
    return found;
  };
  const ask = (of: { readonly function: string | null; readonly group: string | null }): object => ({
    type: 'askOpinion',
    state: 'recevabilite',
    question: 'Quel temps est annoncé ?',
    dueOn: null,
    ...of,
  });

  beforeAll(async () => {
    const { services } = test;
    await publishManifestation(services);
    group = randomUUID();
    await services.db('agent_group').insert({ id: group, name: 'Météo' });
    const holder = async (name: string): Promise<TestPerson> => {
      const where = { dispositif_id: MANIFESTATION, function: name };
      const bound = await services.db('function_binding').where(where).first('group_id');
      return test.signIn({ email: `${name}@exemple.nc`, roles: ['agent'], groups: [bound.group_id] });
    };
    const owner = await test.signIn({ email: 'helene@exemple.nc' });
    people = {
      anonymous: undefined,
      stranger: cast.otherAgent,
      owner,
      consulted: await test.signIn({ email: 'meteo@exemple.nc', roles: ['agent'], groups: [group] }),
      asked: await holder('juriste'),
      instructor: await holder('instructeur'),
    };
    ASKED.case = (await fileManifestation(services, owner, document)).id;
    const [personId, file] = [
      null,
      { caseId: ASKED.case, draftId: null, wallet: null, establishmentId: null, dates: null, scan: 'clean' as const },
    ];
    const known = { name: 'justificatif.pdf', mediaType: 'application/pdf', size: 10, sha256: '', uploadedBy: null };
    await insertFile(services.db, { id: document, kind: 'answer', internal: false, personId, ...file, ...known });
    const url = `/api/v1/files?case=${ASKED.case}`;
    const sent = await test.request({ method: 'POST', url, as: owner, ...multipart('recu.pdf', PDF) });
    if (sent.statusCode !== 201) throw new Error(sent.body);
    ASKED.file = sent.json().id;
  });

  it('lets nobody but who instructs ask an opinion', async () => {
    const refused = { anonymous: 401, stranger: 403, owner: 403, consulted: 403, asked: 403 };
    expect(await statuses(ask({ function: null, group }))).toEqual({ ...refused, instructor: 200 });
    expect(await statuses(ask({ function: 'juriste', group: null }))).toEqual({ ...refused, instructor: 200 });
  });

  const ofTheCase = Object.entries(MATRIX).filter(([, { call }]) => /:case|:file/u.test(call));
  it.each(ofTheCase)('%s is open to a member of the group as it must be', async (_id, row) => {
    expect(await enters(row, people.consulted, ASKED)).toBe(row.consulted ?? false);
    expect(await enters(row, people.stranger, ASKED)).toBe(false);
  });

  it('a file of the answers is open to who is consulted, one that they are not shown is not', async () => {
    const opens = async (file: string): Promise<readonly string[]> => {
      const row: Row = { call: 'GET /files/:file', allowed: OF_THE_CASE };
      const found: string[] = [];
      for (const [name, as] of Object.entries(people)) {
        if (await enters(row, as, { ...ASKED, file })) found.push(name);
      }
      return found;
    };
    expect(await opens(document)).toEqual(['owner', 'consulted', 'asked', 'instructor']);
    expect(await opens(ASKED.file)).toEqual(['owner', 'instructor']);
  });

  it('nobody who is only consulted finds people in the register', async () => {
    const row: Row = { call: 'GET /people?q=naaou+hel', allowed: AGENTS };
    expect(await enters(row, people.consulted, ASKED)).toBe(false);
    expect(await enters(row, people.asked, ASKED)).toBe(false);
    expect(await enters(row, people.instructor, ASKED)).toBe(true);
  });

  it('a function that is only consulted is shown the cases put to it, and no other', async () => {
    const filed = await fileManifestation(test.services, people.owner!, randomUUID());
    const other = { ...ASKED, case: filed.id };
    for (const [, row] of ofTheCase.filter(([, { call }]) => call.includes(':case'))) {
      expect(await enters(row, people.asked, other), row.call).toBe(false);
    }
    expect(await enters({ call: 'GET /cases/:case', allowed: [] }, people.asked, ASKED)).toBe(true);
    const get = async (path: string, as: TestPerson | undefined) =>
      (await test.request({ method: 'GET', url: `/api/v1${path}`, as })).json();
    const ids = async (path: string, as: TestPerson | undefined): Promise<readonly string[]> =>
      (await get(path, as)).items.map(({ caseId }: { caseId: string }) => caseId).toSorted();
    for (const view of ['todo', 'mine', 'late', 'messages', 'waiting', 'open', 'done']) {
      expect(await ids(`/cases?view=${view}`, people.asked), view).not.toContain(filed.id);
    }
    const { number } = filed;
    const both = [ASKED.case, filed.id].toSorted();
    expect(await ids('/cases?view=open', people.asked)).toEqual([ASKED.case]);
    expect(await ids('/cases?view=open', people.instructor)).toEqual(both);
    expect(await ids('/cases?view=open&q=naaoutchoue', people.asked)).toEqual([ASKED.case]);
    expect(await ids('/cases?view=open&q=naaoutchoue', people.instructor)).toEqual(both);
    expect(await ids(`/cases?view=open&q=${number}`, people.asked)).toEqual([]);
    expect(await get('/cases/counts', people.asked)).toMatchObject({ open: 1, todo: 1 });
    expect(await get('/cases/counts', people.instructor)).toMatchObject({ open: 2 });
    // Once it is put to them it is theirs to read, too.
    const row = await test.services.db('case').where({ id: filed.id }).first('version');
    const payload = { ...ask({ function: 'juriste', group: null }), expectedVersion: row.version };
    const url = `/api/v1/cases/${filed.id}/commands`;
    expect((await test.request({ method: 'POST', url, as: people.instructor, payload })).statusCode).toBe(200);
    expect(await ids('/cases?view=open', people.asked)).toEqual(both);
    expect(await enters({ call: 'GET /cases/:case', allowed: [] }, people.asked, other)).toBe(true);
  });

  it.each([
    { type: 'addNote', text: 'Bonjour.' },
    { type: 'sendMessage', text: 'Bonjour.', files: [] },
    { type: 'annotate', values: {}, base: {} },
    { type: 'act', action: 'demanderAvis', data: {} },
    { type: 'act', action: 'retirer', data: {} },
    { type: 'giveOpinion', opinion: 'ponctuel-2', data: {} },
  ])('a member of the group may not %j', async (command) => {
    expect(await send(people.consulted, command)).toBe(403);
  });

  it('lets the members of the group alone give its opinion, and read the case until it is closed', async () => {
    const answer = { type: 'giveOpinion', opinion: 'ponctuel-1', data: { sens: 'favorable', motif: 'Beau temps.' } };
    const others = ['anonymous', 'stranger', 'owner', 'asked', 'instructor'];
    const refused = { anonymous: 401, stranger: 403, owner: 403, asked: 403, instructor: 403 };
    expect(await statuses(answer, others)).toEqual(refused);
    expect(await send(people.consulted, answer)).toBe(200);
    const reading: Row = { call: 'GET /cases/:case', allowed: OF_THE_CASE };
    expect(await enters(reading, people.consulted, ASKED)).toBe(true);
    expect(await send(people.owner, { type: 'act', action: 'retirer', data: {} })).toBe(200);
    expect(await enters(reading, people.consulted, ASKED)).toBe(false);
  });
});
