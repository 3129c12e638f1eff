/** What an author writes, and what the compiler says of it. */
import type { Pointer } from '../base/values.ts';
import type { CompiledDispositif } from './dispositif.ts';

/** The folder of a dispositif: its name, and the text of each file by path relative to it (`form.schema.json`, `messages/accuse.md`…). */
export type DispositifSource = {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
};

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

export type CompileResult =
  | {
      readonly type: 'compiled';
      readonly dispositif: CompiledDispositif;
      readonly warnings: readonly Diagnostic[];
      readonly unproved: readonly Unproved[];
    }
  | { readonly type: 'failed'; readonly diagnostics: readonly Diagnostic[] };
