import { chooseCatalogue } from '../../runtime/ui/language.ts';
import type { ApiFix } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { t } from '../text.ts';
import { quotedInWords } from './quoted-words.ts';

const QUOTED = /« (?<fr>[^»]*) »|“(?<en>[^”]*)”/gu;

/** An object or a list as it is written, which has no name; a tag is none. */
const WRITTEN = /^(?:\{ ?"|\[["{])/u;

/** Where a fix is offered: the file that the problem is in, among those of the scheme. */
type Place = { readonly file: string; readonly files: Files };

/**
 * What a fix does, in the page's language; a part that has no name is not quoted as a file has it. Screens say where they offer
 * it, and read no word of a file that their author knows by another.
 */
export function titleOf({ title }: Pick<ApiFix, 'title'>, place?: Place): string {
  return chooseCatalogue(title).replaceAll(QUOTED, (whole: string, fr?: string, en?: string) => {
    const quoted = fr ?? en ?? '';
    if (WRITTEN.test(quoted)) return t('thisPart');
    const words = place ? quotedInWords(quoted, place.file, place.files) : null;
    return words === null ? whole : whole.replace(quoted, () => words);
  });
}
