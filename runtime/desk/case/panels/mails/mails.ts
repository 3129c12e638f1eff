/** What became of a mail, as the desk says it. */
import type { SentMail } from '../../../../../schemas/types/api.ts';
import type { PillTone } from '../../../../ui/pill.tsx';

/** Of a status: whether it calls. What left says nothing more; what came back does. */
export const TONES: Readonly<Record<SentMail['status'], PillTone>> = {
  printed: 'neutral',
  waiting: 'neutral',
  unknown: 'neutral',
  kept: 'neutral',
  sent: 'neutral',
  delivered: 'good',
  delayed: 'warn',
  unwished: 'neutral',
  past: 'neutral',
  barred: 'warn',
  failed: 'danger',
  refused: 'danger',
  returned: 'danger',
};

/** Mails that are shown before one asks for all. */
export const FIRST_SHOWN = 5;

/** The mails to show: letters to print are with the letters; what calls is never left out. */
export function mailsShown(mails: readonly SentMail[], all: boolean): readonly SentMail[] {
  const sent = mails.filter(({ to }) => to !== null);
  return all ? sent : sent.filter(({ status }, at) => at < FIRST_SHOWN || TONES[status] === 'danger');
}
