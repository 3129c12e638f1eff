import type { JSX } from 'react';
import type { FormsContext } from '../context.ts';
import type { LookupButton } from '../lookups.ts';
import { ACTION_NAME } from '../names.ts';

type LookupButtonsProps = {
  readonly id: string;
  readonly buttons: readonly LookupButton[];
  /** Hears a button; null where the page is posted. */
  readonly onLookup: FormsContext['onLookup'];
};

/** Beside a key: who can be asked by it, and what came of that. A plain post where nothing hears the button. */
export function LookupButtons({ id, buttons, onLookup }: LookupButtonsProps): JSX.Element {
  return (
    <>
      {buttons.map(({ id: lookup, label, status }) => (
        <div key={lookup} className="cg-lookup">
          <button
            className="cg-button cg-button-secondary"
            type={onLookup ? 'button' : 'submit'}
            name={ACTION_NAME}
            value={`lookup:${lookup}`}
            formNoValidate
            aria-describedby={status === null ? undefined : `${id}_${lookup}`}
            onClick={onLookup ? () => onLookup(lookup) : undefined}
          >
            {label}
          </button>
          {status !== null && (
            <p className="cg-lookup-status" id={`${id}_${lookup}`}>
              {status}
            </p>
          )}
        </div>
      ))}
    </>
  );
}
