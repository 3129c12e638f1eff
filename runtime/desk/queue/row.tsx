import { Anchor, Checkbox, Table } from '@mantine/core';
import type { CSSProperties, JSX } from 'react';
import { Link } from 'react-router';
import type { QueueRow } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { numberOf } from '../parts/establishment-words.ts';
import { LabelPill } from '../labels/label-pill.tsx';
import { t } from '../text.ts';
import { QueueDueDate } from './due-date.tsx';
import { caseAddress } from './place.ts';
import { unsaid, type Said } from './said-once.ts';
import { keyOf, type Column } from './shown-columns.ts';
import type { Widths } from './widths.ts';
import { Pill, pillClass } from '../../ui/pill.tsx';

type RowProps = {
  readonly row: QueueRow;
  /** Where its case is opened. */
  readonly address: string;
  /** What is shown of it beside its number, in order. */
  readonly columns: readonly Column[];
  readonly widths: Widths;
  /** Columns that stay in sight, wherever the table is scrolled to. */
  readonly stays: ReadonlyMap<string, 'first' | 'last'>;
  readonly selected: boolean;
  /** What the head of the list says of all rows, and a row need not. */
  readonly said: Said;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
};

/** One task of the queue. `data-label` names each value where the row is shown as a card, without headings. */
export function Row({ row, address, columns, widths, stays, selected, said, onToggle, onOpen }: RowProps): JSX.Element {
  return (
    <Table.Tr data-case={row.caseId}>
      <Table.Td>
        <Checkbox aria-label={t('selectCase', { number: row.number })} checked={selected} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={address} onClick={onOpen} className="desk-number" data-row-link>
          {row.number}
        </Anchor>
      </Table.Td>
      {columns.map((column) => {
        const key = keyOf(column);
        const looks = { 'data-stays': stays.get(key), style: widthStyle(widths.get(key)) };
        return <Cell key={key} column={column} row={row} said={said} looks={looks} onOpen={onOpen} />;
      })}
    </Table.Tr>
  );
}

/** A column that somebody made wider or narrower is as wide as they said, whatever it holds. */
export const widthStyle = (pixels: number | undefined): CSSProperties | undefined =>
  pixels === undefined ? undefined : { width: pixels, minWidth: pixels, maxWidth: pixels };

type CellProps = Pick<RowProps, 'row' | 'said' | 'onOpen'> & {
  readonly column: Column;
  readonly looks: { readonly 'data-stays': 'first' | 'last' | undefined; readonly style: CSSProperties | undefined };
};

function Cell({ column, row, said, looks, onOpen }: CellProps): JSX.Element {
  if (column.type === 'scheme') {
    const { title, counted } = column;
    const value = row.columns.find((item) => item.title === title)?.text ?? '';
    return (
      <Table.Td
        {...looks}
        data-label={title}
        className={counted ? 'desk-amount' : undefined}
        {...(!counted && { title: value })}
      >
        {counted || value === '' ? value : <span className="desk-words">{value}</span>}
      </Table.Td>
    );
  }
  switch (column.name) {
    case 'dispositif':
      return (
        <Table.Td {...looks} title={row.dispositifTitle}>
          <span className="desk-words">{row.dispositifTitle}</span>
        </Table.Td>
      );
    case 'applicant':
      return (
        <Table.Td {...looks} title={whoseOf(row)}>
          <span className="desk-words">
            {row.applicant} {row.establishment && <span className="desk-soft">{numberOf(row.establishment)}</span>}
          </span>
        </Table.Td>
      );
    case 'toDo':
      return (
        <Table.Td {...looks} className="desk-to-do">
          <ToDo row={row} said={said} onOpen={onOpen} />
        </Table.Td>
      );
    case 'dueAt':
      return (
        <Table.Td {...looks} data-label={t('dueAt')}>
          {row.dueAt && <QueueDueDate value={row.dueAt} silenceAt={row.silenceAt} />}
        </Table.Td>
      );
    case 'assignee':
      return (
        <Table.Td {...looks} data-label={t('assignee')}>
          {row.assignee && <span className="desk-words">{row.assignee.name}</span>}
        </Table.Td>
      );
    case 'filedAt':
      return (
        <Table.Td {...looks} data-label={t('filedAt')}>
          {formatShortDay(row.filedAt)}
        </Table.Td>
      );
  }
}

