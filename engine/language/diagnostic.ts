/** What the compiler says of a source: the shape of a diagnostic, whichever area it comes from. */
import type { TextRange } from '../base/text-position.ts';
import type { Pointer } from '../base/values.ts';
import type { DiagnosticParams } from './diagnostic-table.ts';
import type { Fix } from './fix.ts';

/** Something wrong in a source, at a place: a range of a file. The pointer is '' for a whole file, or for a text. */
export type Diagnostic = TextRange & {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly pointer: Pointer;
  /** In French: what is wrong, where, how to mend it. */
  readonly message: string;
  /** What the sentence was told with; each code has its own (`ParamsOf`). */
  readonly params: DiagnosticParams;
  /** It stands in the definition of the library that workflow.json uses, and is shown at `use`. */
  readonly inherited: boolean;
  readonly related: readonly RelatedPlace[];
  /** Likeliest first; none where no remedy is known that a machine could carry out. */
  readonly fixes: readonly Fix[];
};

/** Another place that a problem is about, such as the first of two that must not be the same. */
export type RelatedPlace = TextRange & {
  readonly file: string;
  readonly pointer: Pointer;
  /** In French, what is there. */
  readonly caption: string;
};

/** What the proofs could not decide, at a place: never in the way of publishing, shown to those who ask. */
export type Unproved = Omit<Diagnostic, 'severity'> & { readonly severity: 'info' };
