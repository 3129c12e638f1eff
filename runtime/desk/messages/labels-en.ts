import type { labelsFr } from './labels-fr.ts';

/** The same in English. */
export const labelsEn: Readonly<Record<keyof typeof labelsFr, string>> = {
  labels: 'Labels',
  labelsMore: 'and {names}',
  labelsNone: 'No label is defined for this scheme: who leads the service defines them in “Service”.',
  labelsToPut: 'Labels to put',
  labelsToTake: 'Labels to take away',
  serviceNoLabel:
    'No label. They serve to sort cases among yourselves (“Urgent”, “Call back”): the applicant never sees them.',
  labelAdd: 'Add a label',
  labelChange: 'Change',
  labelChangeOf: 'Change the label {name}',
  labelArchived: 'archived',
  labelScheme: 'Scheme',
  labelName: 'Name',
  labelNameHint:
    'Short, and about the case rather than the person. Applicants do not read it in their account, but may ask to consult their file.',
  labelTone: 'Colour',
  'tone-neutral': 'grey',
  'tone-info': 'blue',
  'tone-good': 'green',
  'tone-warn': 'orange',
  'tone-danger': 'red',
  labelArchive: 'Archive',
  labelArchiveHint: 'It is no longer put. Cases that have it keep it.',
  'deed-label': 'Label',
  'facet-label': 'Label',
  'key-labels': 'put or take labels',
};
