/** One of my requests, as its page shows it. */
import {
  awaitedUntil,
  findField,
  isDecided,
  publicState,
  viewOfCase,
  type ActionStatus,
  type Case,
} from '../../../../engine/index.ts';
import type { OpenCase, ShownCase } from '../../../api/cases/open-case.ts';
import { presentDecided } from '../../../api/cases/present-decided.ts';
import { presentExchange } from '../../../api/cases/present-exchange.ts';
import { presentHistory } from '../../../api/cases/present-history.ts';
import { presentClocks, presentImplicit } from '../../../api/cases/present-work.ts';
import type { ApiAct } from '../../../../schemas/types/api.ts';
import { markNoticesRead } from '../../../notices/index.ts';
import type { Services } from '../../../services.ts';
import { MOST_ROWS } from '../../filling/page-answers.ts';
import { said as shared } from '../../serve/text.ts';
import { formatDay, formatLastDay, formatMoment } from '../../../../engine/form/words/index.ts';
import { delayOf } from '../filed/model.ts';
import { linksOf, showExchange } from '../messages/exchange.ts';
import { computedOf } from './computed.ts';
import { said } from './text.ts';
import type { ShownAct } from '../../parts/documents.tsx';
import type { RequestStep } from '../../parts/steps.tsx';
import type { RequestModel } from './view.tsx';

/** What an address says was just done. */
export interface Done {
  /** A message was sent. */
  readonly fait?: unknown;
  /** An action was taken: its name. */
  readonly acte?: unknown;
  /** Messages before the one of a rank are read. */
  readonly avant?: unknown;
}

/** The page of a request, as its applicant sees it. `more`: what was just done, or a message that was refused. */
export async function requestOf(
  services: Services,
  opened: OpenCase,
  more: Partial<Pick<RequestModel, 'sent' | 'messageText' | 'messageError'>>,
  before?: unknown,
): Promise<RequestModel> {
  const { compiled, actor } = opened;
  const { case: mine } = opened.view;
  const fileHref = (id: string): string => `/api/v1/files/${id}`;
  const until = expectedUntil(opened);
  const [events, exchange, messagesShown] = await Promise.all([
    services.caseReads.events(mine.id),
    presentExchange(services.db, opened),
    showExchange(services, mine, linksOf(`/compte/demandes/${mine.id}`, fileHref), before),
    // What was told of it is on this page.
    opened.viewer.personId !== null &&
      markNoticesRead(services.db, opened.viewer.personId, { about: { type: 'case', id: mine.id } }),
  ]);
  const shown: ShownCase = { compiled, view: viewOfCase(compiled, opened.case, events, actor) };
  const { title, explain, expected } = publicState(compiled, mine);
  const actions = shown.view.actions(services.clock.now(), services.clock.days());
  const outcome = mine.outcome === null ? null : said.outcomes[mine.outcome];
  return {
    type: 'request',
    id: mine.id,
    number: mine.number,
    title: compiled.identity.title,
    state: title,
    steps: stepsOf(shown),
    expected,
    explain,
    until,
    outcome: outcome === title ? null : outcome,
    correction: correctionOf(shown),
    decided: decidedOf(shown),
    later: laterOf(shown),
    computed: computedOf(shown),
    filedOn: formatDay(mine.filedAt),
    delay: expected === null ? delayOf(compiled, mine) : null,
    clocks: clocksOf(shown),
    implicit: implicitOf(shown),
    receiptHref: `/api/v1/cases/${mine.id}/receipt`,
    timeline: presentHistory(shown).map(({ at, text }) => ({ on: formatMoment(at), text })),
    documents: [
      ...exchange.documents.map(({ title, at, file, act, third, erased = false }) => ({
        title,
        copyTo: third?.title ?? null,
        on: formatDay(at),
        href: file === null ? null : fileHref(file.id),
        erased,
        act: act && actOf(act),
      })),
      ...originalsOf(mine, fileHref),
    ],
    ...messagesShown,
    messageAction: `/compte/demandes/${mine.id}/messages`,
    actions: actions.filter(({ open }) => open).map((action) => linkTo(mine.id, action)),
    sections: shown.view.sections(MOST_ROWS),
    messageText: '',
    messageError: null,
    sent: null,
    ...more,
  };
}

/** What they filled in on paper, as it was scanned at the counter. */
function originalsOf(
  { originals = [] }: Pick<Case, 'originals'>,
  fileHref: (id: string) => string,
): RequestModel['documents'] {
  return originals.map(({ file: { id, name }, at }) => ({
    title: said.original(name),
    copyTo: null,
    on: formatDay(at),
    href: fileHref(id),
    erased: false,
    act: null,
  }));
}

