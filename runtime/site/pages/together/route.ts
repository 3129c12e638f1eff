/** Where the applicant invites others to complete their request, and sees where each stands. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../engine/index.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import {
  invite,
  linkOf,
  listInvitations,
  sendAgain,
  signersOf,
  takeBack,
  type Invitation,
  type InviteOutcome,
  type Signer,
} from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { formCrumbs } from '../../filling/form-state.ts';
import { openForPage, type DraftParams, type OpenDraft } from '../../filling/open-draft.ts';
import { mayShare, togetherAddress } from '../../filling/together.ts';
import { translateTo } from '../../text.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { said } from './text.ts';
import type { InvitedLine, SignerLine, TogetherModel } from './view.tsx';

type Query = { readonly fait?: unknown };
type PageRequest = FastifyRequest<{ Params: DraftParams; Querystring: Query }>;

const ADDRESS = '/demarches/:id/brouillons/:draft/a-plusieurs';
const t = translateTo('fr');

/** `/demarches/:id/brouillons/:draft/a-plusieurs`, shown and posted. Throws `not-found` to whoever may invite nobody to it. */
export function togetherRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: DraftParams; Querystring: Query }>(ADDRESS, async (request, reply) => {
    const opened = await openShared(services, request, reply);
    if (!opened) return reply;
    const { fait } = request.query;
    const done = fait === 'envoye' ? 'sent' : fait === 'retire' ? 'taken' : null;
    return sendPage(services, request, reply, { page: await pageOf(services, opened, { done }) });
  });

  app.post<{ Params: DraftParams; Querystring: Query }>(
    ADDRESS,
    { config: { limit: 'signIn' } },
    async (request, reply) => {
      const opened = await openShared(services, request, reply);
      return opened ? take(services, request, reply, opened) : reply;
    },
  );
}

async function openShared(services: Services, request: PageRequest, reply: FastifyReply): Promise<OpenDraft | null> {
  const opened = await openForPage(services, request, reply);
  if (opened && !mayShare(opened)) throw problem('not-found');
  return opened;
}

async function take(
  services: Services,
  request: PageRequest,
  reply: FastifyReply,
  opened: OpenDraft,
): Promise<FastifyReply> {
  const address = togetherAddress(opened.draft);
  const [deed, invitation, whom] = [
    bodyText(request, 'faire'),
    bodyText(request, 'invitation'),
    bodyText(request, 'pour'),
  ];
  if (deed === 'retirer') {
    await takeBack(services, opened, invitation);
    return reply.redirect(`${address}?fait=retire`, 303);
  }
  const typed = { name: bodyText(request, 'nom'), email: bodyText(request, 'email') };
  const outcome =
    deed === 'renvoyer'
      ? await sendAgain(services, opened, invitation)
      : await invite(services, opened, { signatory: whom === '' ? null : whom, ...typed });
  if (outcome.type === 'done') {
    services.jobs.nudge();
    return reply.redirect(`${address}?fait=envoye`, 303);
  }
  const page = await pageOf(services, opened, {
    errors: errorsOf(outcome, whom === '' ? 'aide' : whom),
    typed: deed === 'renvoyer' ? null : { for: whom, ...typed },
  });
  return sendPage(services, request, reply, { page, status: 422 });
}

/** Under the fields of the form they were typed in; what is of none stands above. */
function errorsOf(outcome: Exclude<InviteOutcome, { type: 'done' }>, suffix: string): TogetherModel['errors'] {
  if (outcome.type !== 'wrong') return { '': said[outcome.type] };
  return Object.fromEntries(outcome.errors.map(({ pointer, message }) => [`${pointer.slice(1)}-${suffix}`, message]));
}

async function pageOf(
  services: Services,
  { draft, compiled, base }: OpenDraft,
  { done = null, typed = null, errors = {} }: Partial<Pick<TogetherModel, 'done' | 'typed' | 'errors'>>,
): Promise<TogetherModel> {
  const now = services.clock.now();
  const standing = await listInvitations(services.db, draft.id);
  const at = { today: localDate(now), now: Date.parse(now) };
  const titles = new Map(compiled.form.model.ui.pages.map(({ id, title }) => [id, title]));
  const titled = (ids: readonly string[]): readonly string[] => ids.map((id) => titles.get(id) ?? id);
  return {
    type: 'together',
    crumbs: formCrumbs(compiled, t('togetherTitle')),
    action: togetherAddress(draft),
    back: base,
    review: `${base}/verification`,
    signers: signersOf(compiled.form, draft.answers, standing, at).map((signer): SignerLine => ({
      id: signer.signatory.id,
      title: signer.signatory.title,
      pages: titled(signer.signatory.pages),
      reads: titled(signer.signatory.shows ?? []),
      waits: !signer.turn,
      state: signer.state,
      invited: signer.invitation && lineOf(signer.invitation, signer.state),
    })),
    helpers: standing
      .filter(({ signatory }) => signatory === null)
      .map((helper) => {
        const isOver = helper.linkEndsAt === null || helper.linkEndsAt.getTime() <= at.now;
        const state = isOver ? 'over' : helper.openedAt === null ? 'sent' : 'opened';
        return { ...lineOf(helper, state), state, link: linkOf(services.config, helper.id) };
      }),
    done,
    typed,
    errors,
  };
}

function lineOf(invitation: Invitation, state: Signer['state']): InvitedLine {
  const { id, name, email, sentAt, openedAt, signed } = invitation;
  const facts = [
    ...(email === null ? [] : [t('signerTo', { name, email })]),
    ...(signed?.paper
      ? [t('signerPaper', { name: signed.name, date: formatDay(`${signed.paper.on}T12:00:00Z`) })]
      : []),
    ...(signed && !signed.paper ? [t('signerSignedOn', { name: signed.name, date: formatDay(signed.at) })] : []),
    ...(sentAt && !signed && !openedAt ? [t('signerSentOn', { date: formatDay(sentAt) })] : []),
    ...(openedAt && !signed ? [t('signerOpenedOn', { date: formatDay(openedAt) })] : []),
  ];
  return { id, name, email: email ?? '', facts, sends: email !== null && state !== 'signed' && state !== 'waits' };
}
