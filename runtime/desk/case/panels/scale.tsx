import { List, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ExplainedTable } from '../../../../schemas/types/api.ts';
import { formatDay } from '../../../ui/format.ts';
import { t } from '../../text.ts';

type ScaleProps = {
  readonly table: ExplainedTable;
  /** Places of the rows that matched, from 0. */
  readonly rows: readonly number[];
};

/** The scale a value comes from, with the rows that matched, in the words of the sheet. */
export function Scale({ table, rows }: ScaleProps): JSX.Element {
  return (
    <>
      <Text size="sm">
        {[
          t('scale', { title: table.title }),
          periodOf(table),
          table.article && t('scaleArticle', { article: table.article }),
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
      <List size="sm">
        {table.rows.map(({ when, then, note }, at) => (
          <List.Item key={rows[at] ?? at}>
            {t('scaleRow', { row: (rows[at] ?? at) + 1, when: join(when), then: join(then) })}
            {note && ` (${note})`}
          </List.Item>
        ))}
        {table.rows.length === 0 && (
          <List.Item>
            {table.otherwise ? t('scaleOtherwise', { then: join(table.otherwise) }) : t('scaleNoRow')}
          </List.Item>
        )}
      </List>
    </>
  );
}

function periodOf({ from, to }: ExplainedTable): string | null {
  if (from === null) return null;
  return to === null
    ? t('scaleFrom', { from: formatDay(from) })
    : t('scaleBetween', { from: formatDay(from), to: formatDay(to) });
}

const join = (cells: ExplainedTable['rows'][number]['when']): string =>
  cells.map(({ label, text }) => `${label} ${text}`).join(', ');
