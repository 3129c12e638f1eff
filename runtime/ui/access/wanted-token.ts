/** What a form of a token asks, and what is sent of it. */
import type { NewToken, TokenScope } from '../../../schemas/types/api.ts';

/** What one makes a token for, as it is chosen. */
export interface TokenKind {
  readonly value: string;
  readonly label: string;
  /** Absent for all that its owner may. */
  readonly scopes?: readonly TokenScope[];
  /** Whether it can be limited to some schemes. */
  readonly ofSchemes: boolean;
}

/** What is typed and chosen. */
export interface TypedToken {
  readonly name: string;
  readonly days: number;
  readonly kind: TokenKind;
  readonly schemes: readonly string[];
}

/** What is sent: schemes that were chosen for another kind of token are not. */
export function wantedToken({ name, days, kind, schemes }: TypedToken): NewToken {
  const limited = kind.ofSchemes && schemes.length > 0;
  return { name, days, ...(kind.scopes && { scopes: kind.scopes }), ...(limited && { schemes }) };
}
