/** The identity service of demonstrations, as the environment of a product names it. */
import type { IdentityAccount } from '../../runtime/demo/identity-account.ts';
import { startIdentityService as start, type IdentityService as Started } from '../../runtime/demo/identity-service.ts';

export type { IdentityAccount };

export interface IdentityService extends Started {
  /** Environment that makes the product use it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts it for one relying party, the product at `publicUrl`. */
export async function startIdentityService(
  publicUrl: string,
  accounts: readonly IdentityAccount[],
): Promise<IdentityService> {
  const service = await start(publicUrl, accounts);
  const { issuer, clientId, clientSecret } = service;
  return {
    ...service,
    environment: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
  };
}
