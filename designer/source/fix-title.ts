import { chooseCatalogue } from '../../runtime/ui/language.ts';
import type { ApiFix } from '../../schemas/types/api.ts';
import { t } from '../text.ts';

/** A part of a file that a title quotes as it is written, where it has no name: an object or a list. */
const WRITTEN = /« [{[][^»]*»|“[{[][^”]*”/gu;

/** What a fix does, in the page's language; nothing is quoted as a file has it. */
export function titleOf({ title }: Pick<ApiFix, 'title'>): string {
  return chooseCatalogue(title).replaceAll(WRITTEN, t('thisPart'));
}
