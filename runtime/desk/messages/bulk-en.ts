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
};
