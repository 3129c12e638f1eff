import { Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { JSX } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../text.ts';

/** Elements that a key leads to, by the attribute that marks them; with Alt, so that no letter typed by chance acts. */
const PLACES = { a: 'act', m: 'messages', n: 'notes', v: 'ask' } as const;
/** Those that a key presses: what they do can be undone, or is confirmed first. */
const PRESSED = { p: 'take', e: 'labels', Enter: 'main' } as const;

type CaseKeysProps = {
  /** Shows the document after (1) or before (-1) the one on screen. */
  readonly onStep: (step: -1 | 1) => void;
};

/** Keys of the case's screen, and the line that tells them. */
export function CaseKeys({ onStep }: CaseKeysProps): JSX.Element {
  useHotkeys(
    [
      ...Object.entries(PLACES).map(([key, mark]): Key => [`alt+${key}`, () => goTo(mark)]),
      ...Object.entries(PRESSED).map(([key, mark]): Key => [`alt+${key}`, () => place(mark)?.click()]),
    ],
    [],
  );
  // In a list of choices these arrows open it.
  useHotkeys([
    ['alt+ArrowDown', () => onStep(1)],
    ['alt+ArrowUp', () => onStep(-1)],
  ]);
  return (
    <Text size="xs" c="gray.7" visibleFrom="sm">
      {t('caseKeys')}
    </Text>
  );
}

type Key = [string, (event: KeyboardEvent) => void];

const place = (mark: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-key="${mark}"]`);

/** A tab is opened and what is written there gets the focus; anything else is only brought under the hand. */
function goTo(mark: string): void {
  const element = place(mark);
  element?.focus();
  if (element?.role !== 'tab') return;
  // The next letter is one of the text already: it is drawn before that comes.
  flushSync(() => element.click());
  place(`${mark}-text`)?.focus();
}
