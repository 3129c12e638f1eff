/** What one may do from where one is, named in the search before anything is typed, and found by its words. */
import { foldText } from '../../../engine/base/index.ts';
import { placeOf, type Mark } from '../parts/key-places.ts';
import type { DeskPlace } from '../places.ts';
import { t } from '../text.ts';

/** Something that is done, or a place that is gone to. */
export interface DeskCommand {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same; null where there are none. */
  readonly keys: string | null;
  readonly leads: { readonly to: string } | { readonly mark: Mark };
}

/** What is done on a case, in the order in which it is done most. */
const ON_CASE = [
  ['take', 'key-take', 'Alt + P'],
  ['main', 'key-main', 'Alt + Entrée'],
  ['act', 'key-actions', 'Alt + A'],
  ['messages', 'key-message', 'Alt + M'],
  ['notes', 'key-note', 'Alt + N'],
  ['labels', 'key-labels', 'Alt + E'],
  ['takeOut', 'key-take-out', 'Alt + O'],
  ['recall', 'key-recall', 'Alt + Z'],
  ['ask', 'key-ask', 'Alt + V'],
] as const satisfies readonly (readonly [Mark, string, string])[];

/** All that can be done at an address. @param isThere whether what a mark stands for is on the page, and can be used */
export function commandsAt(
  pathname: string,
  places: readonly DeskPlace[],
  isThere: (mark: Mark) => boolean = isUsable,
): readonly DeskCommand[] {
  const here = pathname.startsWith('/dossiers/') ? ON_CASE.filter(([mark]) => isThere(mark)) : [];
  return [
    ...here.map(([mark, label, keys]) => ({ id: mark, label: capital(t(label)), keys, leads: { mark } })),
    ...places
      .filter(({ to }) => to !== pathname)
      .map(({ to, name }) => ({ id: to, label: t('commandGo', { place: t(name) }), keys: null, leads: { to } })),
  ];
}

/** Those of some commands that hold the beginnings of the words typed. */
export function commandsNamed(commands: readonly DeskCommand[], typed: string): readonly DeskCommand[] {
  const words = foldText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return commands;
  return commands.filter(({ label }) => {
    const said = foldText(label).split(' ');
    return words.every((word) => said.some((one) => one.startsWith(word)));
  });
}

function isUsable(mark: Mark): boolean {
  const element = placeOf(mark);
  return element !== null && !element.matches(':disabled, [data-disabled]');
}

const capital = (words: string): string => `${words.slice(0, 1).toLocaleUpperCase()}${words.slice(1)}`;
