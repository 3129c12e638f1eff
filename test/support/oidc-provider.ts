/**
 * An identity service of our own: a certified OpenID provider that issues the claims of NC Connect. Its sign-in page
 * lists the people it knows, each behind a button.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { findFreePort } from './port.ts';

/** What the identity service says of a person; `verified` is 0, 1 or 2. */
export interface IdentityAccount {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly verified: 0 | 1 | 2;
  readonly given_name: string;
  readonly family_name: string;
  readonly birthdate: string;
  readonly birthplace: string;
  readonly gender: string;
}

export interface IdentityService {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Environment that makes the product use it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const CLIENT = { id: 'cagou', secret: 'a secret that only tests know' };

/** Starts it for one relying party, the product at `publicUrl`. */
export async function startIdentityService(
  publicUrl: string,
  accounts: readonly IdentityAccount[],
): Promise<IdentityService> {
  const port = await findFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configure(publicUrl, accounts));
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    interact(provider, accounts, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    environment: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function configure(publicUrl: string, accounts: readonly IdentityAccount[]): object {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${publicUrl}/api/auth/callback/nc-connect`],
        post_logout_redirect_uris: [`${publicUrl}/`],
      },
    ],
    scopes: ['openid', 'identite_pivot', 'profile', 'email', 'birth'],
    claims: {
      openid: ['sub'],
      identite_pivot: ['verified', 'given_name', 'family_name', 'gender'],
      profile: ['given_name', 'family_name', 'gender'],
      email: ['email', 'email_verified'],
      birth: ['birthdate', 'birthplace'],
    },
    findAccount: (_context: unknown, sub: string) => {
      const account = accounts.find((known) => known.sub === sub);
      return account && { accountId: sub, claims: () => account };
    },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    cookies: { keys: ['keys of a test'] },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 600, Session: 3600 },
    pkce: { required: () => true },
  };
}

/** The sign-in page, and what happens when one of its buttons is pressed. */
async function interact(
  provider: Provider,
  accounts: readonly IdentityAccount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(request, response);
  const chosen = new URL(request.url ?? '', 'http://localhost').searchParams.get('sub');
  if (request.method !== 'POST' || chosen === null) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(signInPage(uid, accounts));
    return;
  }
  const grant = new provider.Grant({ accountId: chosen, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const result = { login: { accountId: chosen }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function signInPage(uid: string, accounts: readonly IdentityAccount[]): string {
  const buttons = accounts.map(
    ({ sub, given_name: given, family_name: family }) =>
      `<form method="post" action="/interaction/${uid}?sub=${encodeURIComponent(sub)}"><button>${given} ${family}</button></form>`,
  );
  return `<!doctype html><html lang="fr"><head><title>NC Connect (essai)</title></head><body><main><h1>NC Connect (essai)</h1>${buttons.join('')}</main></body></html>`;
}
