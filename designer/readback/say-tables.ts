/* Decision tables as their grids show them, with what happens when several rows suit and when none does. */
import { formatDate } from '../../engine/form/words/index.ts';
import { RULES, type Files } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { tablesOf, type TableView } from '../tables/table-model.ts';
import { line, type ReadbackItem } from './item.ts';
import { t } from './text.ts';

/** Each table, one after the other where several follow in time; those that no grid draws are told by how many they are. */
export function sayTables(files: Files, names: readonly ReadableName[]): readonly ReadbackItem[] {
  const { series, all } = tablesOf(files, names);
  const undrawn = all.length - series.length;
  return [
    ...series.flatMap(({ periods }) => periods.map(sayTable)),
    ...(undrawn === 0
      ? []
      : [
          {
            title: t('tablesInSource', { count: undrawn }),
            article: '',
            lines: [],
            grid: null,
            file: RULES,
            pointer: '/tables',
          },
        ]),
  ];
}

function sayTable({
  title,
  article,
  columns,
  rows,
  defaults,
  key,
  to,
  hitPolicy,
  aggregation,
  pointer,
}: TableView): ReadbackItem {
  const isNoted = rows.some((row) => row.at(-1)?.text !== '');
  const shown = columns.filter(({ side }) => side !== 'note' || isNoted);
  const results = columns.filter(({ side }) => side === 'outputs');
  const days = { from: formatDate(key.from ?? ''), to: formatDate(to ?? '') };
  const otherwise = (defaults ?? []).map(({ text }, at) => `${results[at]?.label ?? ''} ${text}`.trim()).join(' · ');
  return {
    title,
    article,
    lines: [
      ...(key.from === null ? [] : [line(t(to === null ? 'since' : 'during', days))]),
      line(sayPolicy(hitPolicy, aggregation)),
      ...(defaults === null ? [] : [line(t('otherwise', { results: otherwise }))]),
    ],
    grid: {
      head: shown.map(({ side, label, counts }) =>
        side === 'note' ? t('note') : counts === null ? label : `${label} (${counts})`,
      ),
      rows: rows.map((row) => shown.map((_, at) => row[at]?.text ?? '')),
    },
    file: RULES,
    pointer,
  };
}

const POLICIES = ['U', 'A', 'P', 'F', 'C', 'R', 'O'] as const;
const AGGREGATIONS = ['sum', 'min', 'max', 'count'] as const;

function sayPolicy(policy: string, aggregation: string | null): string {
  const gathered = AGGREGATIONS.find((one) => one === aggregation);
  if (policy === 'C' && gathered) return t(`gathered-${gathered}`);
  return t(`policy-${POLICIES.find((one) => one === policy) ?? 'U'}`);
}
