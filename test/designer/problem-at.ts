/** A finding of the compiler at a place of a scheme, for screens that tell it there. */
import type { ApiDiagnostic } from '../../schemas/types/api.ts';

/** Whatever is wrong there; only its place and its sentence matter. */
export const problemAt = (file: string, pointer: string, message = 'm'): ApiDiagnostic => ({
  code: 'x',
  severity: 'error',
  file,
  pointer,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  message,
  params: {},
  inherited: false,
  related: [],
  fixes: [],
});
