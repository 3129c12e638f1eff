import type { exchangesFr } from './exchanges-fr.ts';

/** What the desk says of calls, letters, mails and visits that agents note, in English. */
export const exchangesEn: Readonly<Record<keyof typeof exchangesFr, string>> = {
  exchangesNoted: 'Calls and letters ({count})',
  exchangeNone: 'No call, letter or visit was noted.',
  exchangeLog: 'Note an exchange',
  exchangeLogHint: 'A call, a letter, a mail or a visit that did not come by this site. The person may ask for a copy.',
  exchangeDirection: 'Direction',
  'exchangeDirection-received': 'Received from the person',
  'exchangeDirection-sent': 'Made or sent by the service',
  exchangeWay: 'Channel',
  exchangeOn: 'Day of the exchange',
  exchangeWith: 'With whom, if it is not the applicant',
  exchangeWithPerson: 'with {name}',
  exchangeText: 'What was said or written',
  exchangeBy: 'noted by {name}',
  exchangeKeep: 'Note it',
  exchangeKept: 'Exchange noted',
  'exchange-received-phone': 'Call received on {date}',
  'exchange-received-letter': 'Letter received on {date}',
  'exchange-received-email': 'E-mail received on {date}',
  'exchange-received-counter': 'Visit to the counter on {date}',
  'exchange-sent-phone': 'Call made on {date}',
  'exchange-sent-letter': 'Letter sent on {date}',
  'exchange-sent-email': 'E-mail sent on {date}',
  'exchange-sent-counter': 'Appointment on {date}',
};
