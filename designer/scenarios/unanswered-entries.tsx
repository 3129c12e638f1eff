import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useId, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Asked, Unanswered } from '../../engine/studio.ts';
import { t } from './text.ts';
import { entryOf, type Typed } from './answers-typed.ts';
import { ListAnswer } from './list-answer.tsx';
import type { RowSearch } from './list-answers.ts';

type UnansweredEntriesProps = {
  readonly unanswered: Unanswered;
  readonly typed: Typed;
  /** Entries whose text is no answer. */
  readonly wrong: readonly string[];
  readonly search: RowSearch;
  readonly onChange: (entry: string, value: string) => void;
};

/** The entries of one question, with how many scenarios leave it out. */
export function UnansweredEntries({ unanswered, typed, wrong, search, onChange }: UnansweredEntriesProps): JSX.Element {
  const said = useId();
  const { title, asked, isBlock, members, scenarios } = unanswered;
  const count = scenarios.length;
  return (
    <div className="scenarios-question">
      <div className="scenarios-entries">
        {asked.map((one) => {
          const entry = entryOf(unanswered, one);
          return (
            <AnswerEntry
              key={entry}
              asked={one}
              entry={entry}
              label={t('answerToGive', { title: members === null && !isBlock ? title : one.title })}
              describedBy={said}
              value={typed[entry] ?? ''}
              isWrong={wrong.includes(entry)}
              search={search}
              onChange={(value) => onChange(entry, value)}
            />
          );
        })}
      </div>
      <Text size="xs" c="gray.7" id={said}>
        {setFrenchSpaces(
          [
            (isBlock || members !== null) && t('unansweredPart', { title }),
            t(count === 1 ? 'unansweredOne' : 'unansweredMany', { count }),
            members !== null && t(members === 1 ? 'oneMember' : 'manyMembers', { count: members }),
          ]
            .filter(Boolean)
            .join(' '),
        )}
      </Text>
    </div>
  );
}

/** What is said of an entry that holds no answer: some kinds are answered as another one is. */
function wrongWords(kind: Asked['kind'], value: string): string {
  switch (kind) {
    case 'money':
      return t('answerWrong-number');
    case 'yesNo':
    case 'choices':
      return t('answerWrong-choice');
    case 'list':
      return t(value.trim() === '' ? 'answerWrong-listEmpty' : 'answerWrong-list');
    default:
      return t(`answerWrong-${kind}`);
  }
}

type AnswerProps = {
  readonly asked: Asked;
  readonly entry: string;
  readonly label: string;
  /** Element that says what it is for. */
  readonly describedBy: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly search: RowSearch;
  readonly onChange: (value: string) => void;
};

function AnswerEntry({ asked, entry, label, describedBy, value, isWrong, search, onChange }: AnswerProps): JSX.Element {
  const shared = {
    size: 'sm',
    label,
    'data-entry': entry,
    'aria-describedby': describedBy,
    error: isWrong ? wrongWords(asked.kind, value) : undefined,
    value,
  } as const;
  const change = (event: { readonly currentTarget: { readonly value: string } }): void =>
    onChange(event.currentTarget.value);
  if (asked.list) return <ListAnswer {...shared} list={asked.list.name} search={search} onChange={onChange} />;
  return asked.choices ? (
    <NativeSelect
      {...shared}
      onChange={change}
      data={[
        { value: '', label: '' },
        ...asked.choices.map((choice) => ({ value: JSON.stringify(choice.value), label: choice.title })),
      ]}
    />
  ) : (
    <TextInput {...shared} onChange={change} autoComplete="off" />
  );
}
