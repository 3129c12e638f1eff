/**
 * An identity service in the manner of NC Connect: a certified OpenID provider that issues the same claims, with a sign-in page that
 * lists the people it knows, each behind a button. A demonstration shows with it how one signs in there; tests sign in against it.
 * It believes whoever presses a button: it stands in demonstrations alone, and listens to this machine alone.
 */
import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { OidcConfig } from '../config/config.ts';
import type { IdentityAccount } from './identity-account.ts';
import { createIdentityStore } from './identity-store.ts';
import { confirmSignOut, signInPage, wrongPage } from './identity-pages.ts';

/** A service that listens. */
export interface IdentityService {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

const CLIENT = 'cagou';

/**
 * Listens on a port of this machine for one relying party, the product at `publicUrl`. The provider itself is made when it is
 * first asked for: a start waits for nothing of it.
 */
export async function startIdentityService(
  publicUrl: string,
  accounts: readonly IdentityAccount[],
): Promise<IdentityService> {
  const secret = randomUUID();
  let made: Promise<RequestListener> | undefined;
  const server = createServer((request, response) => {
    made ??= makeProvider(issuerOf(server.address()), { publicUrl, accounts, secret });
    made
      .then((answer) => answer(request, response))
      .catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    issuer: issuerOf(server.address()),
    clientId: CLIENT,
    clientSecret: secret,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function issuerOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  if (address === null || typeof address === 'string') throw new Error('the identity service listens on no port');
  return `http://127.0.0.1:${address.port}`;
}

/** How a product signs in with it, as its configuration says it. */
export function oidcOf({ issuer, clientId, clientSecret }: IdentityService, label: string): OidcConfig {
  return { issuer, clientId, clientSecret, label };
}

interface Party {
  readonly publicUrl: string;
  readonly accounts: readonly IdentityAccount[];
  readonly secret: string;
}

async function makeProvider(issuer: string, party: Party): Promise<RequestListener> {
  const { Provider: Made } = await import('oidc-provider');
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const provider = new Made(issuer, { ...configure(party), jwks: { keys: [privateKey.export({ format: 'jwk' })] } });
  const answer = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    interact(provider, party.accounts, request, response).catch(() => {
      // A page that was left open too long, or of another browser.
      send(response, 400, wrongPage(party.publicUrl));
    });
  };
}

function configure({ publicUrl, accounts, secret }: Party): object {
  return {
    adapter: createIdentityStore(),
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
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
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: { body: string }, form: string) => {
          context.body = confirmSignOut(form);
        },
      },
    },
    renderError: (context: { body: string }) => {
      context.body = wrongPage(publicUrl);
    },
    cookies: { keys: [secret] },
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
    send(response, 200, signInPage(uid, accounts));
    return;
  }
  const grant = new provider.Grant({ accountId: chosen, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const result = { login: { accountId: chosen }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
