import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { offsetsOf } from '../../engine/studio.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import { titleOf } from '../source/fix-title.ts';
import { withKeys } from '../source/problem-keys.ts';
import { t as studio } from '../text.ts';
import type { Span } from './markdown-marks.ts';
import { t } from './text.ts';

/** What is to mend of a part of a text. */
export function problemsWithin(
  source: string,
  problems: readonly ApiDiagnostic[],
  { from, to }: Span,
): readonly ApiDiagnostic[] {
  return problems.filter((item) => {
    const place = offsetsOf(source, item);
    return place.from < to && from < Math.max(place.to, place.from + 1);
  });
}

type TextProblemsProps = {
  readonly problems: readonly ApiDiagnostic[];
  readonly source: string;
  readonly onFix: (fix: ApiFix) => void;
  readonly onChoose: (span: Span) => void;
};

/** What is to mend of a text: each leads to its place, and is mended there where that is known. */
export function TextProblems({ problems, source, onFix, onChoose }: TextProblemsProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <section aria-label={t('problems')}>
      <h3 className="form-heading">{t('problems')}</h3>
      <ul className="form-problems texts-problems">
        {withKeys(problems).map(({ key, problem: item }) => (
          <li key={key}>
            <button type="button" className="form-kind" onClick={() => onChoose(offsetsOf(source, item))}>
              <Pill small tone={item.severity === 'error' ? 'danger' : 'warn'}>
                {studio(item.severity)}
              </Pill>
              <span>{setFrenchSpaces(item.message)}</span>
            </button>
            {item.fixes.map((fix) => (
              <Button key={titleOf(fix)} size="compact-xs" variant="default" onClick={() => onFix(fix)}>
                {titleOf(fix)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