const whoseOf = ({ applicant, establishment }: QueueRow): string =>
  [applicant, ...(establishment ? [numberOf(establishment)] : [])].join(' · ');

/** What is to be done and where the case stands, on one line, with as many marks as there is room for: see `useCutMarks`. */
function ToDo({ row, said, onOpen }: Pick<RowProps, 'row' | 'said' | 'onOpen'>): JSX.Element {
  const { what, where } = unsaid(row, said);
  const marks = marksOf(row);
  return (
    <div className="desk-line">
      {(what !== '' || where !== '') && (
        <span className="desk-cut" title={[what, where].filter(Boolean).join(' · ')}>
          {what} {where !== '' && <span className="desk-soft">{where}</span>}
        </span>
      )}
      {(row.unreadSince !== null || marks.length + row.labels.length > 0) && (
        <span
          className="desk-marks"
          title={[...marks, ...row.labels.map(({ name }) => ({ text: name }))].map(({ text }) => text).join(', ')}
        >
          {row.unreadSince && (
            <Link to={caseAddress(row.caseId, 'messages')} onClick={onOpen} className={pillClass('info', true)}>
              {t('unreadMessage')}
            </Link>
          )}
          {marks.map(({ text, tone }) => (
            <Pill key={text} small tone={tone}>
              {text}
            </Pill>
          ))}
          <Labels labels={row.labels} />
        </span>
      )}
    </div>
  );
}

/** Marks of a row in the order in which they are left out last: what the desk knows of every case, then those of its scheme, the loudest first. */
function marksOf(row: QueueRow): readonly { readonly text: string; readonly tone: Tone }[] {
  const alerts = row.alerts.map(({ label, tone }) => ({ text: label, tone: TONES[tone] }));
  return [
    ...(row.unreached ? [{ text: t('unreached'), tone: 'danger' as const }] : []),
    ...(row.double ? [{ text: t('linkedDouble'), tone: 'warn' as const }] : []),
    ...(row.remindedAt
      ? [{ text: t('opinionReminded', { date: formatShortDay(row.remindedAt) }), tone: 'warn' as const }]
      : []),
    ...(row.opinions
      ? [
          {
            text: t('opinionsReceived', row.opinions),
            tone: isAll(row.opinions) ? ('info' as const) : ('neutral' as const),
          },
        ]
      : []),
    ...LOUDEST.flatMap((tone) => alerts.filter((alert) => alert.tone === tone)),
  ];
}

/** Whether nobody is waited for any more. */
const isAll = ({ received, asked }: NonNullable<QueueRow['opinions']>): boolean => received === asked;

type Tone = 'info' | 'warn' | 'danger' | 'neutral';

const LOUDEST = ['danger', 'warn', 'info'] as const;
const TONES = { info: 'info', warning: 'warn', danger: 'danger' } as const;

/** Labels that a row has room for. */
const MOST_LABELS = 2;

/** The first labels, and how many more there are; those are read by pointing at the number, and on the case. */
function Labels({ labels }: Pick<QueueRow, 'labels'>): JSX.Element {
  const more = labels.slice(MOST_LABELS).map(({ name }) => name);
  return (
    <>
      {labels.slice(0, MOST_LABELS).map((label) => (
        <LabelPill key={label.id} small label={label} />
      ))}
      {more.length > 0 && (
        <span className={pillClass('neutral', true)} title={more.join(', ')}>
          <span className="cg-hidden">{t('labelsMore', { names: more.join(', ') })}</span>
          <span aria-hidden="true">+{more.length}</span>
        </span>
      )}
    </>
  );
}
