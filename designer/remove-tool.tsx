import type { JSX } from 'react';
import { Icon } from '../runtime/ui/icon.tsx';

type RemoveToolProps = { readonly label: string; readonly disabled: boolean; readonly onClick: () => void };

/** The small button that takes away one of several beside it; `label` says which. */
export const RemoveTool = ({ label, disabled, onClick }: RemoveToolProps): JSX.Element => (
  <button type="button" className="form-tool" aria-label={label} disabled={disabled} onClick={onClick}>
    <Icon name="remove" />
  </button>
);
