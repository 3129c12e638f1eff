import { useEffect, useRef, type JSX, type MouseEvent } from 'react';
import { splitPointer } from '../../engine/base/index.ts';
import { formatNumber } from '../../engine/form/words/index.ts';
import type { FieldError, Pointer } from '../../engine/index.ts';
import { fieldId } from './names.ts';
import type { Translate } from './text.ts';

/** Beyond that nobody reads on: what is left is told by its number, and at its field. */
const MOST_LINES = 50;

type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  /** Those of the errors that are not mended yet; all of them when absent. */
  readonly left?: readonly FieldError[];
  /** What the errors were found in, where more of them may come later: while it is the same, they take the focus once. */
  readonly finding?: unknown;
  readonly t: Translate;
  /** Root properties in the order of the page, which the errors then follow. */
  readonly fields?: readonly string[];
  /** Address of the field where it is not on this page (on the review page); the field's id when absent. */
  readonly href?: (pointer: Pointer) => string;
  /** The member of a list that an error is in, without which its sentence would not say whose it is. */
  readonly memberOf?: (pointer: Pointer) => string | null;
  /** As given to the form, where it is not the only one of its page. */
  readonly idPrefix?: string;
};

/**
 * All that must be mended, on top of the page; takes the focus when it appears or changes, by its attribute alone where no
 * script runs. Each line leads to its field. Who comes from a page that led to one of these fields is left there.
 */
export function ErrorSummary({
  errors,
  left = errors,
  finding,
  t,
  fields = [],
  href,
  memberOf,
  idPrefix,
}: ErrorSummaryProps): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const arriving = useRef(true);
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    const isMore = finding !== undefined && finding === told.current;
    told.current = finding;
    if (isMore) return;
    const asked = arriving.current ? errors.map(({ pointer }) => fieldId(pointer, idPrefix)).find(isAsked) : undefined;
    arriving.current = false;
    if (asked !== undefined && showField(asked)) return;
    if (errors.length > 0) box.current?.focus();
  }, [errors, finding, idPrefix]);
  if (errors.length === 0) return null;
  return (
    // Not a field: it is what a person has to read first, and where no script runs nothing else can lead there.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="cg-summary" role="alert" tabIndex={-1} ref={box} autoFocus aria-labelledby="cg-summary-title">
      <h2 className="cg-summary-title" id="cg-summary-title">
        {errors.length === 1 ? t('errorSummaryOne') : t('errorSummaryMany', { count: formatNumber(errors.length) })}
      </h2>
      <ul className="cg-summary-list">
        {inOrder(errors, fields)
          .slice(0, MOST_LINES)
          .map((error) => (
            <li key={`${error.pointer} ${error.message}`} className={left.includes(error) ? undefined : 'cg-mended'}>
              <a
                href={href?.(error.pointer) ?? `#${fieldId(error.pointer, idPrefix)}`}
                onClick={href ? undefined : (event) => goTo(event, fieldId(error.pointer, idPrefix))}
              >
                {sentenceOf(error, memberOf?.(error.pointer) ?? null, t)}
              </a>
            </li>
          ))}
      </ul>
      {errors.length > MOST_LINES && (
        <p>{t('errorSummaryMore', { count: formatNumber(errors.length - MOST_LINES) })}</p>
      )}
    </div>
  );
}

function sentenceOf({ message }: FieldError, member: string | null, t: Translate): string {
  return member === null ? message : t('errorOfMember', { member, message });
}

/** In the order of the page; in a list, member after member, as one goes through it to mend. */
function inOrder(errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] {
  const order = new Map<string, number>();
  for (const name of [...fields, ...errors.map(rootOf)]) if (!order.has(name)) order.set(name, order.size);
  const places = new Map(errors.map((error) => [error, [order.get(rootOf(error)) ?? 0, memberIndex(error)] as const]));
  return errors.toSorted((left, right) => {
    const [[leftRoot, leftMember] = NOWHERE, [rightRoot, rightMember] = NOWHERE] = [
      places.get(left),
      places.get(right),
    ];
    return leftRoot - rightRoot || leftMember - rightMember;
  });
}

const NOWHERE = [0, 0] as const;

function rootOf({ pointer }: FieldError): string {
  return splitPointer(pointer)[0] ?? '';
}

/** Place in the list of its root property; what is said of the list itself comes first. */
function memberIndex({ pointer }: FieldError): number {
  const index = splitPointer(pointer).find((name) => /^\d+$/u.test(name));
  return index === undefined ? -1 : Number(index);
}

/** Whether the page was asked for at that field. */
function isAsked(id: string): boolean {
  return location.hash !== '' && new URL(`#${id}`, location.href).hash === location.hash;
}

function goTo(event: MouseEvent, id: string): void {
  if (showField(id)) event.preventDefault();
}

/** Shows the question's label above its control, where the browser alone would put the control at the top of the window. */
function showField(id: string): boolean {
  const control = document.getElementById(id);
  if (!control) return false;
  (control.closest('.cg-question, .cg-section') ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
  return true;
}
