import { Button, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { formatDate } from '../../engine/form/words/index.ts';
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';
import { readResult, valueAt, wordResult, type Json, type JsonObject, type RuleView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { TextEntry } from '../form/text-entry.tsx';
import { FeelEntry } from './feel-entry.tsx';
import { describedIn } from './described-words.ts';
import { t } from './text.ts';
import type { RulesEditor } from './use-rules.ts';

type ValueRule = Extract<RuleView, { readonly type: 'value' }>;
type GivingEntryProps = { readonly rules: RulesEditor; readonly rule: ValueRule };

const WAYS = ['expression', 'table', 'values'] as const;

/** What gives a computed value: a formula, a table, or what the act fixes in time. */
export function GivingEntry({ rules, rule }: GivingEntryProps): JSX.Element {
  const { by } = rule;
  const tables = tablesIn(rules);
  const [first] = tables;
  const give = (way: (typeof WAYS)[number]): void => {
    if (way === by.type) return;
    const none = { expression: null, table: null, values: null };
    const today = new Date().toISOString().slice(0, 10);
    if (way === 'expression') rules.change(rule, { ...none, expression: '0' });
    else if (way === 'table' && first) rules.change(rule, { ...none, table: first.value });
    else if (way === 'values')
      rules.change(rule, { ...none, each: null, values: [{ value: startOf(rule), from: today }] });
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
      )}
      {by.type === 'values' && <Periods rules={rules} rule={rule} />}
    </>
  );
}

function tablesIn({ files }: RulesEditor): readonly { readonly value: string; readonly label: string }[] {
  const tables = valueAt(files, { file: 'rules.json', pointer: '/tables' });
  const named = (isJsonList(tables) ? tables : []).flatMap((table) => {
    const { name, title } = isJsonObject(table) ? table : {};
    return typeof name === 'string' ? [{ value: name, label: typeof title === 'string' ? title : name }] : [];
  });
  return named.filter(({ value }, rank) => named.findIndex((other) => other.value === value) === rank);
}

function startOf({ valueType }: ValueRule): Json {
  if (valueType === 'boolean') return false;
  if (valueType === 'time') return '08:00';
  return valueType === 'string' || valueType === 'date' ? '' : 0;
}

/** What an act fixes, one period after the other. */
function Periods({ rules, rule }: GivingEntryProps): JSX.Element {
  const written = valueAt(rules.files, { file: 'rules.json', pointer: `${rule.at}/values` });
  const values = (isJsonList(written) ? written : []).filter(isJsonObject);
  const set = (next: readonly JsonObject[]): void => rules.change(rule, { values: next });
  const words = (word: string): { readonly label: string } => ({
    label: describedIn('computed', 'values', word).title,
  });
  const add = (): void => {
    const last = values.at(-1);
    const { from: _from, to: _to, ...kept } = last ?? { value: startOf(rule) };
    set([...values, { ...kept, from: new Date().toISOString().slice(0, 10) }]);
  };
  return (
    <fieldset>
      <legend>{describedIn('computed', 'values').title}</legend>
      {values.map((value, rank) => {
        const from = typeof value['from'] === 'string' ? value['from'] : '';
        const text = (word: string): string => (typeof value[word] === 'string' ? value[word] : '');
        const put = (word: string, next: Json | undefined): void => {
          const { [word]: _former, ...rest } = value;
          set(values.with(rank, next === undefined ? rest : { ...value, [word]: next }));
        };
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
      <Button variant="default" size="xs" disabled={rules.broken} onClick={add}>
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
  const column = { type: rule.valueType, choices: null, names: [] };
  const temporal = rule.valueType === 'date' || rule.valueType === 'time' ? rule.valueType : null;
  const isText = temporal !== null || rule.valueType === 'string';
  const shown =
    typeof value === 'string' ? value : value === undefined ? '' : wordResult(JSON.stringify(value), column).text;
  return (
    <TextEntry
      label={label}
      value={shown}
      type={temporal ?? 'text'}
      disabled={rules.broken}
      whole
      onChange={(typed) => {
        const read = isText ? null : readResult(typed, column);
        if (isText) onChange('value', typed);
        else if (read?.type === 'read') onChange('value', plainOf(read.feel));
      }}
    />
  );
}

/** What a literal of FEEL is in JSON; a formula is no value that an act fixes. */
function plainOf(feel: string): Json {
  const number = Number(feel);
  if (Number.isFinite(number)) return number;
  return feel === 'true' ? true : feel === 'false' ? false : feel;
}

type BracketsProps = {
  readonly rules: RulesEditor;
  readonly brackets: readonly Json[];
  readonly onChange: (brackets: readonly Json[]) => void;
};

/** The brackets of a marginal scale: where each begins, and its rate in hundredths. */
function Brackets({ rules, brackets, onChange }: BracketsProps): JSX.Element {
  const numberOf = (bracket: Json, word: string): number => {
    const value = isJsonObject(bracket) ? bracket[word] : undefined;
    return typeof value === 'number' ? value : 0;
  };
  const put = (rank: number, word: string, typed: string): void => {
    const number = Number(typed);
    const bracket = brackets[rank];
    if (typed !== '' && Number.isFinite(number) && isJsonObject(bracket))
      onChange(brackets.with(rank, { ...bracket, [word]: number }));
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
            <button
              type="button"
              className="form-tool"
              aria-label={t('removeBracket')}
              disabled={rules.broken}
              onClick={() => onChange(brackets.toSpliced(rank, 1))}
            >
              <Icon name="remove" />
            </button>
          )}
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={rules.broken}
        onClick={() => {
          const last = brackets.at(-1) ?? null;
          onChange([...brackets, { above: numberOf(last, 'above') + 1, rate: numberOf(last, 'rate') }]);
        }}
      >
        {t('addBracket')}
      </Button>
    </>
  );
}
