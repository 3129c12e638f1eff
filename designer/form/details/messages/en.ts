import type { DetailsMessages } from './fr.ts';

/** Sentences of the settings of a question that come once one is chosen, in English. */
export const en: DetailsMessages = {
  listNamed: '{title} ({name})',
  listNew: 'Write a new list',
  listChoices: 'Choices of the list, one a line',
  listChoicesHint: 'A column of a spreadsheet can be pasted here. A choice that is reworded keeps its value.',
  listInSource: 'The list “{list}” has more columns: it is written in Files.',
  messages: 'Error messages',
  messagesHint: 'What the person reads, and how to mend it. Without a text, the form has its own sentence.',
  messageRequired: 'Without an answer',
  messageLimit: 'Beyond “{limit}”',
  messageForm: 'Not in the right form',
  messageExpected: 'Another answer than the expected one',
  messageOther: 'Another error',
  'keyword-pattern': 'shape that the answer must have',
  'keyword-preset': 'answer given beforehand',
  'keyword-values': 'answers that are accepted',
  'keyword-limit': 'limits',
  'keyword-names': 'note for authors',
  'keyword-file': 'files that are accepted',
  'keyword-shown': 'shown to the applicant',
  'keyword-other': 'another setting',
};
