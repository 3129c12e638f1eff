import type { JSX } from 'react';
import { ErrorSummary } from '../../forms/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { translate } from './action-fields.tsx';
import { fieldErrors } from './field-errors.ts';

type FormProblemProps = {
  readonly error: Error;
  readonly idPrefix: string;
  readonly onReload: () => void;
};

/** Why a small form was refused: its fields to mend, each line leading to its field, or what happened elsewhere. */
export function FormProblem({ error, idPrefix, onReload }: FormProblemProps): JSX.Element {
  const errors = fieldErrors(error);
  if (errors.length === 0) return <ProblemAlert error={error} onReload={onReload} />;
  return <ErrorSummary errors={errors} t={translate} idPrefix={idPrefix} />;
}
