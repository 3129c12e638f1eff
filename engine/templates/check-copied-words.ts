/**
 * What a letter keeps of the one it was copied from, alike in every case: a salutation for men alone, a phone number or an address
 * of the service with a slip of the finger, the number of one case, the signature of who only proposed.
 */
import { isSlip } from '../base/suggest.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { isLetter } from '../language/recipients.ts';
import { listActions, type ActionEntry } from '../language/walk-workflow.ts';
import { isWrittenToApplicantAlone, readersOf } from './readers-of.ts';
import { templateFile } from './template-file.ts';
import { textFiles, type TextFile } from './text-files.ts';

/** Words that were right in another letter, or in one case. */
export function checkCopiedWords(parsed: ParsedSource): readonly Diagnostic[] {
  const readers = readersOf(parsed);
  const numbers = caseNumbers(parsed);
  return textFiles(parsed).flatMap((text) => [
    ...(isWrittenToApplicantAlone(readers, text.file) ? checkGreeting(parsed, text) : []),
    ...checkContacts(parsed, text),
    ...(numbers ? checkNumbers(parsed, text, numbers) : []),
    ...(text.file.startsWith('documents/') ? checkSignature(parsed, text) : []),
  ]);
}

/** « Monsieur, », « Cher Monsieur {{ … }}, », alone on a line. */
const GREETING = /^((?:Cher |Chère )?(?:Monsieur|Madame))(?:,|\s+\**\{\{-?\s*demandeur\.[^}]*\}\}\**,?)\s*$/gmu;

/** A salutation of one sex, where no condition and no other salutation takes the other. */
function checkGreeting({ report }: ParsedSource, { file, text }: TextFile): readonly Diagnostic[] {
  const found = [...text.matchAll(GREETING)];
  const [only] = found;
  if (!only || found.length > 1 || isUnderCondition(text.slice(0, only.index))) return [];
  const written = only[1] ?? '';
  return [report('template.greeting-gendered', file, placeOf(text, only.index, written.length), { written })];
}

function isUnderCondition(before: string): boolean {
  const count = (tag: string): number => before.match(new RegExp(String.raw`\{%-?\s*${tag}\b`, 'g'))?.length ?? 0;
  return count('if') + count('unless') + count('case') > count('endif') + count('endunless') + count('endcase');
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const PHONE = /(?<![\d.])\d\d([ .\u00a0\u202f]?)\d\d\1\d\d(?![\d.]\d|\d)/g;

/** An address or a number that is the service's but for one slip; of a number, two digits that changed places. */
function checkContacts({ identity: { service }, report }: ParsedSource, { file, text }: TextFile) {
  const { email = '', phone = '' } = service;
  const digits = phone.replace(/\D/g, '').slice(-6);
  const isTurned = (written: string): boolean => {
    const typed = written.replace(/\D/g, '');
    return typed !== digits && [...typed].toSorted().join() === [...digits].toSorted().join() && isSlip(typed, digits);
  };
  const of = (pattern: RegExp, isWrong: (written: string) => boolean, meant: string): readonly Diagnostic[] =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: written }) =>
      isWrong(written)
        ? [report('template.contact-other', file, placeOf(text, index, written.length), { written, meant })]
        : [],
    );
  const isOther = (written: string): boolean => written.toLowerCase() !== email.toLowerCase() && isSlip(written, email);
  return [...(email !== '' && text.includes('@') ? of(EMAIL, isOther, email) : []), ...of(PHONE, isTurned, phone)];
}

/** Numbers as the scheme gives them to its cases; null where they are digits alone, which may be anything. */
function caseNumbers({ identity: { numbering } }: ParsedSource): RegExp | null {
  if (!/[A-Z]/.test(numbering.replace(/\{[^}]*\}/g, ''))) return null;
  const pattern = numbering
    .replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    .replace('{year}', String.raw`\d{4}`)
    .replace(/\{number(?::(\d+))?\}/, (_, digits: string | undefined) => String.raw`\d{${digits ?? '1'},9}`);
  return new RegExp(String.raw`(?<![\w-])${pattern}(?![\w-])`, 'g');
}

/** « De la forme VEL-2026-00012 »: people are shown what a number looks like. */
const EXAMPLE = /(?:exemple|forme|comme|du type|ressemble)[^.\n]*$/i;

function checkNumbers({ report }: ParsedSource, { file, text }: TextFile, numbers: RegExp): readonly Diagnostic[] {
  return [...text.matchAll(numbers)].flatMap(({ index, 0: written }) =>
    EXAMPLE.test(text.slice(Math.max(0, index - 40), index))
      ? []
      : [report('template.case-number-typed', file, placeOf(text, index, written.length), { written })],
  );
}

/** A name alone on its line, below who signs. */
const SIGNATURE =
  /^(?:.*(?:par délégation|l[ea] présidente?|l[ea] direct(?:eur|rice)|signé).*)\n+(?:.*\n+)?\**\{\{-?\s*(actions\.(\w+)\.par)\s*-?\}\}\**\s*$/imu;

/** « Par délégation », and then the name of who asked. */
const BY_APPLICANT = /par délégation[ ,:]*\n{0,3}\**\{\{-?\s*(demandeur\.\w+)[^{}]*\}\}/iu;

/** An act that the signing action makes, signed with the name of who took another one. */
function checkSignature(parsed: ParsedSource, { file, text }: TextFile): readonly Diagnostic[] {
  const applicant = BY_APPLICANT.exec(text);
  const signing = listActions(parsed.workflow).find(
    (entry) =>
      isSigning(entry) &&
      (entry.action.effects ?? []).some((effect) => isLetter(effect) && templateFile(effect) === file),
  );
  if (applicant && signing) {
    const [whole, path = ''] = applicant;
    const params = { path, title: signing.action.title, meant: `actions.${signing.id}.par` };
    const start = applicant.index + whole.lastIndexOf(path);
    return [parsed.report('template.signed-other', file, placeOf(text, start, path.length), params)];
  }
  const found = SIGNATURE.exec(text);
  const [, path = '', taken = ''] = found ?? [];
  const makers = listActions(parsed.workflow).filter(({ action: { effects = [] } }) =>
    effects.some((effect) => isLetter(effect) && templateFile(effect) === file),
  );
  const [maker, ...others] = makers;
  if (!found || !maker || others.length > 0 || maker.id === taken || !isSigning(maker)) return [];
  const other = listActions(parsed.workflow).find(({ id }) => id === taken);
  if (!other || isSigning(other)) return [];
  const params = { path, title: maker.action.title, meant: `actions.${maker.id}.par` };
  const start = found.index + found[0].lastIndexOf(path);
  return [parsed.report('template.signed-other', file, placeOf(text, start, path.length), params)];
}

const isSigning = ({ action: { title } }: ActionEntry): boolean =>
  /(?<![\wÀ-ÿ])sign(?:er|ature)(?![\wÀ-ÿ])/i.test(title);

function placeOf(text: string, index: number, length: number) {
  const before = text.slice(0, index);
  const [line, column] = [before.split('\n').length, index - before.lastIndexOf('\n')];
  return { line, column, endLine: line, endColumn: column + length };
}
