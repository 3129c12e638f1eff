import { Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { JSX } from 'react';
import { t } from '../text.ts';

/** Elements that a key leads to, by the attribute that marks them; with Alt, so that no letter typed by chance acts. */
const KEYS = { p: 'take', a: 'act', m: 'messages', n: 'notes', v: 'ask' } as const;

/** Keys of the case's screen, and the line that tells them. */
export function CaseKeys(): JSX.Element {
  useHotkeys(
    Object.entries(KEYS).map(([key, mark]) => [`alt+${key}`, () => goTo(mark)]),
    [],
  );
  return (
    <Text size="xs" c="gray.7" visibleFrom="sm">
      {t('caseKeys')}
    </Text>
  );
}

/** A tab is opened and what is written there gets the focus; anything else is only brought under the hand. */
function goTo(mark: string): void {
  const element = document.querySelector<HTMLElement>(`[data-key="${mark}"]`);
  element?.focus();
  if (element?.role !== 'tab') return;
  element.click();
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-key="${mark}-text"]`)?.focus());
}
