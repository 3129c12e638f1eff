import { chooseCatalogue } from '../../runtime/ui/language.ts';
import type { ApiFix } from '../../schemas/types/api.ts';

/** What a fix does, in the page's language. */
export function titleOf({ title }: ApiFix): string {
  return chooseCatalogue(title);
}
