/**
 * Whoever gives a right leaves a line, in the transaction of the change itself: if the line cannot be written, nothing
 * changes. Administrators and the data-protection officer read who changed whose right, from what to what.
 */
import type { Knex } from 'knex';
import type { RightChange, RightState } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';
import { findAccountName } from '../store/accounts.ts';

/** Who makes a change; no account for a command on the server and for the demonstration. */
export interface ChangeAuthor {
  readonly userId: string | null;
  readonly name: string;
}

/** Whoever runs the command line on the server, of whom no account is known. */
export const BY_COMMAND: ChangeAuthor = { userId: null, name: messages.byCommand };
/** The accounts of the demonstration are nobody's doing. */
export const BY_DEMONSTRATION: ChangeAuthor = { userId: null, name: messages.byDemonstration };

/**
 * A change of a right: whose (`subject` in words, `subjectId` to find it again), and what they had before and after;
 * null for nothing.
 */
export interface NewRightChange extends Pick<RightChange, 'kind' | 'subject'> {
  readonly subjectId: string;
  readonly before: RightState | null;
  readonly after: RightState | null;
}

/** The account as the author of a change; the demonstration without one. */
export async function authorOf(tx: Knex, userId: string | null): Promise<ChangeAuthor> {
  if (userId === null) return BY_DEMONSTRATION;
  const user = await findAccountName(tx, { id: userId });
  return { userId, name: user?.name ?? userId };
}

/** « Anne Naouna (anne@province.example) »: two agents may have the same name. */
export function nameWithAddress({ name, email }: { readonly name: string; readonly email: string }): string {
  return name === email ? email : `${name} (${email})`;
}
