import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiAction, Jottings } from '../../../../schemas/types/api.ts';
import { correctionAddress } from '../../api.ts';
import { BegunMark } from '../jottings/jotting-notice.tsx';

type ActionButtonProps = {
  readonly action: ApiAction;
  readonly caseId: string;
  readonly jottings: Jottings['items'];
  readonly onChoose: (action: ApiAction) => void;
  /** Marks it for the key that leads to it. */
  readonly mark?: string;
};

/** Opens the dialog of an action; says so where it holds what was not sent. */
export function ActionButton({ action, caseId, jottings, onChoose, mark }: ActionButtonProps): JSX.Element {
  return (
    <Button
      {...lookOf(action)}
      {...(mark !== undefined && { 'data-key': mark })}
      {...(action.kind === 'resubmission'
        ? // What was asked for is mended on the form, with the person who is there.
          { component: 'a', href: correctionAddress(caseId) }
        : { onClick: () => onChoose(action) })}
    >
      {action.title}
      {isBegun(action, jottings) && <BegunMark />}
    </Button>
  );
}

/** Whether its dialog holds what was not sent. */
function isBegun({ id }: ApiAction, jottings: Jottings['items']): boolean {
  return jottings.some(({ place }) => [`action:${id}`, `correction:${id}`].includes(place));
}

function lookOf(action: ApiAction): { readonly variant: string; readonly color?: string } {
  if (action.danger) return { variant: 'outline', color: 'danger.9' };
  return { variant: action.primary ? 'filled' : 'default' };
}
