/* The screens of a scheme, by the names that addresses and other pages know them by, and how they are called. */
import { namedFile } from '../file-title.ts';
import type { Files } from '../api.ts';
import { t } from '../text.ts';

/** In the order of their tabs. */
export const SCREENS = [
  'source',
  'scheme',
  'form',
  'rules',
  'tables',
  'graph',
  'texts',
  'play',
  'scenarios',
  'publish',
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
