import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { formatDate } from '../../engine/form/words/index.ts';
import { t } from './text.ts';
import { today } from '../today.ts';
import type { TableView } from './table-model.ts';
import { timeLine, type Span } from './time-line.ts';

type PeriodsProps = {
  readonly periods: readonly TableView[];
  readonly chosen: TableView;
  readonly onChoose: (period: TableView) => void;
  readonly onAdd: () => void;
};

/** When each table of a name holds, on a line of time; days on which none does, or two do, stand out at their place. */
export function Periods({ periods, chosen, onChoose, onAdd }: PeriodsProps): JSX.Element {
  const line = timeLine(periods, today());
  // A table alone takes no more room than its words.
  const growOf = ({ days }: Span): number => (line.length > 1 ? days : 0);
  return (
    <div className="studio-periods" role="group" aria-label={t('tablePeriods')}>
      <div className="studio-timeline">
        {line.map((span) =>
          span.type === 'period' ? (
            <button
              key={span.period.pointer}
              type="button"
              className="studio-span"
              style={{ flexGrow: growOf(span) }}
              aria-pressed={span.period === chosen}
              onClick={() => onChoose(span.period)}
            >
              {sayPeriod(span.period)}
              {line.length > 1 && <Today span={span} />}
            </button>
          ) : (
            <span key={`${span.from} ${span.to}`} className="studio-span-fault" style={{ flexGrow: growOf(span) }}>
              {t(span.type === 'gap' ? 'tablePeriodGap' : 'tablePeriodOverlap', {
                from: formatDate(span.from),
                to: formatDate(span.to),
              })}
              <Today span={span} />
            </span>
          ),
        )}
      </div>
      <Button size="compact-sm" variant="subtle" onClick={onAdd}>
        {t('tablePeriodAdd')}
      </Button>
    </div>
  );
}

/** Where today is on a stretch of the line. */
function Today({ span: { now } }: { readonly span: Span }): JSX.Element | null {
  if (now === null) return null;
  return (
    <>
      <span className="cg-hidden">, {t('tableToday')}</span>
      <span className="studio-span-now" title={t('tableToday')} style={{ insetInlineStart: `${now * 100}%` }} />
    </>
  );
}

function sayPeriod({ key, to }: TableView): string {
  if (key.from === null) return to === null ? t('tableAlways') : t('tableUntil', { to: formatDate(to) });
  const from = formatDate(key.from);
  return to === null ? t('tableSince', { from }) : t('tableFromTo', { from, to: formatDate(to) });
}
