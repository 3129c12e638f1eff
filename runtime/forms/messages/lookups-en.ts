/** The same in English. */
import type { lookupsFr } from './lookups-fr.ts';

export const lookupsEn: Readonly<Record<keyof typeof lookupsFr, string>> = {
  fill: 'Fill in from: {title}',
  found: '“{title}” answered on {date}. Check what was filled in: you can change it.',
  nothing: '“{title}” knows this answer, but has nothing to fill in here. Please type it yourself.',
  unknown: '“{title}” does not know this answer. Check it, or type the rest yourself.',
  away: '“{title}” is not answering for now. Type it yourself: nothing keeps you from filing your request.',
  awaited:
    '“{title}” is not answering for now. Go on filling in; before you file your request, come back here and press this button again.',
};
