/** A case on one screen, as its viewer may see it. Each part has its file; here they are put together. */
import { publicState, viewOfCase, type Case, type Instant, type QuotaOfCase } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { labelsOn } from '../../cases/index.ts';
import type { Services } from '../../services.ts';
import type { OpenCase, ShownCase } from './open-case.ts';
import { presentAnnotations } from './present-annotations.ts';
import { presentAnswers } from './present-answers.ts';
import { presentComputed } from './present-computed.ts';
import { presentDecided } from './present-decided.ts';
import { presentExchange, presentRefused } from './present-exchange.ts';
import { presentHistory } from './present-history.ts';
import { presentAskable, presentOpinions } from './present-opinions.ts';
import { presentClocks, presentImplicit, presentTasks } from './present-work.ts';

/** All that the viewer sees of it. Reads the events; everything else is in the case. */
export async function presentCase(services: Services, opened: OpenCase): Promise<CaseDetail> {
  const { case: read, compiled, actor, counted } = opened;
  const events = await services.caseReads.events(read.id);
  return presentShown(services, { compiled, view: viewOfCase(compiled, read, events, actor, counted) });
}

/** The same of a case that is seen already, with its history. */
export async function presentShown({ db, clock }: Services, shown: ShownCase): Promise<CaseDetail> {
  const now = clock.now();
  return {
    ...presentHead(shown),
    addressRefused: await presentRefused(db, shown),
    labels: [...(await labelsOn(db, shown.view.case.labels ?? []))],
    ...presentAnswers(shown),
    originals: [...(shown.view.case.originals ?? [])],
    ...(shown.view.case.lookups && {
      lookups: shown.view.case.lookups.map(({ lookup, title, at, outcome }) => ({ lookup, title, at, outcome })),
    }),
    ...(shown.view.case.signatures && { signatures: [...shown.view.case.signatures] }),
    ...presentAnnotations(shown),
    ...presentComputed(shown, now),
    decided: presentDecided(shown),
    quotas: shown.view.quotas(now).map(withoutKey),
    tasks: presentTasks(shown),
    clocks: presentClocks(shown),
    implicitDecision: presentImplicit(shown),
    ...(shown.view.case.erased && { erased: presentErased(shown) }),
    actions: shown.view.actions(now, clock.days()),
    recall: presentRecall(shown, now),
    opinions: presentOpinions(shown),
    askable: await presentAskable(db, shown, clock),
    consulted: shown.view.consulted,
    shown: shown.view.shown,
    unread: shown.view.unread,
    ...(await presentExchange(db, shown)),
    history: presentHistory(shown),
  };
}

/** My last action, when it can be taken back. */
function presentRecall({ view }: ShownCase, now: Instant): CaseDetail['recall'] {
  const found = view.recall(now);
  return found && { ...found, reasons: [...found.reasons] };
}

/** What it counts under is read by its label. */
function withoutKey({ key: _key, ...quota }: QuotaOfCase): CaseDetail['quotas'][number] {
  return quota;
}

/** Categories whose time was over, in the order of the scheme. */
function presentErased({ view, compiled: { privacy } }: ShownCase): NonNullable<CaseDetail['erased']> {
  const gone = view.case.erased?.categories ?? {};
  return Object.entries(privacy.categories).flatMap(([name, { title }]) => {
    const at = gone[name];
    return at === undefined ? [] : [{ title, at }];
  });
}

type Head =
  | 'id'
  | 'number'
  | 'version'
  | 'dispositif'
  | 'dispositifVersion'
  | 'state'
  | 'stateTitle'
  | 'statePublic'
  | 'outcome'
  | 'waiting'
  | 'filedAt'
  | 'receivedOn'
  | 'closedAt'
  | 'channel'
  | 'applicant'
  | 'mandate'
  | 'correction';

function presentHead({ view: { case: read }, compiled }: ShownCase): Pick<CaseDetail, Head> {
  const state = compiled.workflow.states[read.state];
  const title = state?.title ?? read.state;
  return {
    id: read.id,
    number: read.number,
    version: read.version,
    dispositif: { id: read.dispositif.id, name: compiled.identity.title },
    dispositifVersion: read.dispositif.version,
    state: read.state,
    stateTitle: title,
    statePublic: publicState(compiled, read).title,
    outcome: read.outcome,
    waiting: read.outcome === null ? (state?.waiting ?? null) : null,
    filedAt: read.filedAt,
    receivedOn: read.receivedOn,
    closedAt: read.closedAt,
    channel: read.channel,
    applicant: read.applicant,
    mandate: presentMandate(read.mandate),
    correction: read.correction,
  };
}

/** Who filled or filed it for the applicant. */
function presentMandate(mandate: Case['mandate']): CaseDetail['mandate'] {
  return mandate && { name: mandate.name, quality: mandate.quality, id: mandate.given?.id ?? null };
}
