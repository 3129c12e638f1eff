/* The screens of a scheme, by the names that addresses and other pages know them by: how they are called, and what files they show. */
import { t } from './text.ts';

/** In the order of their tabs, that in which a scheme is written: it opens on the first, its text comes last for who prefers it. */
export const SCREENS = [
  'scheme',
  'form',
  'rules',
  'tables',
  'graph',
  'findings',
  'texts',
  'play',
  'scenarios',
  'publish',
  'source',
] as const;
/** One of them. */
export type Screen = (typeof SCREENS)[number];

/** What its tab says. */
export function titleOfScreen(screen: Screen): string {
  return TITLES[screen]();
}

const TITLES: { readonly [Name in Screen]: () => string } = {
  source: () => t('tabSource'),
  scheme: () => t('tabScheme'),
  form: () => t('tabForm'),
  rules: () => t('tabRules'),
  tables: () => t('tabTables'),
  graph: () => t('tabGraph'),
  findings: () => t('tabFindings'),
  texts: () => t('tabTexts'),
  play: () => t('tabPlay'),
  scenarios: () => t('tabScenarios'),
  publish: () => t('tabPublish'),
};

/** Screens by the folders of the texts that they show. */
const FOLDERS: readonly (readonly [string, Screen])[] = [
  ['messages/', 'texts'],
  ['documents/', 'texts'],
  ['scenarios/', 'scenarios'],
  ['data/', 'form'],
];
const FILES: Readonly<Record<string, Screen>> = {
  'dispositif.json': 'scheme',
  'privacy.json': 'scheme',
  'queue.json': 'scheme',
  'form.schema.json': 'form',
  'form.ui.json': 'form',
  'agent.schema.json': 'findings',
  'rules.json': 'rules',
  'workflow.json': 'graph',
  'sheet.md': 'texts',
};

/** The screen on which a part of a file is worked on: tables of rules.json have another one than its rules. */
export const screenOfPart = (file: string, pointer: string): Screen =>
  file === 'rules.json' && pointer.startsWith('/tables') ? 'tables' : screenOfFile(file);

/** The screen on which a file is worked on: of one that no other shows, that of files. */
export function screenOfFile(file: string): Screen {
  return FILES[file] ?? FOLDERS.find(([folder]) => file.startsWith(folder))?.[1] ?? 'source';
}
