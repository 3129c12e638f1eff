import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { ExplainedTable } from '../../schemas/types/api.ts';
import { t } from './text.ts';
import type { Tried } from './use-trial.ts';

type WhyProps = Pick<Tried['values'][number], 'reasons' | 'table' | 'rows'>;

/** What a value was made from, and the scale that gave it. */
export function Why({ reasons, table, rows }: WhyProps): JSX.Element | null {
  if (reasons.length === 0 && !table) return null;
  return (
    <div className="rules-why">
      <p className="form-heading">{t('why')}</p>
      <Reasons reasons={reasons} />
      {table && <Scale table={table} rows={rows} />}
    </div>
  );
}

/** What was read, each with what it was. */
export function Reasons({ reasons }: Pick<WhyProps, 'reasons'>): JSX.Element {
  return (
    <ul>
      {reasons.map(({ label, text }) => (
        <li key={label}>{setFrenchSpaces(t('reason', { label, text }))}</li>
      ))}
    </ul>
  );
}

function Scale({ table, rows }: { readonly table: ExplainedTable; readonly rows: readonly number[] }): JSX.Element {
  const cells = (list: ExplainedTable['rows'][number]['when']): string =>
    list.map(({ label, text }) => `${label} ${text}`).join(', ');
  return (
    <>
      <p>{setFrenchSpaces(t('scale', { title: table.title }))}</p>
      <ul>
        {table.rows.map(({ when, then }, at) => (
          <li key={rows[at] ?? at}>
            {setFrenchSpaces(t('scaleRow', { row: (rows[at] ?? at) + 1, when: cells(when), then: cells(then) }))}
          </li>
        ))}
        {table.rows.length === 0 && (
          <li>{table.otherwise ? t('scaleOtherwise', { then: cells(table.otherwise) }) : t('scaleNoRow')}</li>
        )}
      </ul>
    </>
  );
}
