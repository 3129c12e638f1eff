import { Button, NativeSelect } from '@mantine/core';
import { Fragment, type JSX } from 'react';
import {
  writeCondition,
  type Clause,
  type Condition,
  type ConditionView,
  type Files,
  type JsonObject,
  type Pointer,
} from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { bringing, firstClause, othersThan, testOf, type Other } from './condition-clauses.ts';
import {
  askedAt,
  clauseValueInWords,
  temporalOf,
  testInWords,
  testsFor,
  valuesOf,
  type QuestionAsked,
} from './condition-words.ts';
import { ofForm } from './hands.ts';
import type { QuestionPanel } from './question-panel.ts';
import { Field } from './question-field.tsx';
import { t as details } from './details/text.ts';
import { t, tOf } from './text.ts';
import { TextEntry } from './text-entry.tsx';
import type { FormEditor } from './use-form.ts';
import { RemoveTool } from '../remove-tool.tsx';

type ConditionEntryProps = QuestionPanel & { readonly onSource: (file: string, pointer: Pointer) => void };

/** When the question is asked, as a sentence; a simple condition is changed in place. */
export function ConditionEntry({ form, question, onSource }: ConditionEntryProps): JSX.Element {
  const [only] = question.conditions;
  const others = othersThan(form, question);
  const write = (condition: Condition | null): void => {
    const written = condition && writeCondition(condition);
    const gesture = {
      ...ofForm(form.view),
      type: 'question.condition',
      question: question.question,
      condition: written,
    } as const;
    form.change(condition ? bringing(condition, gesture, others) : gesture);
  };
  const [nearest] = others;
  return (
    <Field name="condition">
      <fieldset className="form-condition">
        <legend>{tOf(form.view.form, 'condition')}</legend>
        {question.conditions.map((view) => (
          <Sentence key={view.at} view={view} files={form.files} onSource={onSource} />
        ))}
        {!only && <p className="form-hint">{details('always')}</p>}
        {!only && !nearest && <p className="form-hint">{tOf(form.view.form, 'noOther')}</p>}
        {!only && nearest && (
          <Button
            variant="default"
            size="xs"
            disabled={form.broken}
            leftSection={<Icon name="condition" />}
            onClick={() => write({ join: 'all', clauses: [firstClause(nearest)] })}
          >
            {details('addCondition')}
          </Button>
        )}
        {question.conditions.length > 1 && <p className="form-hint">{details('severalConditions')}</p>}
        {question.conditions.length === 1 && only?.holds && only.condition && (
          <Clauses
            form={form}
            file={only.file}
            about={only.about}
            condition={only.condition}
            others={others}
            onChange={write}
          />
        )}
        {question.conditions.length === 1 && only?.holds && (
          <Button variant="subtle" size="xs" disabled={form.broken} onClick={() => write(null)}>
            {details('removeCondition')}
          </Button>
        )}
      </fieldset>
    </Field>
  );
}

