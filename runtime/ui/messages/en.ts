import type { UiMessages } from './fr.ts';

/** Sentences common to the desk and the studio, in English. */
export const en: UiMessages = {
  skip: 'Skip to content',
  otherLanguage: 'Français',
  retry: 'Try again',
  reload: 'See what changed and keep what I typed',
  signIn: 'Sign in',
  signInNeeded: 'Your session ended. Sign in on the new page, then come back: what you typed stays here.',
  close: 'Close',
  more: 'Other problems: {count}.',
  unreachable: 'The server cannot be reached',
  unreachableHint:
    'The server does not answer. What you typed stays on this page: check the connection, then try again.',
  partMissing: 'This part of the page cannot be shown',
  partMissingHint:
    'A new version may have been installed while this page was open, or the network broke. What is saved is kept: reload the page, then tell an administrator if it happens again.',
  reloadPage: 'Reload the page',
  unexpected: 'This page met a problem',
  unexpectedHint: 'What you typed stays: try again, then tell an administrator if it happens again.',
};
