/* What a question asks for, by its words: a date, an amount, an address. */
import type { PaperKind } from './page.ts';

const BY_WORDS: readonly (readonly [RegExp, PaperKind])[] = [
  [/\b(?:courriel|e-?mail|m[ée]l)(?!\p{L})/iu, 'email'],
  [/\b(?:t[ée]l[ée]phone|portable|mobile|t[ée]l\.)(?!\p{L})/iu, 'phone'],
  [/(?:\bdates?\b|^n[ée]e?s? le|\ble \(jj)/iu, 'date'],
  [/^(?:heures?\s(?:de|d[’']|du|des|pr[ée]vue|souhait[ée]e)|[àa] quelle heure)/iu, 'time'],
  [/\b(?:montants?|revenus?|salaires?|loyers?|ressources|co[ûu]ts?|prix)\b|\bF\.? ?CFP\b/iu, 'money'],
  [/^(?:nombre|combien|surface|superficie|[âa]ge|effectif)(?!\p{L})/iu, 'number'],
];

/** The kind of a question that is written in a line. */
export const kindByWords = (title: string): PaperKind =>
  BY_WORDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'text';

/** What is signed, or filled in by the administration, is asked of nobody here. */
export const isNoQuestion = (title: string): boolean =>
  /^(?:fait (?:à|le)|signature|le\s*:?$|à\s*:?$|date et signature|cadre r[ée]serv[ée]|re[çc]u le|dossier n|n° de dossier|partie r[ée]serv[ée]e|renvoyez|retournez|adressez|munissez|[àa] renvoyer)/iu.test(
    title,
  );

/** « Nom (facultatif) : » is « Nom », which need not be answered. */
export function readLabel(label: string): { readonly title: string; readonly mark: 'optional' | 'required' | null } {
  const mark = /\((?:facultatif|optionnel)[^)]*\)/iu.test(label) ? 'optional' : /\*/u.test(label) ? 'required' : null;
  const title = label
    .replaceAll(/\((?:facultatif|optionnel)[^)]*\)/giu, '')
    .replaceAll(/[*☐□❏❑◻]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s:.…_]+$/u, '')
    .trim();
  return { title, mark };
}

/** « Oui » and « Non » are no choice to write out. */
export const isYesNo = (choices: readonly string[]): boolean =>
  choices.length === 2 &&
  choices
    .map((one) => one.toLowerCase())
    .toSorted()
    .join(' ') === 'non oui';
