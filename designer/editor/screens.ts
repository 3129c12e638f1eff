/* The screens of a scheme, by the names that addresses and other pages know them by, and how they are called. */
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { sectionOf } from '../dispositif/sections.ts';
import { namedFile } from '../file-title.ts';
import type { Files } from '../api.ts';
import { t } from '../text.ts';

/** In the order of their tabs, that in which a scheme is written: it opens on the first, its text comes last for who prefers it. */
export const SCREENS = [
  'scheme',
  'form',
  'rules',
  'tables',
  'graph',
  'texts',
  'play',
  'scenarios',
  'publish',
  'source',
] as const;
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
  texts: () => t('tabTexts'),
  play: () => t('tabPlay'),
  scenarios: () => t('tabScenarios'),
  publish: () => t('tabPublish'),
};

/** What a page says of where it is: its screen, or of the source the file that is open. */
export function placeOf(screen: Screen, file: string): string {
  return screen === 'source' ? file : screen;
}

/** The same in words, for whoever works on the scheme elsewhere. */
export function wordPlace(files: Files, place: string): string {
  const screen = SCREENS.find((one) => one === place);
  return screen ? titleOfScreen(screen) : namedFile(files, place);
}

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
  'workflow.json': 'graph',
  'sheet.md': 'texts',
};

/** The screen on which a problem is told at its place; that of files where no other shows it. */
export function screenOf({ file, pointer, code }: Pick<ApiDiagnostic, 'file' | 'pointer' | 'code'>): Screen {
  if (sectionOf({ file, pointer, code })) return 'scheme';
  if (file === 'rules.json') return pointer.startsWith('/tables') ? 'tables' : 'rules';
  return FILES[file] ?? FOLDERS.find(([folder]) => file.startsWith(folder))?.[1] ?? 'source';
}
