/** A case as the server gives it to the desk: one that was filed at the counter, of which nothing else is known yet. */
import type {
  ApiAct,
  ApiClock,
  ApiComputed,
  ApiDocument,
  ApiMessage,
  CaseDetail,
  QueueRow,
} from '../../../schemas/types/api.ts';

const AT = '2026-03-03T01:00:00Z';

/** The case, with what a test is about. */
export const caseDetail = (change: Partial<CaseDetail> = {}): CaseDetail => ({
  id: 'c1',
  number: 'AIDE-2026-000001',
  version: 1,
  dispositif: { id: 'aide', name: 'Aide' },
  dispositifVersion: 1,
  state: 'instruction',
  stateTitle: 'Instruction',
  statePublic: 'En cours d’instruction',
  outcome: null,
  waiting: null,
  filedAt: AT,
  receivedOn: '2026-03-03',
  closedAt: null,
  channel: 'counter',
  addressRefused: null,
  labels: [],
  exchanges: [],
  applicant: { personId: 'p1', givenName: 'Li', familyName: 'Wéma', email: 'li@exemple.nc', phone: null },
  mandate: null,
  answers: {},
  sections: [],
  changed: [],
  former: [],
  correctable: [],
  expected: [],
  annotations: {},
  annotationLines: [],
  annotationMarks: [],
  annotationForm: null,
  computed: [],
  eligibility: [],
  decided: [],
  quotas: [],
  tasks: [],
  clocks: [],
  actions: [],
  opinions: [],
  recall: null,
  askable: [],
  consulted: false,
  shown: { contact: true, computed: true },
  unread: [],
  correction: null,
  documents: [],
  mails: [],
  amounts: [],
  messages: [],
  unreadSince: null,
  heldFiles: [],
  originals: [],
  notes: [],
  history: [],
  implicitDecision: null,
  ...change,
});

export const messageOf = (change: Partial<ApiMessage>): ApiMessage => ({
  id: 'm1',
  from: 'agent',
  name: 'Claire',
  text: 'Bonjour',
  files: [],
  at: AT,
  ...change,
});

/** A rate of 50 %, without what it comes from. */
export const computedValue = (change: Partial<ApiComputed> = {}): ApiComputed => ({
  name: 'taux',
  title: 'Taux',
  type: 'number',
  unit: '%',
  value: 50,
  shown: 50,
  inputs: {},
  reasons: [],
  table: null,
  rows: null,
  members: [],
  ...change,
});

/** A delay until the end of 1 April 2026 in Nouméa, whose silence says nothing. */
export const clockOf = (change: Partial<ApiClock> = {}): ApiClock => ({
  id: 'd',
  title: 'Délai',
  status: 'running',
  startedAt: AT,
  dueAt: '2026-04-01T13:00:00Z',
  remainingDays: null,
  silence: 'none',
  extensions: [],
  ...change,
});

/** A letter to the applicant that can be opened. */
export const letterOf = (change: Partial<ApiDocument> = {}): ApiDocument => ({
  id: 'l',
  title: 'Accord',
  internal: false,
  at: AT,
  file: { id: 'f', name: 'accord.pdf', size: 1000, mediaType: 'application/pdf' },
  act: null,
  third: null,
  ...change,
});

/** An act under its number that was notified to nobody. */
export const actOf = (change: Partial<ApiAct> = {}): ApiAct => ({
  number: '12',
  on: '2026-03-03',
  record: [],
  notification: null,
  appealUntil: null,
  ...change,
});

/** A row of the queue for a case: a task that nobody has taken. */
export const queueRow = (caseId: string, change: Partial<QueueRow> = {}): QueueRow => ({
  caseId,
  cursor: `after-${caseId}`,
  number: caseId,
  dispositif: 'aide',
  dispositifTitle: 'Aide',
  applicant: 'Tein Paul',
  establishment: null,
  state: 'instruction',
  stateTitle: 'Instruction',
  taskId: 't',
  taskTitle: 'Instruire',
  function: 'instructeur',
  assignee: null,
  filedAt: AT,
  dueAt: null,
  silenceAt: null,
  unreadSince: null,
  unreached: false,
  outcome: null,
  columns: [],
  alerts: [],
  labels: [],
  opinions: null,
  routeTitle: null,
  remindedAt: null,
  ...change,
});
