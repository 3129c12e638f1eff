import { EditorState } from '@codemirror/state';
import { t } from './text.ts';

const KEYS = [
  'Find',
  'Replace',
  'next',
  'previous',
  'all',
  'match case',
  'by word',
  'regexp',
  'replace',
  'replace all',
  'close',
  'Diagnostics',
  'No diagnostics',
  'Completions',
] as const;

/** The editor's own words, in the page's language. */
export const frenchPhrases = EditorState.phrases.of(Object.fromEntries(KEYS.map((key) => [key, t(`editor-${key}`)])));
