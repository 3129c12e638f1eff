import type { JSX } from 'react';
import { ActionDialog, type ActionDialogProps } from './action-dialog.tsx';
import type { AskedFor } from './asked-for.ts';
import { CorrectionDialog } from './correction-dialog.tsx';

/** The action that was chosen, and for a correction what it was chosen for. */
export type Chosen = { readonly action: string; readonly asked: AskedFor | null };

type CaseDialogsProps = Pick<ActionDialogProps, 'detail' | 'further' | 'onClose' | 'onDone'> & {
  readonly chosen: Chosen | null;
};

/** The dialog of what was chosen, wherever on the case that was. */
export function CaseDialogs({ chosen, ...props }: CaseDialogsProps): JSX.Element | null {
  const action = chosen && props.detail.actions.find(({ id }) => id === chosen.action);
  if (!action) return null;
  const dialog = { ...props, action };
  return action.kind === 'correction' ? (
    <CorrectionDialog {...dialog} asked={chosen.asked} />
  ) : (
    <ActionDialog {...dialog} />
  );
}
