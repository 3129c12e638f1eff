import type { counterFr } from './counter-fr.ts';

/** What the desk says of forms on paper, in English. */
export const counterEn: Readonly<Record<keyof typeof counterFr, string>> = {
  formCode: 'Code of the paper form',
  formCodeHint:
    'Scan it, or type the eight figures printed at the top of the first page and at the foot of every page.',
  formCodeFind: 'Find the form',
  formFound: 'Paper form “{title}”, version {version} ({code})',
  formInForce: 'This is the form in force.',
  formAccepted:
    'This form was replaced on {date}. Received on that day or before, the request is typed into the form of this version, as the person filled it in.',
  formReplaced:
    'This form was replaced on {date}, before it was received: the request is typed into the form in force. If the stamp bears an earlier day, correct “Received on”. If not, go through what the form in force asks otherwise with the person:',
  formChangesNone: 'The questions are the same.',
  'formChangesMore-1': 'And one more change.',
  'formChangesMore-n': 'And {count} more changes.',
  'formChange-added': 'New question: {question}',
  'formChange-removed': 'No longer asked: {question}',
  'formChange-changed': 'Asked otherwise: {question}',
  'formChange-said': 'Asked otherwise: {question} (“{before}” becomes “{after}”)',
  originalScan: 'Scanned paper form (optional)',
  originalScanHint:
    'PDF or pictures, 10 MB a file. It is kept with the request as the original, and shown beside the answers.',
  originalChoose: 'Attach the scan',
  originalForm: 'Original paper form',
  originalAttached: 'attached by {name} on {date}',
  begunTitle: 'Requests begun',
  begunCame: 'Received {how} on {date}',
  begunSaved: 'last typed on {date}',
  begunResume: 'Resume',
  begunResumeOf: 'Resume the request of {applicant}: {title}',
  begunDrop: 'Give up',
  begunDropOf: 'Give up the request of {applicant}: {title}',
  begunDropTitle: 'Give up the request of {applicant}?',
  begunDropText: 'What was typed, the documents and the scans are erased. Nothing was filed.',
  begunDropped: 'The request is given up.',
  scanDropTitle: 'Remove {name}?',
  scanDropText: 'The scan is erased. You can attach another as long as the request is not filed.',
  scanDropped: '{name} is removed.',
  scanAdded: '{name} is attached.',
  formDrop: 'Stop typing this form in',
};
