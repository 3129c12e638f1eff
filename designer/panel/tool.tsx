import type { JSX } from 'react';
import { Icon, type IconName } from '../../runtime/ui/icon.tsx';

type ToolProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
};

/** A command that is a picture, with its words for who does not see it. */
export function Tool({ icon, label, disabled, onClick }: ToolProps): JSX.Element {
  return (
    <button type="button" className="form-tool" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