type SentenceProps = {
  readonly view: ConditionView;
  readonly files: Files;
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** « Si *Situation* est *En couple* et *Revenus* dépasse *100 000 F CFP* ». */
export function Sentence({ view, files, onSource }: SentenceProps): JSX.Element {
  const { file, condition, about, holds, at } = view;
  const clauses = condition?.clauses.map((clause) => ({ clause, asked: askedAt(files, about, clause.path, file) }));
  if (!condition || !clauses?.every(({ asked }) => asked !== null)) {
    return (
      <div className="form-card">
        <p>{details('conditionInSource')}</p>
        <Button variant="default" size="xs" leftSection={<Icon name="code" />} onClick={() => onSource(file, at)}>
          {t('openSource')}
        </Button>
      </div>
    );
  }
  return (
    <p className="form-sentence">
      {holds ? details('if') : details('unless')}{' '}
      {clauses.map(({ clause, asked }, rank) => (
        <Fragment key={rank}>
          {rank > 0 && ` ${condition.join === 'all' ? details('and') : details('or')} `}
          {asked && <ClauseWords clause={clause} asked={asked} />}
        </Fragment>
      ))}
    </p>
  );
}

function ClauseWords({ clause, asked }: { readonly clause: Clause; readonly asked: QuestionAsked }): JSX.Element {
  const value = clauseValueInWords(clause, asked.schema);
  return (
    <>
      <em>{asked.title}</em> {testInWords(clause.test.type, asked.schema)}
      {value && (
        <>
          {' '}
          <em>{value}</em>
        </>
      )}
    </>
  );
}

type ClausesProps = {
  readonly form: FormEditor;
  readonly file: string;
  readonly about: Pointer;
  readonly condition: Condition;
  readonly others: readonly Other[];
  readonly onChange: (condition: Condition) => void;
};

function Clauses({ form, file, about, condition, others, onChange }: ClausesProps): JSX.Element {
  const { join, clauses } = condition;
  const replace = (rank: number, clause: Clause): void =>
    onChange({ join, clauses: clauses.map((one, at) => (at === rank ? clause : one)) });
  const more = (by: Condition['join']): void => {
    const [first] = others;
    if (first) onChange({ join: by, clauses: [...clauses, firstClause(first)] });
  };
  return (
    <>
      {clauses.map((clause, rank) => (
        <ClauseEntry
          key={rank}
          clause={clause}
          asked={askedAt(form.files, about, clause.path, file)}
          others={others}
          disabled={form.broken}
          onChange={(next) => replace(rank, next)}
          onRemove={clauses.length > 1 ? () => onChange({ join, clauses: clauses.toSpliced(rank, 1) }) : null}
        />
      ))}
      <div className="form-buttons">
        {(join === 'all' || clauses.length === 1) && (
          <Button variant="default" size="xs" disabled={form.broken} onClick={() => more('all')}>
            {details('addClause')}
          </Button>
        )}
        {(join === 'any' || clauses.length === 1) && (
          <Button variant="default" size="xs" disabled={form.broken} onClick={() => more('any')}>
            {details('addAlternative')}
          </Button>
        )}
      </div>
    </>
  );
}

type ClauseEntryProps = {
  readonly clause: Clause;
  readonly asked: QuestionAsked | null;
  readonly others: readonly Other[];
  readonly disabled: boolean;
  readonly onChange: (clause: Clause) => void;
  readonly onRemove: (() => void) | null;
};

function ClauseEntry({ clause, asked, others, disabled, onChange, onRemove }: ClauseEntryProps): JSX.Element | null {
  if (!asked) return null;
  const { schema } = asked;
  const path = clause.path.join('/');
  const known = others.some((other) => other.path.join('/') === path);
  const choices = known ? others : [{ path: clause.path, title: asked.title, schema }, ...others];
  return (
    <div className="form-clause">
      <NativeSelect
        size="sm"
        aria-label={details('clauseQuestion')}
        disabled={disabled}
        value={path}
        onChange={(event) => {
          const other = choices.find((one) => one.path.join('/') === event.currentTarget.value);
          if (other) onChange(firstClause(other));
        }}
        data={choices.map((other) => ({ value: other.path.join('/'), label: other.title }))}
      />
      <NativeSelect
        size="sm"
        aria-label={details('clauseTest')}
        disabled={disabled}
        value={clause.test.type}
        onChange={(event) => {
          const type = testsFor(schema).find((test) => test === event.currentTarget.value);
          if (type) onChange({ ...clause, test: testOf(type, schema, clause.test) });
        }}
        data={testsFor(schema).map((type) => ({ value: type, label: testInWords(type, schema) }))}
      />
      <ValueEntry clause={clause} schema={schema} disabled={disabled} onChange={onChange} />
      {onRemove && <RemoveTool label={details('removeClause')} disabled={disabled} onClick={onRemove} />}
    </div>
  );
}

type ValueEntryProps = Pick<ClauseEntryProps, 'clause' | 'disabled' | 'onChange'> & { readonly schema: JsonObject };

function ValueEntry({ clause, schema, disabled, onChange }: ValueEntryProps): JSX.Element | null {
  const { test } = clause;
  const values = valuesOf(schema);
  if ('values' in test && values) {
    const [first] = test.values;
    const isListed = test.values.length === 1 && values.some(({ value }) => value === first);
    return (
      <NativeSelect
        size="sm"
        aria-label={details('clauseValue')}
        disabled={disabled}
        value={isListed ? JSON.stringify(first) : ''}
        onChange={(event) => {
          const value = values.find((one) => JSON.stringify(one.value) === event.currentTarget.value)?.value;
          if (value !== undefined) onChange({ ...clause, test: { type: test.type, values: [value] } });
        }}
        data={[
          ...(isListed ? [] : [{ value: '', label: clauseValueInWords(clause, schema) }]),
          ...values.map(({ value, title }) => ({ value: JSON.stringify(value), label: title })),
        ]}
      />
    );
  }
  if (!('value' in test)) return null;
  const temporal = temporalOf(schema);
  return (
    <TextEntry
      label={details('clauseValue')}
      type={temporal ?? 'number'}
      value={String(test.value)}
      disabled={disabled}
      onChange={(typed) => {
        const value = temporal ? typed : Number(typed);
        if (typed !== '' && (typeof value === 'string' || Number.isFinite(value))) {
          onChange({ ...clause, test: { type: test.type, value } });
        }
      }}
    />
  );
}
