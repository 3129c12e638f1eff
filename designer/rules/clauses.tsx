/* What a condition says, clause by clause: what each looks at, and what is said of it. */
import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { writeOperand, type FeelClause, type FeelClauses, type FeelTest } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { AddEntry } from '../panel/add-entry.tsx';
import { RemoveTool } from '../remove-tool.tsx';
import { clauseOf, offeredOf, testOf, testsFor, wordOf } from './sentence.ts';
import { TestEntry } from './test-entry.tsx';
import { t } from './text.ts';
import './rules.css';

type ClausesProps = {
  readonly names: readonly ReadableName[];
  readonly disabled: boolean;
  readonly value: FeelClauses;
  /** What may be said of a value, where that is less than rules say. */
  readonly tests?: ReadonlySet<FeelTest['type']>;
  readonly onChange: (value: FeelClauses) => void;
  /** Takes the last of them away, where there need be none. */
  readonly onClear?: () => void;
};

/** Clauses that must all be true, or of which one must; one more begins with what it looks at, and is not written before. */
export function Clauses({ names, disabled, value, tests, onChange, onClear }: ClausesProps): JSX.Element {
  const { join, clauses } = value;
  const [more, askMore] = useState<FeelClauses['join'] | null>(null);
  /** Of the clause that was just begun, in which one goes on. */
  const [begun, begin] = useState<number | null>(null);
  const isOpen = (by: FeelClauses['join']): boolean => clauses.length > 0 && (join === by || clauses.length === 1);
  const removal = (rank: number): (() => void) | null =>
    clauses.length > 1 ? () => onChange({ join, clauses: clauses.toSpliced(rank, 1) }) : (onClear ?? null);
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
          isBegun={rank === begun}
          onEntered={() => begin(null)}
          onRemove={removal(rank)}
        />
      ))}
      {(more !== null || clauses.length === 0) && (
        <NewClause
          names={names}
          disabled={disabled}
          isAsked={more !== null}
          onBegin={(clause) => {
            begin(clauses.length);
            askMore(null);
            onChange({ join: more ?? join, clauses: [...clauses, clause] });
          }}
        />
      )}
      <div className="form-buttons">
        {isOpen('all') && (
          <Button variant="default" size="xs" disabled={disabled} onClick={() => askMore('all')}>
            {t('addClause')}
          </Button>
        )}
        {isOpen('any') && (
          <Button variant="default" size="xs" disabled={disabled} onClick={() => askMore('any')}>
            {t('addAlternative')}
          </Button>
        )}
      </div>
    </>
  );
}

type NewClauseProps = Pick<ClausesProps, 'names' | 'disabled'> & {
  /** Whether its author just asked for it, and goes on here. */
  readonly isAsked: boolean;
  readonly onBegin: (clause: FeelClause) => void;
};

/** Asks what a clause looks at; nothing that nobody meant stands in its place meanwhile. */
function NewClause({ names, disabled, isAsked, onBegin }: NewClauseProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) place.current?.querySelector('input')?.focus();
  }, [isAsked]);
  return (
    <div ref={place} className="form-clause">
      <AddEntry
        label={t('clauseLeft')}
        words={t('clauseAbout')}
        disabled={disabled || names.length === 0}
        options={offeredOf(names).map(({ path, title }) => ({ value: path, label: title }))}
        onAdd={(path) => {
          const chosen = names.find((name) => name.path === path);
          if (chosen) onBegin(clauseOf(chosen));
        }}
      />
    </div>
  );
}

type ClauseEntryProps = Pick<ClausesProps, 'names' | 'disabled' | 'tests'> & {
  readonly clause: FeelClause;
  /** Whether what it looks at was just chosen: one goes on with what is said of it. */
  readonly isBegun: boolean;
  readonly onEntered: () => void;
  readonly onChange: (clause: FeelClause) => void;
  readonly onRemove: (() => void) | null;
};

function ClauseEntry(props: ClauseEntryProps): JSX.Element {
  const { clause, names, disabled, tests: said, isBegun, onEntered, onChange, onRemove } = props;
  const { left, test } = clause;
  const saying = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!isBegun) return;
    saying.current?.focus();
    onEntered();
  });
  const written = writeOperand(left);
  const own = names.find(({ path }) => path === written);
  const tests = testsFor(own, test).filter((type) => !said || said.has(type) || type === test.type);
  const offered = offeredOf(names);
  const choices = own && offered.includes(own) ? offered : [own ?? unknownName(written), ...offered];
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
        ref={saying}
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

/** What is read and has no title, as it is written. */
const unknownName = (written: string): ReadableName => ({
  path: written,
  title: written,
  type: 'string',
  choices: null,
});
