/** Sentences of the desk about what is done to several cases together, in English. */
export const bulkEn = {
  bulkActions: 'Actions of the scheme',
  bulkDeeds: 'For any case',
  'deed-take': 'Take',
  'deed-assign': 'Give to a colleague',
  'deed-message': 'Write to the applicant',
  deedMessage: 'Message to each applicant',
  deedMessageHint: '{tags} stand for what each case has.',
  deedSample: 'Read what one of them gets, word for word',
  'deedUnreached-1':
    '1 person has no e-mail address: nothing will tell them. Print their message from their case, once it is sent.',
  'deedUnreached-n':
    '{count} persons have no e-mail address: nothing will tell them. Print their messages from their cases, once they are sent.',
  runs: 'Bulk actions',
  runsNone: 'Nothing for now: tick several cases of a queue to deal with them together.',
  runsIntro:
    'What you had done to several cases at once, kept for 30 days. The server goes on without you: you may close the page.',
  runProgress: 'under way: {done} of {count}',
  runEnded: 'over: {told}',
  runStopped: 'stopped: {told}, {left}',
  'runDone-0': 'no case done',
  'runDone-1': '1 case done',
  'runDone-n': '{count} cases done',
  'runRefused-1': '1 that it no longer applied to',
  'runRefused-n': '{count} that it no longer applied to',
  'runLeft-0': 'none left',
  'runLeft-1': '1 left',
  'runLeft-n': '{count} left',
  runLeave:
    'You may close this window or leave the page: the server goes on, and you will find it again above the queue and in the notifications.',
  runStop: 'Stop',
  runSee: 'Look at: {name}',
  see: 'Look at',
};
