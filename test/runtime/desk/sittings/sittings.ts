/** Sittings as the API gives them, whole, for tests of the desk. */
import type {
  AgendaRow,
  AgendaScheme,
  ApiAction,
  Sitting,
  SittingItem,
  SittingItemEntry,
} from '../../../../schemas/types/api.ts';

/** A sitting with an agenda. */
export function sittingOf(items: readonly SittingItem[], some: Partial<Sitting> = {}): Sitting {
  return {
    id: 's',
    dispositifs: ['aide'],
    entry: { title: 'Commission', at: '2030-01-08T09:00', place: 'Salle 2', quorum: null, members: [], notes: '' },
    revisions: {},
    revision: 1,
    begunAt: '2029-12-01T00:00:00.000Z',
    begunBy: 'Rose',
    closedAt: null,
    items,
    hidden: 0,
    ...some,
  };
}

/** A case on it. */
export function itemOf(
  caseId: string,
  entry: Partial<SittingItemEntry> = {},
  some: Partial<SittingItem> = {},
): SittingItem {
  return {
    caseId,
    dispositif: 'aide',
    entry: { decision: { type: 'none', action: '' }, values: {}, votes: null, recused: [], notes: '', ...entry },
    revisions: {},
    revision: 1,
    count: { out: [], named: [], voters: 0, quorum: true, votes: true },
    appliedAt: null,
    appliedBy: null,
    ...some,
  };
}

/** What is read of it. */
export function rowOf(caseId: string, some: Partial<AgendaRow> = {}): AgendaRow {
  return {
    caseId,
    number: `N-${caseId}`,
    applicant: `Demandeur ${caseId}`,
    dispositif: { id: 'aide', name: 'Aide' },
    dispositifVersion: 1,
    expectedVersion: 3,
    stateTitle: 'À décider',
    facts: [{ label: 'Commune', text: 'Thio' }],
    asked: [{ title: 'Demandé', amount: 100_000, why: [] }],
    proposed: [{ title: 'Proposé', amount: 80_000, why: [] }],
    findings: [],
    opinions: [],
    actions: [{ id: 'accorder', open: true, reasons: [] }],
    ...some,
  };
}

/** An action with a form. */
export const actionNamed = (id: string, properties: object, some: Partial<ApiAction> = {}): ApiAction => ({
  id,
  title: id,
  kind: 'step',
  open: true,
  reasons: [],
  form: { type: 'object', properties },
  primary: false,
  danger: false,
  ...some,
});

/** What may be decided: granted with an amount, a day and a number; or refused with a reason. */
export const SCHEME: AgendaScheme = {
  dispositif: 'aide',
  version: 1,
  actions: [
    actionNamed('accorder', {
      montant: { title: 'Montant accordé', type: 'integer', cagou: { widget: 'money' } },
      jour: { title: 'Date de la décision', type: 'string', format: 'date' },
      numero: { title: 'Numéro', type: 'string' },
    }),
    actionNamed('refuser', { motif: { title: 'Motif', type: 'string' } }),
  ],
};
