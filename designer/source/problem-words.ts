/*
 * What is to mend, as screens say it. The compiler speaks to whoever reads the files: it quotes names and words as they are
 * written there. Screens show what these are called; the view « Fichiers » keeps the sentences as they are.
 */
import { formatDate } from '../../engine/form/words/index.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { screenOfFile, titleOfScreen } from '../screens.ts';
import { t } from '../text.ts';
import { quotedInWords } from './quoted-words.ts';
import { titleOfName } from './titles-of-names.ts';

const QUOTED = /(?:(?<before>[\p{L}’']+)\s)?(?:«\s(?<fr>[^»]*)\s»|“(?<en>[^”]*)”)/gu;
/** « Revenus » (revenus): the name after its title, which says it again. */
const AFTER_TITLE = /(?<title>«\s[^»]*\s»|“[^”]*”) \((?<name>[a-z]\w*(?:\.\w+)*)\)/gu;
const FILE =
  /(?<![\w/«“.])(?<file>(?:dispositif|form\.schema|form\.ui|agent\.schema|rules|workflow|privacy|queue)\.json)(?!\w)/gu;
const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/gu;

/** « refusée (scheme-closed) : »: the code of a refusal, before the sentence that says it. */
const CODE = / \([a-z]+(?:-[a-z]+)+\)(?= ?:)/gu;
/** `{ "address": "/adresse" }`: one word whose value is a name. */
const WRITTEN = /\{ "[\w-]+": "(?<name>[^"]*)" \}/gu;

/** All that is told, for the screens of a scheme. */
export function problemsInWords(problems: readonly ApiDiagnostic[], files: Files): readonly ApiDiagnostic[] {
  return problems.map((problem) => ({ ...problem, message: messageInWords(problem, files) }));
}

/** One message, in the words of the screens. */
export function messageInWords({ message, file }: Pick<ApiDiagnostic, 'message' | 'file'>, files: Files): string {
  return message
    .replaceAll(AFTER_TITLE, (whole: string, title: string, name: string) =>
      quotedInWords(name, file, files) === null ? whole : title,
    )
    .replaceAll(QUOTED, (whole: string, before?: string, fr?: string, en?: string) => {
      const quoted = fr ?? en ?? '';
      const words = quotedInWords(quoted, file, files, before);
      return words === null ? whole : whole.replace(quoted, () => words);
    })
    .replaceAll(WRITTEN, (whole: string, name: string) => {
      const title = titleOfName(files, name);
      return title === null ? whole : t('screenQuoted', { title });
    })
    .replaceAll(CODE, '')
    .replaceAll(FILE, (path: string) => t('screenQuoted', { title: titleOfScreen(screenOfFile(path)) }))
    .replaceAll(DAY, (day) => formatDate(day));
}
