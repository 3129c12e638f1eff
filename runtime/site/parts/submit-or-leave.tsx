import type { JSX } from 'react';

type SubmitOrLeaveProps = {
  readonly submit: string;
  /** What is hard to take back looks so. */
  readonly danger?: boolean;
  readonly leave: string;
  readonly href: string;
};

/** The end of a form: what it does, and the way out without doing it. */
export function SubmitOrLeave({ submit, danger = false, leave, href }: SubmitOrLeaveProps): JSX.Element {
  return (
    <p className="p-buttons">
      <button className={danger ? 'cg-button p-button-danger' : 'cg-button'} type="submit">
        {submit}
      </button>
      <a className="p-button p-button-secondary" href={href}>
        {leave}
      </a>
    </p>
  );
}
