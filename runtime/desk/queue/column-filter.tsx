import { Autocomplete, Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useId, useRef, useState, type JSX } from 'react';
import type { FacetColumn, QueueFacets } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { isSpanned, typedRange, type RangeMistake } from './ranges.ts';

type ColumnFilterProps = {
  readonly columns: QueueFacets['columns'];
  readonly onValue: (title: string, value: string) => void;
  readonly onRange: (title: string, range: string) => void;
};

/** One of the scheme's columns: a value of it, or the span of its amounts, numbers or days. */
export function ColumnFilter({ columns, onValue, onRange }: ColumnFilterProps): JSX.Element {
  const [title, setTitle] = useState<string | null>(null);
  const column = columns.find((one) => one.title === title);
  return (
    <Stack gap={6}>
      <Select
        label={t('facet-column')}
        placeholder={t('chooseColumn')}
        comboboxProps={{ withinPortal: false }}
        data={columns.map((one) => one.title)}
        value={title}
        onChange={setTitle}
      />
      {column && isSpanned(column.type) ? (
        <RangeFilter key={column.title} type={column.type} onAdd={(range) => onRange(column.title, range)} />
      ) : (
        <ValueFilter key={title} column={column} onAdd={(value) => column && onValue(column.title, value)} />
      )}
    </Stack>
  );
}

type ValueProps = { readonly column: FacetColumn | undefined; readonly onAdd: (value: string) => void };

/** A value that cases have, or any other that is typed. */
function ValueFilter({ column, onAdd }: ValueProps): JSX.Element {
  const [text, setText] = useState('');
  const values = column?.values ?? [];
  const typed = text.trim();
  return (
    <form
      className="desk-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (!column || typed === '') return;
        onAdd(values.find((one) => one.text === text)?.value ?? typed);
        setText('');
      }}
    >
      <Autocomplete
        label={t('facet-value')}
        disabled={!column}
        comboboxProps={{ withinPortal: false }}
        data={[...new Set(values.map((one) => one.text))].filter((one) => one !== '')}
        value={text}
        onChange={setText}
      />
      <Button type="submit" variant="default" disabled={!column || typed === ''}>
        {t('addFilterValue')}
      </Button>
    </form>
  );
}

type RangeProps = { readonly type: FacetColumn['type']; readonly onAdd: (range: string) => void };

/** A span with both its ends, or one of them; what is wrong with it is said above, and the end to mend has the focus. */
function RangeFilter({ type, onAdd }: RangeProps): JSX.Element {
  const [ends, setEnds] = useState({ from: '', to: '' });
  const [mistake, setMistake] = useState<RangeMistake | null>(null);
  const inputs = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) };
  const sentenceId = useId();
  const add = (): void => {
    const typed = typedRange(type, ends);
    if ('range' in typed) {
      setMistake(null);
      setEnds({ from: '', to: '' });
      return onAdd(typed.range);
    }
    setMistake(typed.mistake);
    inputs[typed.mistake === 'to' ? 'to' : 'from'].current?.focus();
  };
  const isWrong = (end: 'from' | 'to'): boolean => mistake !== null && (mistake === end || !isOneEnd(mistake));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Text id={sentenceId} role="alert" size="sm" c="red.8">
        {mistake &&
          (isOneEnd(mistake) ? t(`range-bad-${type === 'money' ? 'money' : 'number'}`) : t(`range-bad-${mistake}`))}
      </Text>
      <div className="desk-search">
        {ENDS.map((end) => (
          <TextInput
            key={end}
            ref={inputs[end]}
            {...(type === 'date' ? { type: 'date' } : { inputMode: 'decimal' })}
            autoComplete="off"
            label={t(`range-label-${type === 'date' ? 'day' : 'number'}-${end}`)}
            value={ends[end]}
            error={isWrong(end)}
            aria-describedby={sentenceId}
            onChange={(event) => setEnds({ ...ends, [end]: event.currentTarget.value })}
          />
        ))}
        <Button type="submit" variant="default">
          {t('addFilterValue')}
        </Button>
      </div>
    </form>
  );
}

const ENDS = ['from', 'to'] as const;
const isOneEnd = (mistake: RangeMistake): mistake is 'from' | 'to' => mistake === 'from' || mistake === 'to';
