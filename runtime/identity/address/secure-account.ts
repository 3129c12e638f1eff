/** An account that somebody else got into, given back to its owner: what was open to the other opens nothing any more. */
import type { Knex } from 'knex';
import { forgetDevices } from '../limits/store/known-devices.ts';
import { dropPasskeysSince } from '../passkeys/store/passkeys.ts';
import { dropResetLinks } from '../passwords/store/drop-reset-links.ts';
import { endOtherSessions } from '../sessions/store/sessions.ts';
import { forgetPassword } from '../store/accounts.ts';
import { revokeAllTokens, type TokenOwner } from '../tokens.ts';

/** Ends sessions, devices, tokens, links, the password, and the passkeys that were added since a moment. */
export async function secureAccount(tx: Knex.Transaction, owner: TokenOwner, since: Date): Promise<void> {
  const { userId } = owner;
  await endOtherSessions(tx, userId, null);
  await forgetDevices(tx, userId);
  await dropPasskeysSince(tx, userId, since);
  await dropResetLinks(tx, userId);
  await forgetPassword(tx, userId);
  await revokeAllTokens(tx, owner, owner);
}
