import { useEffect, useRef, type JSX, type MouseEvent } from 'react';
import { splitPointer } from '../../engine/compile/pointer.ts';
import type { FieldError, Pointer } from '../../engine/types.ts';
import { fieldId } from './names.ts';
import type { Translate } from './text.ts';

type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  readonly t: Translate;
  /** Root properties in the order of the page, which the errors then follow. */
  readonly fields?: readonly string[];
  /** Address of the field where it is not on this page (on the review page); the field's id when absent. */
  readonly href?: (pointer: Pointer) => string;
  /** As given to the form, where it is not the only one of its page. */
  readonly idPrefix?: string;
};

/** All that must be mended, on top of the page; takes the focus when it appears or changes. Each line leads to its field. */
export function ErrorSummary({ errors, t, fields = [], href, idPrefix }: ErrorSummaryProps): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="cg-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="cg-summary-title">
      <h2 className="cg-summary-title" id="cg-summary-title">
        {errors.length === 1 ? t('errorSummaryOne') : t('errorSummaryMany', { count: errors.length })}
      </h2>
      <ul className="cg-summary-list">
        {inOrder(errors, fields).map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>
            <a
              href={href?.(pointer) ?? `#${fieldId(pointer, idPrefix)}`}
              onClick={href ? undefined : (event) => goTo(event, fieldId(pointer, idPrefix))}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function inOrder(errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] {
  const rank = ({ pointer }: FieldError): number => fields.indexOf(splitPointer(pointer)[0] ?? '');
  return errors.toSorted((left, right) => rank(left) - rank(right));
}

/** Shows the question's label above its control, where the browser alone would put the control at the top of the window. */
function goTo(event: MouseEvent, id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  (control.closest('.cg-question, .cg-section') ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}
