import type { BeginningMessages } from './fr.ts';

/** Words of what a new scheme begins with. */
export const en: BeginningMessages = {
  functionHint: 'As the service calls them, such as “Case officer” or “Head of service”.',
  act: 'Text of the act (optional)',
  actHint: 'Paste the whole act: its number, date and articles are recognised, the rest is kept as notes.',
  actRead: 'What is recognised',
  actTitle: 'Title proposed: {title}',
  actUnnamed: 'No number and no subject: the act is left to be cited.',
  actDate: 'Date: {date}',
  actAssembly: 'Authority: {assembly}',
  actArticles: '{count} articles to link to: {numbers}',
  actOneArticle: '1 article to link to: {numbers}',
  actNoArticle: 'No article recognised.',
  actParts:
    'Citations: {visas}, recitals: {considerants}, annexes: {annexes}, passages not recognised: {notes}. The whole text goes to the notes (README.md).',
  paper: 'Paper form as PDF (optional)',
  paperHint: 'Its questions become those of the form, on pages that follow; the rest is kept as notes.',
  paperChoose: 'Choose a PDF',
  paperForget: 'Remove the PDF',
  paperReading: 'Reading the form…',
  paperRead: 'Questions read in the PDF',
  paperFields: '{count} questions, read in its fields',
  paperLayout: '{count} questions, read in its layout',
  paperNone: 'No question recognised: the text goes to the notes.',
  paperNotes: 'Other texts, kept as notes: {count}.',
  paperUnread: 'Pages that are too many, not read: {count}.',
  paperPage: 'Form',
  paperCategory: 'Request',
  paperRest: 'Other texts of the paper form',
  beginFailed: 'The scheme is created, but the text was not taken in: {reason}',
};
