/*
 * The checks that look at several files at once, but for those of rules, workflow and templates, which stand beside their
 * compilers.
 */
import type { Diagnostic } from '../types.ts';
import { checkDataUse } from './check-data-use.ts';
import { checkForms } from './check-forms.ts';
import { checkIdentity } from './check-identity.ts';
import { checkPageOrder } from './check-page-order.ts';
import { checkPages } from './check-pages.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkDurations } from './check-durations.ts';
import { checkQueue } from './check-queue.ts';
import { checkSheet } from './check-sheet.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkTexts } from './check-texts.ts';
import { checkWords } from './check-words.ts';
import type { ParsedSource } from './parsed-source.ts';

/** Everything that is wrong between the files of a source. */
export function checkSource(parsed: ParsedSource): readonly Diagnostic[] {
  return [
    ...checkIdentity(parsed),
    ...checkForms(parsed),
    ...checkPages(parsed),
    ...checkDataUse(parsed),
    ...checkPrivacy(parsed),
    ...checkSheet(parsed),
    ...checkPageOrder(parsed),
    ...checkQueue(parsed),
    ...checkWords(parsed),
    ...checkTexts(parsed),
    ...checkPlaceholders(parsed),
    ...checkDurations(parsed),
  ];
}
