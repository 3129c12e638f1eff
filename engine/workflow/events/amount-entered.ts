import { formatMoney } from '../../form/words/format-value.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import { isRead, madeOf } from '../model/limited-data.ts';
import { changing, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** A line of money is entered: committed, paid, or to be paid back. */
export const amountEntered: EventRecord<'amountEntered'> = {
  evolve: changing(({ amounts }, { amount }) => ({ amounts: [...amounts, amount] })),
  touches: () => namesMadeOf('amounts'),
  restedOn: true,
  told: 'course',
  isSeen: ({ amount }, { compiled, inside, reader }) =>
    inside && reader.computed && isRead(madeOf(compiled).amount(amount), reader.unread),
  shown: whole,
  erase: whole,
  toApplicant: ({ amount: { entry, amount } }) =>
    entry === 'commit' ? null : fr.amountEntered.you[entry](formatMoney(amount)),
  toAgent: ({ amount: { entry, label, amount } }) => fr.amountEntered.agent[entry](label, formatMoney(amount)),
};
