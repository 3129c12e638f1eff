import { Button, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import {
  readOperand,
  readResult,
  wordResult,
  writeOperand,
  type CellColumn,
  type FeelTest,
  type Operand,
} from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { readRelativeDay, wordRelativeDay } from './relative-days.ts';
import { valueFor } from './sentence.ts';
import { t } from './text.ts';

type TestEntryProps = {
  readonly names: readonly ReadableName[];
  readonly disabled: boolean;
  readonly own: ReadableName | undefined;
  readonly test: FeelTest;
  readonly onChange: (test: FeelTest) => void;
};

/** What a value is compared with, where that is said of it. */
export function TestEntry({ test, onChange, ...shared }: TestEntryProps): JSX.Element | null {
  switch (test.type) {
    case 'answered':
    case 'unanswered':
    case 'holds':
    case 'holdsNot':
      return null;
    case 'between':
      return (
        <>
          <OperandEntry
            {...shared}
            label={t('clauseLow')}
            value={test.low}
            onChange={(low) => onChange({ ...test, low })}
          />
          <OperandEntry
            {...shared}
            label={t('clauseHigh')}
            value={test.high}
            onChange={(high) => onChange({ ...test, high })}
          />
        </>
      );
    case 'oneOf':
      return (
        <div className="rules-values">
          {test.values.map((value, rank) => (
            <OperandEntry
              {...shared}
              key={rank}
              label={t('clauseValue')}
              value={value}
              onChange={(next) => onChange({ ...test, values: test.values.with(rank, next) })}
            />
          ))}
          <Button
            variant="default"
            size="xs"
            disabled={shared.disabled}
            onClick={() => onChange({ ...test, values: [...test.values, valueFor(shared.own)] })}
          >
            {t('addAlternative')}
          </Button>
        </div>
      );
    default:
      return (
        <OperandEntry
          {...shared}
          label={t('clauseValue')}
          value={test.to}
          onChange={(to) => onChange({ ...test, to })}
        />
      );
  }
}

type OperandEntryProps = Omit<TestEntryProps, 'test' | 'onChange'> & {
  readonly label: string;
  readonly value: Operand;
  readonly onChange: (value: Operand) => void;
};

/** A choice where the value is one of a list, else a text: a number, an amount, a day, a name or a formula. */
function OperandEntry({ own, names, label, value, disabled, onChange }: OperandEntryProps): JSX.Element {
  const written = writeOperand(value);
  const choices = own?.choices ?? (own?.type === 'boolean' ? YES_NO() : []);
  const options = choices.map((choice) => ({ value: JSON.stringify(choice.value), label: choice.label }));
  if (options.length > 0) {
    const isListed = options.some((option) => option.value === written);
    return (
      <NativeSelect
        size="sm"
        aria-label={label}
        disabled={disabled}
        value={written}
        onChange={(event) => {
          const operand = readOperand(event.currentTarget.value);
          if (operand) onChange(operand);
        }}
        data={[...(isListed ? [] : [{ value: written, label: written }]), ...options]}
      />
    );
  }
  const column: CellColumn = {
    type: own?.type === 'list' || own?.type === 'context' || !own ? 'number' : own.type,
    choices: null,
    names: names.map(({ path }) => path),
  };
  const named = names.find(({ path }) => path === written);
  const isDay = own?.type === 'date';
  const relative = isDay ? wordRelativeDay(written, names, { after: t('dayAfter'), before: t('dayBefore') }) : null;
  const read = (typed: string): Operand | null => {
    const title = names.find((name) => name.title === typed.trim());
    const day = isDay ? readRelativeDay(typed, names) : null;
    const said = title?.path ?? day;
    const feel = said === null ? readResult(typed, column) : { type: 'read' as const, feel: said };
    return feel.type === 'read' ? readOperand(feel.feel) : null;
  };
  return (
    <TextEntry
      label={label}
      description={isDay ? t('dayHint') : undefined}
      value={named?.title ?? relative ?? wordResult(written, column).text}
      offered={names.filter(({ path, type }) => type === own?.type && path !== own.path).map(({ title }) => title)}
      disabled={disabled}
      whole
      faultOf={(typed) => (read(typed) ? null : t('unreadable', { text: typed }))}
      onChange={(typed) => {
        const operand = read(typed);
        if (operand) onChange(operand);
      }}
    />
  );
}

const YES_NO = (): NonNullable<ReadableName['choices']> => [
  { value: true, label: t('yes') },
  { value: false, label: t('no') },
];
