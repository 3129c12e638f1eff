/** Accounts by plain HTML posts: signing in and out, signing up, passwords, invitations. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { localPath, withNext } from '../../../http/local-path.ts';
import { saysShared } from '../../../http/shared-device.ts';
import { offerBegun } from '../join-draft/route.ts';
import { FACTOR_PAGE } from '../second-factor/route.ts';
import { sendPage } from '../../serve/send-page.ts';
import { CODE_PAGE } from '../sign-in-code/route.ts';
import { leave } from '../shared-device/route.ts';
import {
  checkMail,
  missingFields,
  passwordFault,
  sentenceOf,
  signInError,
  signInPage,
  signUpErrors,
  verifiedPath,
} from './model.ts';
import type { SignUpModel } from './view.tsx';
import type { FormErrors } from '../../parts/form-errors.ts';

const LIMITED = { config: { limit: 'signIn' } } as const;
/** Has a mail sent to an address that anybody may type. */
const MAILING = { config: { limit: 'mail' } } as const;
/** Where signing in leads when nothing else was asked. */
const ARRIVAL = '/arrivee';

type Route = { Querystring: { suite?: unknown; error?: unknown } };

/**
 * `/connexion`, `/inscription`, `/deconnexion`, `/verification-adresse`, and `/arrivee`, which leads each person to
 * where they work or to their account.
 */
export function signInRoutes(app: FastifyInstance, services: Services): void {
  const { identity } = services;
  const provider = services.config.oidc?.label ?? null;

  app.get<Route>('/connexion', async (request, reply) => {
    const { suite, error } = request.query;
    const next = localPath(suite);
    if (await request.viewer()) return reply.redirect(next ?? ARRIVAL, 303);
    if (await request.owingFactor()) return reply.redirect(withNext(FACTOR_PAGE, next), 303);
    const errors: FormErrors = error === undefined ? {} : { '': signInError(error, provider) };
    return sendPage(services, request, reply, { page: signInPage({ provider, next: next ?? '', errors }) });
  });

  app.post('/connexion', LIMITED, async (request, reply) => {
    const [email, password, suite] = ['email', 'password', 'suite'].map((name) => bodyText(request, name));
    const next = localPath(suite);
    const missing = missingFields({ email, password });
    const fail = (errors: FormErrors): Promise<FastifyReply> =>
      sendPage(services, request, reply, {
        page: signInPage({ provider, next: next ?? '', email: email ?? '', errors }),
        status: 422,
      });
    if (Object.keys(missing).length > 0) return fail(missing);
    const result = await identity.forms.signIn(
      request,
      reply,
      { email: email ?? '', password: password ?? '' },
      verifiedPath(next),
    );
    if (result.type === 'refused') return fail({ '': sentenceOf(result.code) });
    if (result.type === 'code') return reply.redirect(withNext(CODE_PAGE, next), 303);
    if (await identity.owesFactor(email ?? '')) return reply.redirect(withNext(FACTOR_PAGE, next), 303);
    return reply.redirect(next ?? ARRIVAL, 303);
  });

  app.post('/connexion/service', LIMITED, async (request, reply) => {
    const next = localPath(bodyText(request, 'suite')) ?? ARRIVAL;
    const result = await identity.forms.signInWithProvider(request, reply, next);
    if (result.type === 'done' && result.redirect !== null) return reply.redirect(result.redirect, 303);
    return reply.redirect(withNext('/connexion?error=1', next), 303);
  });

  /** Signed in: everyone goes where they work. */
  app.get('/arrivee', async (request, reply) => {
    const viewer = await request.viewer();
    if (!viewer) return reply.redirect((await request.owingFactor()) ? FACTOR_PAGE : '/connexion', 303);
    if (viewer.roles.includes('agent') || viewer.roles.includes('administrator')) return reply.redirect('/agent', 303);
    return reply.redirect(viewer.roles.includes('author') ? '/studio' : '/compte', 303);
  });

  app.get('/deconnexion', (request, reply) => sendPage(services, request, reply, { page: { type: 'signOut' } }));
  app.post('/deconnexion', async (request, reply) => {
    const everything = saysShared(request);
    const elsewhere = await leave(services, request, reply, everything);
    return reply.redirect(elsewhere ?? (everything ? '/appareil-oublie' : '/'), 303);
  });

  signUpRoutes(app, services);
}

function signUpRoutes(app: FastifyInstance, services: Services): void {
  const provider = services.config.oidc?.label ?? null;

  app.get<Route>('/inscription', async (request, reply) => {
    const next = localPath(request.query.suite);
    if (await request.viewer()) return reply.redirect(next ?? ARRIVAL, 303);
    const values = { givenName: '', familyName: '', email: '' };
    const page: SignUpModel = { type: 'signUp', next: next ?? '', values, errors: {}, provider };
    return sendPage(services, request, reply, { page });
  });

  app.post('/inscription', MAILING, async (request, reply) => {
    const read = (name: string): string => bodyText(request, name).trim().slice(0, 200);
    const values = { givenName: read('givenName'), familyName: read('familyName'), email: read('email') };
    const password = bodyText(request, 'password');
    const next = localPath(bodyText(request, 'suite'));
    const fail = (errors: FormErrors): Promise<FastifyReply> =>
      sendPage(services, request, reply, {
        page: { type: 'signUp', next: next ?? '', values, errors, provider },
        status: 422,
      });
    const missing = { ...missingFields({ ...values, password }), ...(await passwordFault(password, values)) };
    if (Object.keys(missing).length > 0) return fail(missing);
    const result = await services.identity.forms.signUp(request, reply, { ...values, password }, verifiedPath(next));
    if (result.type === 'refused') return fail(signUpErrors(result.code));
    await offerBegun(services, request, next, values.email);
    return sendPage(services, request, reply, { page: checkMail(services, values.email) });
  });

  app.get<Route>('/verification-adresse', async (request, reply) => {
    const viewer = await request.viewer();
    const next = localPath(request.query.suite);
    const failed = request.query.error !== undefined;
    if (viewer && !failed && next !== null) return reply.redirect(next, 303);
    const verified = said.verified[failed ? 'failed' : viewer ? 'now' : 'before'];
    const signIn = { label: shared.goSignIn, href: withNext('/connexion', next) };
    const links = [viewer && !failed ? { label: shared.goAccount, href: ARRIVAL } : signIn];
    return sendPage(services, request, reply, { page: { type: 'notice', ...verified, links } });
  });
}
