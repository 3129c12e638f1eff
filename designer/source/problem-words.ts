/*
 * What is to mend, as screens say it. The compiler speaks to whoever reads the files: it quotes names and words as they are
 * written there. Screens show what these are called; the view « Fichiers » keeps the sentences as they are.
 */
import { formatDate } from '../../engine/form/words/index.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { screenOfFile, titleOfScreen } from '../screens.ts';
import { t } from './text.ts';
import { feelInWords, testInWords } from './feel-words.ts';
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

/** `"public": true`: a word of the language with its value, to be written or taken out. */
const PAIR = /(?<![{["\w] ?)"[\w-]+": (?:"[^"]*"|true|false|\d+)(?! ?[}\]])/gu;
/** « quand prix = 100 000 et assistance = "non" »: what a case is that the compiler found. */
const TEST =
  /«[^»]*»|(?<![\w."$])(?<test>[a-z]\w*(?:\.\w+)* (?:!?=|[<>]=?) (?:"[^"]*"|-?\d+(?:[ \u00a0\u202f]\d{3})*))/gu;

/** « le type « number » », « du type du champ (integer) », `"type": "string"`: what the language calls a kind of value. */
const TYPE = /(?<=(?:type|contrôle|Genre|control) (?:«\s|“))\w+(?=\s»|”)|(?<=\()\w+(?=\))|"type": "(?<set>\w+)"/gu;
const TYPES = ['string', 'number', 'integer', 'boolean', 'money', 'list', 'object'] as const;

function typeInWords(written: string, set?: string): string {
  const type = TYPES.find((one) => one === (set ?? written));
  if (!type) return written;
  return set === undefined ? t(`typeNamed-${type}`) : t('screenQuoted', { title: t(`typeNamed-${type}`) });
}

/** A formula in a file of formulas; texts quote their tags, which are no FEEL. */
function formulaIn(quoted: string, file: string, files: Files): string | null {
  return file.endsWith('.json') ? feelInWords(quoted, files) : null;
}

/** « écrivez « if age = null then … else … » »: a formula to be written, where a screen has a way in words. */
const IF_ABSENT = /écrivez « if [\w.]+ = null then … else … »/gu;
const TAG_AROUND = /Entourez-la de « \{% if [^»]*endif %\} »/gu;
/** « Âge » peut manquer ici : « Âge » n’est pas…: the name of what the sentence is about, once more. */
const TWICE = /(?<name>«\s[^»]*\s») peut manquer ici : \k<name> n’est pas une/gu;

/** « refusée : /lieu/commune : Choisissez la commune. »: where it is, before a sentence that says it. */
const POINTER = /(?<=[\s;:.])(?:\/[\w*]+)+\s:\s/gu;
/**
 * « délai ({{ dossier.numero }}) », the title of a text: its tags are filled in when it is sent, and brackets are nothing without
 * them. A tag alone is what is spoken of.
 */
const TAG_IN_BRACKETS = /\s?\((?:\{\{[^{}]*\}\}\s*)+\)/gu;
const TAG_WITHIN = /(?<=[^«“\s]\s?\(?)\{\{[^{}]*\}\}|\{\{[^{}]*\}\}(?=\)?\s?[^»”\s)])/gu;
/** « (« {{ delais.recours.duree }} ») »: what is to be inserted, where a screen has a button for it. */
const TAG_TO_INSERT = /\(«\s\{\{ delais\.recours\.duree \}\}\s»\)/gu;

/** All that is told, for the screens of a scheme. */
export function problemsInWords(problems: readonly ApiDiagnostic[], files: Files): readonly ApiDiagnostic[] {
  return problems.map((problem) => ({ ...problem, message: messageInWords(problem, files) }));
}

/** One message, in the words of the screens. */
export function messageInWords({ message, file }: Pick<ApiDiagnostic, 'message' | 'file'>, files: Files): string {
  return message
    .replaceAll(TAG_TO_INSERT, `(${t('insertAppeal')})`)
    .replaceAll(TAG_IN_BRACKETS, '')
    .replaceAll(TAG_WITHIN, '…')
    .replaceAll(IF_ABSENT, t('sayAbsent'))
    .replaceAll(TAG_AROUND, t('tagAround'))
    .replaceAll(AFTER_TITLE, (whole: string, title: string, name: string) =>
      quotedInWords(name, file, files) === null ? whole : title,
    )
    .replaceAll(QUOTED, (whole: string, before?: string, fr?: string, en?: string) => {
      const quoted = fr ?? en ?? '';
      const words = quotedInWords(quoted, file, files, before) ?? formulaIn(quoted, file, files);
      return words === null ? whole : whole.replace(quoted, () => words);
    })
    .replaceAll(WRITTEN, (whole: string, name: string) => {
      const title = titleOfName(files, name);
      return title === null ? whole : t('screenQuoted', { title });
    })
    .replaceAll(PAIR, (whole: string) => {
      const words = quotedInWords(whole, file, files);
      return words === null ? whole : t('screenQuoted', { title: words });
    })
    .replaceAll(TEST, (whole: string, test?: string) => (test && testInWords(test, files)) || whole)
    .replaceAll(TYPE, typeInWords)
    .replaceAll(TWICE, '$<name> peut manquer ici : ce n’est pas une')
    .replaceAll(CODE, '')
    .replaceAll(POINTER, '')
    .replaceAll(FILE, (path: string) => t('screenQuoted', { title: titleOfScreen(screenOfFile(path)) }))
    .replaceAll(DAY, (day) => formatDate(day));
}
