import type { CaseLetter, LetterBatch } from '../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { t } from '../text.ts';

/** How far a batch is. */
export type BatchState = 'made' | 'printed' | 'posted';

/** How far a batch is: what is to be done with it next. */
export function stateOf({ printedAt, postedOn }: Pick<LetterBatch, 'printedAt' | 'postedOn'>): BatchState {
  if (postedOn !== null) return 'posted';
  return printedAt === null ? 'made' : 'printed';
}

/** What became of a letter of a case, in a line. */
export function letterLine({ openedAt, printedAt, postedOn }: CaseLetter): string {
  if (postedOn !== null) return t('letterPosted', { on: formatDay(postedOn) });
  if (printedAt !== null) return t('letterPrinted', { at: formatMoment(printedAt) });
  return t(openedAt === null ? 'letterWaits' : 'letterPrepared');
}
