import { useEffect, type JSX, type ReactNode } from 'react';
import type { FormsContext } from '../context.ts';

type Layout = 'label' | 'legend' | 'radios' | 'box';

type QuestionProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly errors: readonly string[];
  /** Words after the label: optional, can be provided later. */
  readonly note: string | null;
  /** What may be read again in an answer that is taken as it is. */
  readonly remark: string | undefined;
  /** Which source gave the answer, or that it is another. */
  readonly origin: string | undefined;
  readonly required: boolean;
  readonly layout: Layout;
  readonly context: FormsContext;
  readonly children: (describedBy: string | undefined) => ReactNode;
};

/** A question: its label or legend, its hint and its error, tied to the control. */
export function Question(props: QuestionProps): JSX.Element {
  const { id, hint, errors, layout, remark, origin } = props;
  const invalid = errors.length > 0;
  const describedBy =
    [hint && `${id}_aide`, invalid && `${id}_erreur`, remark && `${id}_remarque`, origin && `${id}_origine`]
      .filter(Boolean)
      .join(' ') || undefined;
  const className = invalid ? 'cg-question cg-question-invalid' : 'cg-question';
  if (layout === 'label' || layout === 'box') {
    return (
      <div className={`${className} cg-question-${layout}`}>
        {layout === 'box' ? (
          <Box {...props} describedBy={describedBy} />
        ) : (
          <Line {...props} describedBy={describedBy} />
        )}
      </div>
    );
  }
  return (
    <fieldset
      className={className}
      aria-describedby={describedBy}
      {...(layout === 'radios' && { role: 'radiogroup', 'aria-invalid': invalid, 'aria-required': props.required })}
    >
      <legend className="cg-label">
        <LabelText {...props} />
      </legend>
      <Hint {...props} />
      <Errors {...props} />
      {props.children(layout === 'radios' ? undefined : describedBy)}
      <Origin {...props} />
    </fieldset>
  );
}

type Described = QuestionProps & { readonly describedBy: string | undefined };

function Line(props: Described): JSX.Element {
  return (
    <>
      <label className="cg-label" htmlFor={props.id}>
        <LabelText {...props} />
      </label>
      <Hint {...props} />
      <Errors {...props} />
      {props.children(props.describedBy)}
      {props.remark && <Remark {...props} remark={props.remark} />}
      <Origin {...props} />
    </>
  );
}

function Box(props: Described): JSX.Element {
  return (
    <>
      <Errors {...props} />
      <div className="cg-option">
        {props.children(props.describedBy)}
        <label className="cg-option-label" htmlFor={props.id}>
          {props.label}
        </label>
      </div>
      <Hint {...props} />
      <Origin {...props} />
    </>
  );
}

function LabelText({ label, note }: QuestionProps): JSX.Element {
  return (
    <>
      {label}
      {note && <span className="cg-note"> ({note})</span>}
    </>
  );
}

function Hint({ id, hint }: QuestionProps): JSX.Element | null {
  if (!hint) return null;
  return (
    <p className="cg-hint" id={`${id}_aide`}>
      {hint}
    </p>
  );
}

function Origin({ id, origin }: QuestionProps): JSX.Element | null {
  if (origin === undefined) return null;
  return (
    <p className="cg-origin" id={`${id}_origine`}>
      {origin}
    </p>
  );
}

/** Heard once it is there: what made it come may have been another answer. */
function Remark({ id, remark, context: { announce } }: QuestionProps & { readonly remark: string }): JSX.Element {
  useEffect(() => announce(remark), [announce, remark]);
  return (
    <p className="cg-remark" id={`${id}_remarque`}>
      {remark}
    </p>
  );
}

function Errors({ id, errors, context }: QuestionProps): JSX.Element | null {
  if (errors.length === 0) return null;
  return (
    <p className="cg-error" id={`${id}_erreur`}>
      <span className="cg-hidden">{context.t('errorPrefix')} </span>
      {errors.join(' ')}
    </p>
  );
}
