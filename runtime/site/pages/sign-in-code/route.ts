/** The second step of a sign-in: a code of the application, or a recovery code. */
import type { FastifyInstance } from 'fastify';
import { localPath, withNext } from '../../../http/local-path.ts';
import { describeProblem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { said as shared } from '../../serve/text.ts';
import { sendPage } from '../../serve/send-page.ts';
import type { FormErrors } from '../../parts/form-errors.ts';

/** Where a sign-in waits for its code. */
export const CODE_PAGE = '/connexion/code';

/**
 * The page of the code, shown and posted, at the pace of sign-ins; it leads to the local path in `suite`, and nowhere
 * else.
 */
export function signInCodeRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { suite?: unknown } }>(CODE_PAGE, (request, reply) => {
    const next = localPath(request.query.suite) ?? '';
    return sendPage(services, request, reply, { page: { type: 'signInCode', next, errors: {} } });
  });

  app.post(CODE_PAGE, { config: { limit: 'signIn' } }, async (request, reply) => {
    const [code, suite] = [bodyText(request, 'code').trim(), bodyText(request, 'suite')];
    const next = localPath(suite);
    const fail = (errors: FormErrors) =>
      sendPage(services, request, reply, { page: { type: 'signInCode', next: next ?? '', errors }, status: 422 });
    if (code === '') return fail({ code: shared.fields.code });
    const result = await services.identity.secondFactor.prove(request, reply, code);
    if (result.type === 'done') return reply.redirect(next ?? '/arrivee', 303);
    // The password was given too long ago, or codes were tried too often: it begins again.
    if (result.code === 'not-signed-in') return reply.redirect(withNext('/connexion?error=code', next), 303);
    return fail({ [result.code === 'code-refused' ? 'code' : '']: describeProblem(result.code).detail });
  });
}
