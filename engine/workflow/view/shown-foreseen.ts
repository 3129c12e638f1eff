/** What an action would do, without what of it the person who asks does not read. */
import type { Foreseen } from './foresee.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { isRead, madeOf } from '../model/limited-data.ts';
import type { Reader } from '../sight/reader.ts';
import { shownCase } from './shown-case.ts';
import { shownEvents } from './shown-events.ts';

/** Letters, mails and amounts that are made of what the reader reads, on the case as they would be shown it. */
export function shownForeseen(compiled: CompiledDispositif, foreseen: Foreseen, reader: Reader): Foreseen {
  if (reader.unread.size === 0) return foreseen;
  const made = madeOf(compiled);
  const { case: next, events, letters, mails, amounts } = foreseen;
  // Who acts is told on which account is paid: that is masked where it is shown.
  const shown = shownCase(compiled, next, { ...reader, contact: true, computed: true });
  return {
    ...foreseen,
    case: shown,
    events: shownEvents(compiled, next, shown, events, reader),
    letters: letters.filter(({ document }) => isRead(made.document(document), reader.unread)),
    mails: mails.filter(({ message }) => isRead(made.message(message), reader.unread)),
    amounts: amounts.filter((amount) => isRead(made.amount(amount), reader.unread)),
  };
}
