import { Button, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { formatDate } from '../../engine/form/words/index.ts';
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';
import { RULES, valueAt, type Json, type JsonObject } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { FieldPlace } from '../form/field-place.tsx';
import { FeelEntry } from './feel-entry.tsx';
import { describedIn } from './described-words.ts';
import {
  firstPeriod,
  nextBracket,
  nextPeriod,
  numberOf,
  readPlain,
  tablesIn,
  withNumber,
  withWord,
  wordPlain,
  type ValueRule,
} from './given-values.ts';
import { t } from './text.ts';
import type { RulesEditor } from './use-rules.ts';
import { RemoveTool } from '../remove-tool.tsx';

type GivingEntryProps = { readonly rules: RulesEditor; readonly rule: ValueRule };

const WAYS = ['expression', 'table', 'values'] as const;

/** What gives a computed value: a formula, a table, or what the act fixes in time. */
export function GivingEntry({ rules, rule }: GivingEntryProps): JSX.Element {
  const { by } = rule;
  const tables = tablesIn(rules.files);
  const [first] = tables;
  const give = (way: (typeof WAYS)[number]): void => {
    if (way === by.type) return;
    const none = { expression: null, table: null, values: null };
    if (way === 'expression') rules.change(rule, { ...none, expression: '0' });
    else if (way === 'table' && first) rules.change(rule, { ...none, table: first.value });
    else if (way === 'values') rules.change(rule, { ...none, each: null, values: [firstPeriod(rule)] });
  };
  return (
    <>
      <NativeSelect
        label={t('by')}
        description={first ? undefined : t('noTable')}
        size="sm"
        disabled={rules.broken}
        value={by.type}
        onChange={(event) => {
          const way = WAYS.find((known) => known === event.currentTarget.value);
          if (way) give(way);
        }}
        data={WAYS.map((way) => ({
          value: way,
          label: t(`by-${way}`),
          disabled: way === 'table' && !first,
        }))}
      />
      {by.type === 'expression' && (
        <FeelEntry
          rules={rules}
          label={describedIn('computed', 'expression').title}
          hint={describedIn('computed', 'expression').hint}
          feel={by.feel}
          each={rule.each}
          pointer={`${rule.at}/expression`}
          isCondition={rule.valueType === 'boolean'}
          onChange={(expression) => rules.change(rule, { expression })}
        />
      )}
      {by.type === 'table' && (
        <FieldPlace sets={[{ file: RULES, pointer: `${rule.at}/table` }]}>
          <NativeSelect
            label={describedIn('computed', 'table').title}
            size="sm"
            disabled={rules.broken}
            value={by.table}
            onChange={(event) => rules.change(rule, { table: event.currentTarget.value })}
            data={[
              ...(tables.some(({ value }) => value === by.table) ? [] : [{ value: by.table, label: by.table }]),
              ...tables,
            ]}
          />
        </FieldPlace>
      )}
      {by.type === 'values' && (
        <FieldPlace sets={[{ file: RULES, pointer: `${rule.at}/values` }]}>
          <Periods rules={rules} rule={rule} />
        </FieldPlace>
      )}
    </>
  );
}

/** What an act fixes, one period after the other. */
function Periods({ rules, rule }: GivingEntryProps): JSX.Element {
  const written = valueAt(rules.files, { file: 'rules.json', pointer: `${rule.at}/values` });
  const values = (isJsonList(written) ? written : []).filter(isJsonObject);
  const set = (next: readonly JsonObject[]): void => rules.change(rule, { values: next });
  const words = (word: string): { readonly label: string } => ({
    label: describedIn('computed', 'values', word).title,
  });
  return (
    <fieldset>
      <legend>{describedIn('computed', 'values').title}</legend>
      {values.map((value, rank) => {
        const from = typeof value['from'] === 'string' ? value['from'] : '';
        const text = (word: string): string => (typeof value[word] === 'string' ? value[word] : '');
        const put = (word: string, next: Json | undefined): void => set(values.with(rank, withWord(value, word, next)));
        return (
          <fieldset key={rank} className="form-clause">
            <legend className="form-hint">{t('periodOf', { from: from === '' ? '…' : formatDate(from) })}</legend>
            {isJsonList(value['brackets']) ? (
              <Brackets rules={rules} brackets={value['brackets']} onChange={(next) => put('brackets', next)} />
            ) : (
              <PlainValue {...words('value')} rules={rules} rule={rule} value={value['value']} onChange={put} />
            )}
            <div className="form-pair">
              <TextEntry
                {...words('from')}
                type="date"
                value={from}
                disabled={rules.broken}
                onChange={(day) => {
                  if (day !== '') put('from', day);
                }}
              />
              <TextEntry
                {...words('to')}
                type="date"
                value={text('to')}
                disabled={rules.broken}
                onChange={(day) => put('to', day || undefined)}
              />
            </div>
            <TextEntry
              {...words('article')}
              value={text('article')}
              disabled={rules.broken}
              whole
              onChange={(typed) => put('article', typed || undefined)}
            />
            {values.length > 1 && (
              <Button variant="subtle" size="xs" disabled={rules.broken} onClick={() => set(values.toSpliced(rank, 1))}>
                {t('removePeriod')}
              </Button>
            )}
          </fieldset>
        );
      })}
      <Button
        variant="default"
        size="xs"
        disabled={rules.broken}
        onClick={() => set([...values, nextPeriod(values, rule)])}
      >
        {t('addPeriod')}
      </Button>
    </fieldset>
  );
}

type PlainValueProps = GivingEntryProps & {
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (word: string, value: Json) => void;
};

/** A value as people write it: « 150 000 F », « 12,5 », « Oui ». */
function PlainValue({ rules, rule, label, value, onChange }: PlainValueProps): JSX.Element {
  const temporal = rule.valueType === 'date' || rule.valueType === 'time' ? rule.valueType : null;
  return (
    <TextEntry
      label={label}
      value={wordPlain(value, rule.valueType)}
      type={temporal ?? 'text'}
      disabled={rules.broken}
      whole
      onChange={(typed) => {
        const read = readPlain(typed, rule.valueType);
        if (read !== null) onChange('value', read);
      }}
    />
  );
}

type BracketsProps = {
  readonly rules: RulesEditor;
  readonly brackets: readonly Json[];
  readonly onChange: (brackets: readonly Json[]) => void;
};

/** The brackets of a marginal scale: where each begins, and its rate in hundredths. */
function Brackets({ rules, brackets, onChange }: BracketsProps): JSX.Element {
  const put = (rank: number, word: string, typed: string): void => {
    const next = withNumber(brackets[rank], word, typed);
    if (next) onChange(brackets.with(rank, next));
  };
  return (
    <>
      {brackets.map((bracket, rank) => (
        <div key={rank} className="form-choice">
          {(['above', 'rate'] as const).map((word) => (
            <TextEntry
              key={word}
              label={describedIn('computed', 'values', 'brackets', word).title}
              type="number"
              value={String(numberOf(bracket, word))}
              disabled={rules.broken}
              whole
              onChange={(typed) => put(rank, word, typed)}
            />
          ))}
          {brackets.length > 1 && (
            <RemoveTool
              label={t('removeBracket')}
              disabled={rules.broken}
              onClick={() => onChange(brackets.toSpliced(rank, 1))}
            />
          )}
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={rules.broken}
        onClick={() => onChange([...brackets, nextBracket(brackets)])}
      >
        {t('addBracket')}
      </Button>
    </>
  );
}
