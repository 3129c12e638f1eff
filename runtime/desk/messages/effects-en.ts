import type { effectsFr } from './effects-fr.ts';

/** What the desk says of effects that wait to be carried out, in English. */
export const effectsEn: Readonly<Record<keyof typeof effectsFr, string>> = {
  effectsNone: 'Nothing waits: all that was due has left.',
  'effectsWaiting-1': 'One sending waits, for {since}.',
  'effectsWaiting-n': '{count} sendings wait, the oldest for {since}.',
  effectsMany: '{count} sendings or more wait, the oldest for {since}.',
  effectsSlow:
    'That is longer than usual: mails, letters and announcements fall behind. Check that the server that carries them out runs, and that the mail server answers.',
  sinceSeconds: 'less than a minute',
  'sinceMinutes-1': 'a minute',
  'sinceMinutes-n': '{count} minutes',
  'sinceHours-1': 'an hour',
  'sinceHours-n': '{count} hours',
  'sinceDays-1': 'a day',
  'sinceDays-n': '{count} days',
};
