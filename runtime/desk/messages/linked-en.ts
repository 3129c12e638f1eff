import type { linkedFr } from './linked-fr.ts';

/** What the desk says of cases that have something in common, in English. */
export const linkedEn: Readonly<Record<keyof typeof linkedFr, string>> = {
  linked: 'Linked cases',
  linkedNone: 'No other case that you process has anything in common with this one.',
  linkedMore: 'Only the most recent ones are shown: search for the others.',
  linkedDouble: 'Possible duplicate',
  linkedDoubleIntro: 'This request may have been filed twice.',
  linkedFiled: 'filed on {date}',
  linkedApart: 'Not a duplicate',
  linkedApartFrom: 'Case {number} is not a duplicate',
  linkedIsApart: 'An agent said that it is not a duplicate.',
  linkedTakeBack: 'It may be a duplicate',
  'linkedPlace-before': 'Earlier request',
  'linkedPlace-after': 'Later request',
  linkedSame: 'In common: {what}',
  'alike-person': 'the person who asks',
  'alike-establishment': 'the company or association',
  'alike-identity': 'name and date of birth',
  'alike-phone': 'telephone',
  'alike-email': 'e-mail address',
  'alike-ridet': 'RIDET number',
  'alike-rna': 'RNA number',
  'alike-address': 'address',
  'alike-parcel': 'parcel',
};
