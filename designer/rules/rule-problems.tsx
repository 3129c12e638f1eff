import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { gestureOfFix, type RuleView } from '../../engine/studio.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { titleOf } from '../source/fix-title.ts';
import { t as studio } from '../text.ts';
import type { RulesEditor } from './use-rules.ts';

/** What is to mend of a rule. */
export function problemsOf({ diagnostics }: RulesEditor, { at }: RuleView): readonly ApiDiagnostic[] {
  return diagnostics.filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`));
}

/** It in words, with what mends it where that is known. */
export function RuleProblems({
  rules,
  rule,
}: {
  readonly rules: RulesEditor;
  readonly rule: RuleView;
}): JSX.Element | null {
  const problems = problemsOf(rules, rule);
  if (problems.length === 0) return null;
  return (
    <ul className="form-problems" aria-label={studio('problems')}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.pointer} ${problem.message}`}>
          <Pill small tone={problem.severity === 'error' ? 'danger' : 'warn'}>
            {studio(problem.severity)}
          </Pill>{' '}
          {problem.message}
          {problem.fixes.map((fix) => (
            <Button
              key={titleOf(fix)}
              size="compact-xs"
              variant="default"
              disabled={rules.broken}
              onClick={() => {
                const gesture = gestureOfFix(rules.files, fix.edits);
                if (gesture) rules.act(gesture);
              }}
            >
              {titleOf(fix)}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  );
}
