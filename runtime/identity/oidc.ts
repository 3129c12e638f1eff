/**
 * The identity service (NC Connect) is OpenID Connect with a few claims of its own: how far it vouches for the person,
 * and their civil status. What it says goes into the user register at each sign-in.
 */
import type { OidcConfig } from '../config/config.ts';
import { isRecord } from '../../engine/base/index.ts';

/** Name of the provider in the accounts' table and in addresses. */
export const PROVIDER = 'nc-connect';

const SCOPES = ['openid', 'identite_pivot', 'profile', 'email', 'birth'];

/** What the identity service says of a person; null where it says nothing. */
export interface IdentityClaims {
  readonly email: string;
  readonly emailVerified: boolean;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly birthDate: string | null;
  readonly birthPlace: string | null;
  readonly gender: string | null;
  /** 0 nothing, 1 declared, 2 digital identity. */
  readonly verified: 0 | 1 | 2;
}

/**
 * Settings of the provider for better-auth; `onClaims` hears what the provider says of who signs in, before an account is
 * looked for.
 */
export function createProvider(config: OidcConfig, onClaims: (claims: IdentityClaims) => Promise<void>) {
  const discoveryUrl = `${config.issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;
  return {
    providerId: PROVIDER,
    name: config.label,
    discoveryUrl,
    requireIdTokenVerification: true,
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    scopes: SCOPES,
    pkce: true,
    getUserInfo: async (tokens: {
      readonly accessToken?: string | undefined;
      readonly idToken?: string | undefined;
    }) => {
      const fromToken = tokens.idToken ? readTokenClaims(tokens.idToken) : {};
      const fromService = tokens.accessToken ? await fetchUserInfo(discoveryUrl, tokens.accessToken) : {};
      const profile: Readonly<Record<string, unknown>> = { ...fromToken, ...fromService };
      const { email, emailVerified } = readClaims(profile);
      return { ...profile, email, emailVerified };
    },
    mapProfileToUser: async (profile: Readonly<Record<string, unknown>>) => {
      const claims = readClaims(profile);
      await onClaims(claims);
      const name = [claims.givenName, claims.familyName].filter(Boolean).join(' ') || claims.email;
      return { name, email: claims.email, emailVerified: claims.emailVerified };
    },
  };
}

/** Reads the claims, whatever else is there; levels it does not know count as nothing vouched for. */
export function readClaims(profile: Readonly<Record<string, unknown>>): IdentityClaims {
  const text = (name: string): string | null => {
    const value = profile[name];
    const line = typeof value === 'string' ? value.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim() : '';
    return line === '' ? null : line;
  };
  const level = Number(profile['verified']);
  const birthDate = text('birthdate');
  return {
    email: text('email')?.toLowerCase() ?? '',
    emailVerified: profile['email_verified'] === true || profile['email_verified'] === 'true',
    givenName: text('given_name'),
    familyName: text('family_name'),
    birthDate: birthDate && /^\d{4}-\d\d-\d\d$/u.test(birthDate) ? birthDate : null,
    birthPlace: text('birthplace'),
    gender: text('gender'),
    verified: level === 1 || level === 2 ? level : 0,
  };
}

/** Claims of a token whose signature was verified before. */
function readTokenClaims(token: string): Readonly<Record<string, unknown>> {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return isRecord(claims) ? claims : {};
}

async function fetchUserInfo(discoveryUrl: string, accessToken: string): Promise<Readonly<Record<string, unknown>>> {
  const discovered = await fetchJson(discoveryUrl, {});
  const endpoint = discovered['userinfo_endpoint'];
  return typeof endpoint === 'string' ? fetchJson(endpoint, { authorization: `Bearer ${accessToken}` }) : {};
}

async function fetchJson(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`the identity service answered ${response.status}`);
  const value: unknown = await response.json();
  return isRecord(value) ? value : {};
}
