import { Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { JSX } from 'react';
import { t } from '../text.ts';
import { follow, PLACES, PRESSED } from '../parts/key-places.ts';

type CaseKeysProps = {
  /** Shows the document after (1) or before (-1) the one on screen. */
  readonly onStep: (step: -1 | 1) => void;
};

/** Keys of the case's screen, and the line that tells them. */
export function CaseKeys({ onStep }: CaseKeysProps): JSX.Element {
  useHotkeys(
    Object.entries({ ...PLACES, ...PRESSED }).map(([key, mark]): Key => [`alt+${key}`, () => follow(mark)]),
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