/** Filed, studied, decided: a request that is decided may still have a course, which its state says. */
function stepsOf(opened: ShownCase): readonly RequestStep[] {
  const { compiled, view } = opened;
  const { case: mine } = view;
  const words = said.steps;
  const decided = isDecided(compiled, mine);
  const awaited = publicState(compiled, mine).expected !== null;
  const by = clocksOf(opened).find(({ silence, on }) => silence !== 'none' && on !== null)?.on ?? null;
  return [
    { title: words.filed, note: words.filedOn(formatDay(mine.filedAt)), place: 'done' },
    decided
      ? { title: words.study, note: null, place: 'done' }
      : { title: words.study, note: awaited ? words.awaited : words.current, place: 'current' },
    decided
      ? {
          title: mine.outcome === null ? words.decision : words.ended[mine.outcome],
          note: mine.closedAt === null ? null : words.endedOn(formatDay(mine.closedAt)),
          place: mine.outcome === null ? 'current' : 'done',
        }
      : { title: words.decision, note: by === null ? null : words.decisionBy(by), place: 'ahead' },
  ];
}

/** Last day to do what is awaited, as it is written. */
function expectedUntil({ compiled, view }: Pick<OpenCase, 'compiled' | 'view'>): string | null {
  const until = awaitedUntil(compiled, view.case);
  return until === null ? null : formatLastDay(until);
}

/** An act in words: its number, its notification, and until when it may be contested. */
function actOf({ number, notification, appealUntil }: ApiAct): ShownAct {
  return {
    number,
    notified: notification && {
      way: notification.way,
      on: formatDay(notification.on),
      reference: notification.reference ?? '',
    },
    appealUntil: appealUntil === null ? null : formatDay(appealUntil),
  };
}

/** What was just done, which the page confirms where one lands. */
export function sentOf({ view: { case: mine }, compiled }: ShownCase, { fait, acte }: Done): RequestModel['sent'] {
  if (fait === 'message') return { type: 'message' };
  const taken = typeof acte === 'string' && Object.hasOwn(mine.actions, acte);
  const title = taken ? compiled.workflow.actions[acte]?.definition.title : undefined;
  return title === undefined ? null : { type: 'action', title };
}

/** What is in force, for the person it was decided for; what was taken away again is told by the history. */
function decidedOf(opened: ShownCase): RequestModel['decided'] {
  return presentDecided(opened).flatMap(({ title, text, since, decisions: [last] }) => {
    if (text === null) return [];
    const before = last?.before ?? null;
    return [{ title, value: text, on: formatDay(since), before: before === text ? null : before }];
  });
}

/** While a correction is asked for, it says itself what is expected. */
function laterOf({ view }: ShownCase): readonly string[] {
  const { case: mine } = view;
  if (mine.outcome !== null || mine.correction !== null) return [];
  return view.missing.map(({ label }) => label);
}

/** Delays that bind the administration: those whose silence decides, and those it told the applicant it extended. */
function clocksOf(opened: ShownCase): RequestModel['clocks'] {
  return presentClocks(opened)
    .filter(({ status }) => status === 'running' || status === 'suspended')
    .filter(({ silence, extensions }) => silence !== 'none' || extensions.length > 0)
    .map(({ title, dueAt, remainingDays, silence, extensions }) => ({
      title,
      on: dueAt === null ? null : formatLastDay(dueAt),
      days: remainingDays ?? 0,
      silence,
      extensions: extensions.map((extension) => ({ ...extension, on: formatDay(extension.on) })),
    }));
}

function implicitOf(opened: ShownCase): RequestModel['implicit'] {
  const found = presentImplicit(opened);
  return found && { silence: found.silence, on: formatDay(found.on) };
}

function correctionOf({ view: { case: mine }, compiled }: ShownCase): RequestModel['correction'] {
  if (mine.correction === null) return null;
  const { message, fields } = mine.correction;
  return {
    message,
    fields: Object.entries(fields).map(([pointer, reason]) => ({
      label: findField(compiled.form.model, pointer)?.label ?? '',
      reason,
    })),
  };
}

function linkTo(caseId: string, { id, title, kind, primary, danger }: ActionStatus): RequestModel['actions'][number] {
  const base = `/compte/demandes/${caseId}`;
  // The link only leads to where one corrects: named after what ends it, it would seem to send at once.
  if (kind === 'resubmission')
    return { id, title: shared.correctionTitle, href: `${base}/correction`, primary, danger };
  return { id, title, href: `${base}/actions/${id}`, primary, danger };
}
