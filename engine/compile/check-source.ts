/*
 * The checks that look at several files at once, but for those of rules, workflow and templates, which stand beside their
 * compilers.
 */
import type { Diagnostic } from '../language/diagnostic.ts';
import { checkCalculated } from '../form/check/check-calculated.ts';
import { checkDataUse } from '../form/check/check-data-use.ts';
import { checkForms } from '../form/check/check-forms.ts';
import { checkArticles } from '../language/check/check-articles.ts';
import { checkIdentity } from '../language/check/check-identity.ts';
import { checkPageOrder } from '../form/check/check-page-order.ts';
import { checkPages } from '../form/check/check-pages.ts';
import { checkLookups } from '../form/check/check-lookups.ts';
import { checkSignatories } from '../form/check/check-signatories.ts';
import { checkSoft } from '../form/check/check-soft.ts';
import { checkPrivacy } from '../privacy/check-privacy.ts';
import { checkDurations } from '../language/check/check-durations.ts';
import { checkQueue } from '../language/check/check-queue.ts';
import { checkThirdParties } from '../workflow/check/check-third-parties.ts';
import { checkThirdPrefill } from '../workflow/check/check-third-prefill.ts';
import { checkDocuments } from '../templates/check-documents.ts';
import { checkGrantedEnds } from '../templates/check-granted-ends.ts';
import { checkValidDays } from '../templates/check-valid-days.ts';
import { checkSheet } from '../templates/check-sheet.ts';
import { checkSheetCells, checkSheetLimits, checkSheetOpinions } from '../templates/check-sheet-limits.ts';
import { checkSheetWords } from '../templates/check-sheet-words.ts';
import { checkSheetFigures } from '../templates/check-sheet-figures.ts';
import { checkPlaceholders } from '../language/check/placeholders.ts';
import { checkTexts } from '../language/check/check-texts.ts';
import { checkWords } from '../language/check/check-words.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { findAll } from '../language/unread.ts';

const CHECKS: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  checkIdentity,
  checkArticles,
  checkForms,
  checkCalculated,
  checkPages,
  checkSignatories,
  checkLookups,
  checkDataUse,
  checkPrivacy,
  checkDocuments,
  checkValidDays,
  checkGrantedEnds,
  checkThirdParties,
  checkThirdPrefill,
  checkSheet,
  checkSheetFigures,
  checkSheetWords,
  checkSheetLimits,
  checkSheetCells,
  checkSheetOpinions,
  checkPageOrder,
  checkSoft,
  checkQueue,
  checkWords,
  checkTexts,
  checkPlaceholders,
  checkDurations,
];

/** Everything that is wrong between the files of a source. */
export function checkSource(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll(CHECKS, parsed);
}
