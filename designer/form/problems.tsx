import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { gestureOfFix, type Gesture, type PageView } from '../../engine/studio.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { titleOf } from '../source/fix-title.ts';
import { withKeys } from '../source/problem-keys.ts';
import { t as studio } from '../text.ts';
import { FORM_UI } from './problem-places.ts';
import { t } from './text.ts';
import type { FormEditor } from './use-form.ts';

/** What is to mend of a page. */
export function problemsOfPage(form: Pick<FormEditor, 'diagnostics'>, { at }: PageView): readonly ApiDiagnostic[] {
  return form.diagnostics.filter(({ file, pointer }) => file === FORM_UI && isWithin(pointer, at));
}

/** How many there are, on a line of the outline. */
export function ProblemCount({ problems }: { readonly problems: readonly ApiDiagnostic[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  const isError = problems.some(({ severity }) => severity === 'error');
  return (
    <Pill small tone={isError ? 'danger' : 'warn'}>
      <span className="cg-hidden">{t('problems')} : </span>
      {problems.length}
    </Pill>
  );
}

type ProblemsProps = {
  readonly form: Pick<FormEditor, 'broken' | 'files'> & { readonly change: (gesture: Gesture) => unknown };
  readonly problems: readonly ApiDiagnostic[];
};

/** What is to mend, in words, with what mends it where that is known. */
export function Problems({ form, problems }: ProblemsProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <ul className="form-problems" aria-label={t('problems')}>
      {withKeys(problems).map(({ key, problem }) => (
        <li key={key}>
          <Pill small tone={problem.severity === 'error' ? 'danger' : 'warn'}>
            {studio(problem.severity)}
          </Pill>{' '}
          {problem.message}
          {problem.fixes.map((fix) => (
            <Button
              key={titleOf(fix)}
              size="compact-xs"
              variant="default"
              disabled={form.broken}
              onClick={() => {
                const gesture = gestureOfFix(form.files, fix.edits);
                if (gesture) form.change(gesture);
              }}
            >
              {titleOf(fix, { file: problem.file, files: form.files })}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
