/** What the compiler says of a source: the shape of a diagnostic, whichever area it comes from. */
import type { Pointer } from '../base/values.ts';

/** Something wrong in a source, at a place. Lines and columns start at 1; the pointer is '' for a whole file. */
export type Diagnostic = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly pointer: Pointer;
  readonly line: number;
  readonly column: number;
  /** In French: what is wrong, where, how to mend it. */
  readonly message: string;
};

/** What the proofs could not decide, at a place: never in the way of publishing, shown to those who ask. */
export type Unproved = Omit<Diagnostic, 'severity'> & { readonly severity: 'info' };
