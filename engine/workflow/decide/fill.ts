import type { CompiledTemplate } from '../../templates/template.ts';
import { scopeOf, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

/**
 * Fills in a text with the case as it then is.
 * @param what how people call the text, should it fail
 * @throws when the compiler let through an effect whose text is not there
 */
export function fill(
  ledger: Ledger,
  template: CompiledTemplate | undefined,
  what: string,
): ReturnType<CompiledTemplate['render']> | Refusal {
  if (!template) throw new Error(`The compiler let through an effect without its template: ${what}`);
  try {
    return template.render(scopeOf(ledger));
  } catch {
    return refuse('template-failed', `Le ${what} n’a pas pu être établi : rien n’a été fait. Prévenez le service.`);
  }
}
