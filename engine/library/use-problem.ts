import type { DiagnosticCode, ParamsOf } from '../language/diagnostic-table.ts';
import type { Pointer } from '../base/values.ts';

/** Something wrong in how a scheme uses a definition; the pointer is one of the scheme's workflow.json. */
export type UseProblem = {
  [C in DiagnosticCode]: { readonly code: C; readonly pointer: Pointer; readonly params: ParamsOf<C> };
}[DiagnosticCode];
