/** The hash of a row that bears what came before it: whoever changes a row, or removes one, is found by the next. */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of the hash before, empty for the first, and of what a row says, as JSON whose members stand in one order (RFC 8785). */
export function chainedHash(previous: string, said: object): string {
  return hash('sha256', previous + (canonicalize(said) ?? ''));
}
