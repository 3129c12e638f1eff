/** Setting up a second factor, for whoever works here or wants one: picture and secret, a code to confirm, recovery codes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderSVG } from 'uqr';
import type { ProblemCode } from '../../../../schemas/types/api.ts';
import { describeProblem, problem } from '../../../http/problems.ts';
import { localPath, withNext } from '../../../http/local-path.ts';
import type { NewSecret } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { enrolling, type Enrolling } from './enrolling.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { sendPage } from '../../serve/send-page.ts';
import type { SecondFactorModel } from './view.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';

/** Where whoever owes a second factor is led. */
export const FACTOR_PAGE = '/compte/double-authentification';

const LIMITED = { config: { limit: 'signIn' } } as const;

/**
 * `/compte/double-authentification` and its steps. Throws `not-allowed` when somebody for whom it is required wants to
 * stop it. Codes are tried at the pace of sign-ins.
 */
export function secondFactorRoutes(app: FastifyInstance, services: Services): void {
  const { secondFactor } = services.identity;
  const required = services.config.secondFactor === 'required';

  const sendHome = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { viewer, owes }: Enrolling,
    next: string | null,
    errors: FormErrors = {},
  ): Promise<FastifyReply> => {
    const page: SecondFactorModel = {
      type: 'secondFactor',
      owes,
      codesLeft: await secondFactor.codesLeft(viewer.userId),
      required: required && viewer.roles.length > 0,
      next: next ?? '',
      errors,
    };
    return sendPage(services, request, reply, { page, status: hasErrors({ errors }) ? 422 : 200 });
  };

  app.get<{ Querystring: { suite?: unknown } }>(FACTOR_PAGE, async (request, reply) => {
    const who = await enrolling(request, reply);
    return who ? sendHome(request, reply, who, localPath(request.query.suite)) : reply;
  });

  app.post(FACTOR_PAGE, LIMITED, async (request, reply) => {
    const who = await enrolling(request, reply);
    if (!who) return reply;
    const next = localPath(bodyText(request, 'suite'));
    const begun = await secondFactor.begin(request, reply, bodyText(request, 'password'));
    if (begun.type === 'refused') return sendHome(request, reply, who, next, passwordErrors(begun.code));
    return sendSetup(services, request, reply, begun, next);
  });

  app.post(`${FACTOR_PAGE}/code`, LIMITED, async (request, reply) => {
    const who = await enrolling(request, reply);
    if (!who) return reply;
    const next = localPath(bodyText(request, 'suite'));
    const uri = bodyText(request, 'uri');
    const confirmed = await secondFactor.confirm(request, reply, who.viewer.userId, bodyText(request, 'code'));
    if (confirmed.type === 'codes') return sendCodes(services, request, reply, confirmed.codes, next);
    const secret = secretOf(uri);
    if (confirmed.code !== 'code-refused' || secret === null) return reply.redirect(withNext(FACTOR_PAGE, next), 303);
    return sendSetup(services, request, reply, { uri, secret }, next, { code: said.fields.wrongCode });
  });

  app.post(`${FACTOR_PAGE}/codes`, LIMITED, async (request, reply) => {
    const who = await enrolling(request, reply);
    if (!who) return reply;
    const renewed = await secondFactor.renewCodes(request, reply, bodyText(request, 'password'));
    if (renewed.type === 'codes') return sendCodes(services, request, reply, renewed.codes, null);
    return sendHome(request, reply, who, null, passwordErrors(renewed.code));
  });

  app.post(`${FACTOR_PAGE}/arret`, LIMITED, async (request, reply) => {
    const who = await enrolling(request, reply);
    if (!who) return reply;
    if (who.owes || (required && who.viewer.roles.length > 0)) throw problem('not-allowed');
    const stopped = await secondFactor.stop(request, reply, bodyText(request, 'password'));
    if (stopped.type === 'done') return reply.redirect('/compte/connexion?fait=code-arrete', 303);
    return sendHome(request, reply, who, null, passwordErrors(stopped.code));
  });
}

function passwordErrors(code: ProblemCode): FormErrors {
  return code === 'sign-in-refused' ? { password: shared.fields.wrongPassword } : { '': describeProblem(code).detail };
}

/** The secret is shown again after a wrong code, as the page carried it: it is kept where only codes can be judged. */
function secretOf(uri: string): string | null {
  const parsed = uri.length < 500 && uri.startsWith('otpauth://totp/') ? URL.parse(uri) : null;
  return parsed?.searchParams.get('secret') ?? null;
}

function sendSetup(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { uri, secret }: NewSecret,
  next: string | null,
  errors: FormErrors = {},
): Promise<FastifyReply> {
  const picture = `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri)).toString('base64')}`;
  const grouped = secret.match(/.{1,4}/gu)?.join(' ') ?? '';
  return sendPage(services, request, reply, {
    page: { type: 'secondFactorSetup', picture, secret: grouped, uri, next: next ?? '', errors },
    status: hasErrors({ errors }) ? 422 : 200,
  });
}

function sendCodes(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  codes: readonly string[],
  next: string | null,
): Promise<FastifyReply> {
  const page = { type: 'recoveryCodes', codes, next: next ?? '/arrivee' } as const;
  return sendPage(services, request, reply, { page });
}
