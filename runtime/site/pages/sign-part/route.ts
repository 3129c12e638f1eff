/** Where a signatory reads again what they fill in and what they are shown, and signs it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorsOn, fieldsOfPages, statementOf, withCalculated } from '../../../../engine/index.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import { applicantName, digestOf, isName, sign } from '../../../filing/index.ts';
import { problem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { judge, reviewOf } from '../../filling/page-answers.ts';
import { bodyText } from '../../serve/body-text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { said } from '../together/text.ts';
import { openPart, partBase, signAddress, type OpenPart, type PartParams } from '../part/open-part.ts';
import type { SignModel } from './view.tsx';

type SignRequest = FastifyRequest<{ Params: Pick<PartParams, 'invitation'> }>;
type Trouble = Partial<Pick<SignModel, 'typed' | 'errors'>>;

const ADDRESS = '/a-signer/:invitation/signature';

/** `/a-signer/:invitation/signature`, shown and posted. Throws `link-expired` to a browser that does not hold the invitation. */
export function signRoutes(app: FastifyInstance, services: Services): void {
  app.get(ADDRESS, async (request: SignRequest, reply: FastifyReply) =>
    send(services, request, reply, await openPart(services, request)),
  );

  app.post(ADDRESS, { config: { limit: 'signIn' } }, async (request: SignRequest, reply: FastifyReply) => {
    const part = await openPart(services, request);
    const name = bodyText(request, 'nom');
    const errors = {
      ...(bodyText(request, 'declaration') !== 'oui' && { declaration: said.accept }),
      ...(!isName(name) && { nom: said.name }),
    };
    if (Object.keys(errors).length > 0) return send(services, request, reply, part, { typed: name, errors });
    // Whoever posts without the page is told what the page says.
    if (missingOf(services, part).length > 0) return send(services, request, reply, part, { typed: name });
    const outcome = await sign(services, part, part.invitation, { name, seen: bodyText(request, 'lu') });
    if (outcome === 'gone') throw problem('link-expired');
    if (outcome !== 'signed')
      return send(services, request, reply, part, { typed: name, errors: { '': said[outcome] } });
    services.jobs.nudge();
    return reply.redirect(signAddress(part.invitation.id), 303);
  });
}

/** What is to be mended on the pages that they fill in. */
function missingOf(services: Services, { compiled, signer, draft, today }: OpenPart) {
  const { form } = compiled;
  const now = services.clock.now();
  const { errors } = judge(compiled, withCalculated(form, draft.answers, today), { now, channel: draft.channel });
  return errorsOn(errors, fieldsOfPages(form.model, signer.signatory.pages));
}

async function send(
  services: Services,
  request: SignRequest,
  reply: FastifyReply,
  part: OpenPart,
  trouble: Trouble = {},
): Promise<FastifyReply> {
  const page = await signModel(services, part, trouble);
  return sendPage(services, request, reply, { page, status: request.method === 'POST' ? 422 : 200 });
}

async function signModel(services: Services, part: OpenPart, { typed = '', errors = {} }: Trouble): Promise<SignModel> {
  const { compiled, signer, draft, today, read, invitation } = part;
  const { form, identity } = compiled;
  const base = partBase(invitation.id);
  const found = missingOf(services, part);
  const { sections } = reviewOf(read, withCalculated(form, draft.answers, today), { errors: [], blocking: [] });
  const placed = reviewOf(part.own.form, draft.answers, { errors: found, blocking: [] }).errors;
  const { signed } = invitation;
  const state =
    signer.state === 'signed' || signer.state === 'changed' ? signer.state : signer.turn ? 'ready' : 'early';
  return {
    type: 'sign',
    scheme: identity.title,
    name: await applicantName(services.db, draft),
    sections,
    base,
    own: signer.signatory.pages,
    missing: placed.map(({ message, page }) => ({ message, href: `${base}/${page}?verifier=1&retour=1` })),
    state,
    signed: signed && { name: signed.name, date: formatMoment(signed.at) },
    statementHtml: markdownToHtml(statementOf(form.model, signer.signatory)),
    digest: digestOf(form, signer.signatory, draft.answers, today),
    action: signAddress(invitation.id),
    typed,
    errors,
  };
}
