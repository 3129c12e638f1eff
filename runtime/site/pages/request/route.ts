/** One of my requests: where it is, what is expected, what was said. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findField, publicState, viewOfCase, type ActionStatus } from '../../../../engine/index.ts';
import { openCase, type OpenCase, type ShownCase } from '../../../api/cases/open-case.ts';
import { presentExchange } from '../../../api/cases/present-exchange.ts';
import { presentClocks, presentImplicit } from '../../../api/cases/present-work.ts';
import { presentHistory } from '../../../api/cases/present-history.ts';
import { isUuid } from '../../../cases/store/read-case.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { computedOf } from './computed.ts';
import { showExchange } from '../messages/exchange.ts';
import { delayOf, filedPage } from '../filed/model.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { MOST_ROWS } from '../../filling/page-answers.ts';
import { POST_LIMIT } from '../../filling/read-post.ts';
import { sendPosted } from '../messages/send-message.ts';
import { sendPage } from '../../serve/send-page.ts';
import { signedIn } from '../../serve/signed-in.ts';
import { writeDay, writeLastDay, writeLocalDate, writeMoment } from '../../serve/words.ts';
import type { RequestModel } from './view.tsx';

/** Addresses of one request: `id` is that of the case. */
export interface RequestParams {
  readonly id: string;
}
interface Done {
  /** A message was sent. */
  readonly fait?: unknown;
  /** An action was taken: its name. */
  readonly acte?: unknown;
}
type Asked = { Params: RequestParams; Querystring: Done & { depose?: unknown } };

/**
 * `/compte/demandes/:id` and its messages. Throws `case-not-found` to whoever did not file the case, as to anybody when
 * there is none.
 */
export function requestRoutes(app: FastifyInstance, services: Services): void {
  app.get<Asked>('/compte/demandes/:id', async (request, reply) => {
    const opened = await openMine(services, request, reply);
    if (!opened) return reply;
    if (request.query.depose === '1') {
      return sendPage(services, request, reply, { page: await filedPage(services, opened.case, false) });
    }
    const page = await requestOf(services, opened, { sent: sentOf(opened, request.query) });
    return sendPage(services, request, reply, { page });
  });

  // A message that was refused leaves this address in the bar, and signing in comes back to it.
  app.get<{ Params: RequestParams }>('/compte/demandes/:id/messages', (request, reply) =>
    reply.redirect(`/compte/demandes/${request.params.id}#messages`, 303),
  );

  app.post<{ Params: RequestParams }>(
    '/compte/demandes/:id/messages',
    { bodyLimit: POST_LIMIT, config: { limit: 'upload' } },
    async (request, reply) => {
      const opened = await openMine(services, request, reply);
      if (!opened) return reply;
      const { id } = opened.case;
      const { actor, viewer } = opened;
      const refused = await sendPosted(services, request, opened.case, { actor, userId: viewer.userId });
      if (refused)
        return sendPage(services, request, reply, { page: await requestOf(services, opened, refused), status: 422 });
      return reply.redirect(`/compte/demandes/${id}?fait=message#messages`, 303);
    },
  );
}

/** The request of the address, which must be one's own; null once the answer leads to sign-in. Throws `not-found`. */
export async function openMine(
  services: Services,
  request: FastifyRequest<{ Params: RequestParams }>,
  reply: FastifyReply,
): Promise<OpenCase | null> {
  if (!(await signedIn(request, reply))) return null;
  const { id } = request.params;
  if (!isUuid(id)) throw problem('case-not-found');
  const opened = await openCase(services, request, id, 'case.read');
  // Agents have the desk, where their reading is recorded.
  if (opened.view.standing === 'applicant') return opened;
  await reply.redirect(`/agent/dossiers/${id}`, 303);
  return null;
}

async function requestOf(
  services: Services,
  opened: OpenCase,
  more: Partial<Pick<RequestModel, 'sent' | 'messageText' | 'messageError'>>,
): Promise<RequestModel> {
  const { compiled, actor } = opened;
  const { case: mine } = opened.view;
  const fileHref = (id: string): string => `/api/v1/files/${id}`;
  const [events, exchange, messagesShown] = await Promise.all([
    services.caseReads.events(mine.id),
    presentExchange(services.db, opened),
    showExchange(services, mine, fileHref),
  ]);
  const shown: ShownCase = { compiled, view: viewOfCase(compiled, opened.case, events, actor) };
  const { title, explain, expected } = publicState(compiled, mine);
  const actions = shown.view.actions(services.clock.now());
  const outcome = mine.outcome === null ? null : said.outcomes[mine.outcome];
  return {
    type: 'request',
    id: mine.id,
    number: mine.number,
    title: compiled.identity.title,
    state: title,
    explain,
    outcome: outcome === title ? null : outcome,
    correction: correctionOf(shown),
    later: laterOf(shown),
    computed: computedOf(shown),
    filedOn: writeDay(mine.filedAt),
    delay: expected === null ? delayOf(compiled, mine) : null,
    clocks: clocksOf(shown),
    implicit: implicitOf(shown),
    receiptHref: `/api/v1/cases/${mine.id}/receipt`,
    timeline: presentHistory(shown, events).map(({ at, text }) => ({ on: writeMoment(at), text })),
    documents: exchange.documents.map(({ title, at, file }) => ({
      title,
      on: writeDay(at),
      href: file === null ? null : fileHref(file.id),
    })),
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

/** What was just done, which the page confirms where one lands. */
function sentOf({ view: { case: mine }, compiled }: ShownCase, { fait, acte }: Done): RequestModel['sent'] {
  if (fait === 'message') return { type: 'message' };
  const taken = typeof acte === 'string' && Object.hasOwn(mine.actions, acte);
  const title = taken ? compiled.workflow.actions[acte]?.definition.title : undefined;
  return title === undefined ? null : { type: 'action', title };
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
      on: dueAt === null ? null : writeLastDay(dueAt),
      days: remainingDays ?? 0,
      silence,
      extensions: extensions.map((extension) => ({ ...extension, on: writeLocalDate(extension.on) })),
    }));
}

function implicitOf(opened: ShownCase): RequestModel['implicit'] {
  const found = presentImplicit(opened);
  return found && { silence: found.silence, on: writeLocalDate(found.on) };
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
