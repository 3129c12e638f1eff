import { Text } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';

/** Files of a case that nobody can open; the server refuses them in the same words. */
export type HeldFiles = CaseDetail['heldFiles'];

const SAID = { pending: 'heldPending', infected: 'heldInfected' } as const;

/** Why a file cannot be opened; null when it can. */
export function heldSentence(held: HeldFiles, id: string): string | null {
  const found = held.find((one) => one.id === id);
  return found ? t(SAID[found.reason]) : null;
}

/** The mark of a file that cannot be opened, which says why; nothing for any other. */
export function HeldMark({ held, id }: { readonly held: HeldFiles; readonly id: string }): JSX.Element | null {
  const sentence = heldSentence(held, id);
  return sentence === null ? null : (
    <Text component="span" display="block" size="sm" className="desk-fault">
      {sentence}
    </Text>
  );
}
