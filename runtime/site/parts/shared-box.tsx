import type { JSX } from 'react';
import type { Translate } from '../text.ts';

type Props = { readonly id: string; readonly label: 'sharedBox' | 'sharedForget'; readonly t: Translate };

/** Says that others use the device, so that it keeps nothing. */
export function SharedBox({ id, label, t }: Props): JSX.Element {
  return (
    <div className="cg-question">
      <div className="cg-option">
        <input className="cg-option-input" type="checkbox" id={id} name="partage" value="oui" />
        <label className="cg-option-label" htmlFor={id}>
          {t(label)}
        </label>
      </div>
    </div>
  );
}
