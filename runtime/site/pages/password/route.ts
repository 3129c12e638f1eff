/** Passwords that were forgotten, and those that invited agents choose. */
import type { FastifyInstance } from 'fastify';
import { isEmail } from '../../../../engine/index.ts';
import { localPath, withNext } from '../../../http/local-path.ts';
import { describeProblem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { bodyText } from '../../serve/body-text.ts';
import { said } from './text.ts';
import { said as shared } from '../../serve/text.ts';
import { sendPage } from '../../serve/send-page.ts';
import { CODE_PAGE } from '../sign-in-code/route.ts';
import type { NoticeModel } from '../notice/view.tsx';
import type { FormErrors } from '../../parts/form-errors.ts';

type Route = { Querystring: { jeton?: unknown; suite?: unknown } };

const LIMITED = { config: { limit: 'signIn' } } as const;
/** Whoever is written to did not ask for it. */
const MAILING = { config: { limit: 'mail' } } as const;

/**
 * `/mot-de-passe-oublie` (mails a link, and says the same whether or not the account exists), `/nouveau-mot-de-passe`
 * and `/invitation/:token`.
 */
export function passwordRoutes(app: FastifyInstance, services: Services): void {
  forgottenRoutes(app, services);
  invitationRoutes(app, services);
}

function forgottenRoutes(app: FastifyInstance, services: Services): void {
  const { forms } = services.identity;

  app.get<Route>('/mot-de-passe-oublie', (request, reply) => {
    const next = localPath(request.query.suite) ?? '';
    return sendPage(services, request, reply, { page: { type: 'forgot', next, email: '', errors: {} } });
  });
  app.post('/mot-de-passe-oublie', MAILING, async (request, reply) => {
    const email = bodyText(request, 'email').trim();
    const next = localPath(bodyText(request, 'suite'));
    if (!isEmail(email)) {
      const errors = { email: shared.fields.email };
      return sendPage(services, request, reply, {
        page: { type: 'forgot', next: next ?? '', email, errors },
        status: 422,
      });
    }
    await forms.forgotPassword(request, reply, email, next);
    const { title, paragraphs } = said.resetSent;
    const links = services.config.demo ? [{ label: shared.goMailbox, href: '/demonstration/courriels' }] : [];
    return sendPage(services, request, reply, { page: { type: 'notice', title, paragraphs, links } });
  });

  app.get<Route>('/nouveau-mot-de-passe', (request, reply) => {
    const { jeton: token, suite } = request.query;
    const next = localPath(suite) ?? '';
    const page = { type: 'reset', next, token: typeof token === 'string' ? token : '', errors: {} } as const;
    return sendPage(services, request, reply, { page });
  });
  app.post('/nouveau-mot-de-passe', LIMITED, async (request, reply) => {
    const [token = '', password = ''] = ['jeton', 'password'].map((name) => bodyText(request, name));
    const next = localPath(bodyText(request, 'suite'));
    const result = await forms.resetPassword(request, reply, { token, password });
    if (result.type === 'done') {
      const page = {
        type: 'signIn',
        next: next ?? '',
        email: '',
        errors: {},
        provider: null,
        notice: said.passwordChanged,
      };
      return sendPage(services, request, reply, { page: { ...page, type: 'signIn' } });
    }
    if (result.code === 'link-expired')
      return sendPage(services, request, reply, {
        page: expired(withNext('/mot-de-passe-oublie', next)),
        status: 410,
      });
    const errors: FormErrors = { password: describeProblem(result.code).detail };
    return sendPage(services, request, reply, {
      page: { type: 'reset', next: next ?? '', token, errors },
      status: 422,
    });
  });
}

function invitationRoutes(app: FastifyInstance, services: Services): void {
  const { identity } = services;
  type ByToken = { Params: { token: string } };

  app.get<ByToken>('/invitation/:token', async (request, reply) => {
    const { token } = request.params;
    const invitation = await identity.findInvitation(token);
    if (!invitation) return sendPage(services, request, reply, { page: expired('/connexion'), status: 410 });
    return sendPage(services, request, reply, { page: { type: 'invitation', token, ...invitation, errors: {} } });
  });
  app.post<ByToken>('/invitation/:token', LIMITED, async (request, reply) => {
    const { token } = request.params;
    const invitation = await identity.findInvitation(token);
    if (!invitation) return sendPage(services, request, reply, { page: expired('/connexion'), status: 410 });
    const result = await identity.acceptInvitation(request, reply, { token, password: bodyText(request, 'password') });
    if (result.type === 'done') return reply.redirect('/arrivee', 303);
    if (result.type === 'code') return reply.redirect(CODE_PAGE, 303);
    // The access is given; only signing in with the account's own password is left.
    if (result.code === 'sign-in-refused') return reply.redirect('/connexion', 303);
    const errors: FormErrors = { password: describeProblem(result.code).detail };
    return sendPage(services, request, reply, {
      page: { type: 'invitation', token, ...invitation, errors },
      status: 422,
    });
  });
}

function expired(href: string): NoticeModel {
  const label = href === '/connexion' ? shared.goSignIn : said.askAgain;
  return {
    type: 'notice',
    title: describeProblem('link-expired').title,
    paragraphs: [said.linkUsed],
    links: [{ label, href }],
  };
}
