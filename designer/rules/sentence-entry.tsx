import { Button, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import {
  readOperand,
  readResult,
  wordResult,
  writeOperand,
  type CellColumn,
  type FeelClause,
  type FeelClauses,
  type FeelSentence,
  type FeelTest,
  type Operand,
} from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { readRelativeDay, wordRelativeDay } from './relative-days.ts';
import { clauseOf, firstClause, testOf, testsFor, valueFor, wordOf } from './sentence.ts';
import { t } from './text.ts';
import './rules.css';
import { RemoveTool } from '../remove-tool.tsx';

type SentenceEntryProps = {
  readonly sentence: FeelSentence;
  readonly names: readonly ReadableName[];
  readonly disabled: boolean;
  readonly onChange: (sentence: FeelSentence) => void;
};

/** A condition as a sentence, each part of which is chosen or typed in words. */
export function SentenceEntry({ sentence, names, disabled, onChange }: SentenceEntryProps): JSX.Element {
  const { when, join, clauses } = sentence;
  const shared = { names, disabled };
  return (
    <div className="rules-sentence">
      {when && (
        <fieldset>
          <legend>{t('whenAll')}</legend>
          <Clauses {...shared} value={when} onChange={(next) => onChange({ ...sentence, when: next })} />
        </fieldset>
      )}
      <fieldset>
        <legend>{t(when ? 'then' : 'what')}</legend>
        <Clauses {...shared} value={{ join, clauses }} onChange={(next) => onChange({ ...next, when })} />
      </fieldset>
      <Button
        variant="subtle"
        size="xs"
        disabled={disabled}
        onClick={() => onChange({ ...sentence, when: when ? null : { join: 'all', clauses: [firstClause(names)] } })}
      >
        {t(when ? 'removeWhen' : 'addWhen')}
      </Button>
    </div>
  );
}

type ClausesProps = Pick<SentenceEntryProps, 'names' | 'disabled'> & {
  readonly value: FeelClauses;
  /** What may be said of a value, where that is less than rules say. */
  readonly tests?: ReadonlySet<FeelTest['type']>;
  readonly onChange: (value: FeelClauses) => void;
};

/** Clauses that must all be true, or of which one must. */
export function Clauses({ names, disabled, value, tests, onChange }: ClausesProps): JSX.Element {
  const { join, clauses } = value;
  const more = (by: FeelClauses['join']): void => onChange({ join: by, clauses: [...clauses, firstClause(names)] });
  const isOpen = (by: FeelClauses['join']): boolean => join === by || clauses.length === 1;
  return (
    <>
      {clauses.map((clause, rank) => (
        <ClauseEntry
          key={rank}
          clause={clause}
          names={names}
          disabled={disabled}
          {...(tests && { tests })}
          onChange={(next) => onChange({ join, clauses: clauses.with(rank, next) })}
          onRemove={clauses.length > 1 ? () => onChange({ join, clauses: clauses.toSpliced(rank, 1) }) : null}
        />
      ))}
      <div className="form-buttons">
        {isOpen('all') && (
          <Button variant="default" size="xs" disabled={disabled} onClick={() => more('all')}>
            {t('addClause')}
          </Button>
        )}
        {isOpen('any') && (
          <Button variant="default" size="xs" disabled={disabled} onClick={() => more('any')}>
            {t('addAlternative')}
          </Button>
        )}
      </div>
    </>
  );
}

type ClauseEntryProps = Pick<ClausesProps, 'names' | 'disabled' | 'tests'> & {
  readonly clause: FeelClause;
  readonly onChange: (clause: FeelClause) => void;
  readonly onRemove: (() => void) | null;
};

function ClauseEntry({ clause, names, disabled, tests: said, onChange, onRemove }: ClauseEntryProps): JSX.Element {
  const { left, test } = clause;
  const written = writeOperand(left);
  const own = names.find(({ path }) => path === written);
  const tests = testsFor(own, test).filter((type) => !said || said.has(type) || type === test.type);
  const choices = own ? names : [{ path: written, title: written, type: 'string' as const, choices: null }, ...names];
  return (
    <div className="form-clause">
      <NativeSelect
        size="sm"
        aria-label={t('clauseLeft')}
        disabled={disabled}
        value={written}
        onChange={(event) => {
          const chosen = names.find(({ path }) => path === event.currentTarget.value);
          if (chosen) onChange(clauseOf(chosen));
        }}
        data={choices.map(({ path, title }) => ({ value: path, label: setFrenchSpaces(title) }))}
      />
      <NativeSelect
        size="sm"
        aria-label={t('clauseTest')}
        disabled={disabled}
        value={test.type}
        onChange={(event) => {
          const type = tests.find((one) => one === event.currentTarget.value);
          if (type) onChange({ left, test: testOf(type, test, own) });
        }}
        data={tests.map((type) => ({ value: type, label: wordOf(type, own) }))}
      />
      <TestEntry {...{ own, test, names, disabled }} onChange={(next) => onChange({ left, test: next })} />
      {onRemove && <RemoveTool label={t('removeClause')} disabled={disabled} onClick={onRemove} />}
    </div>
  );
}

type TestEntryProps = Pick<ClausesProps, 'names' | 'disabled'> & {
  readonly own: ReadableName | undefined;
  readonly test: FeelTest;
  readonly onChange: (test: FeelTest) => void;
};

function TestEntry({ test, onChange, ...shared }: TestEntryProps): JSX.Element | null {
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
