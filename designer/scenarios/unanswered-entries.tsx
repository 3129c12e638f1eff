import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useId, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Asked, Unanswered } from '../../engine/studio.ts';
import { t } from './text.ts';
import { entryOf, type Typed } from './answers-typed.ts';

type UnansweredEntriesProps = {
  readonly unanswered: Unanswered;
  readonly typed: Typed;
  /** Entries whose text is no answer. */
  readonly wrong: readonly string[];
  readonly onChange: (entry: string, value: string) => void;
};

/** The entries of one question, with how many scenarios leave it out. */
export function UnansweredEntries({ unanswered, typed, wrong, onChange }: UnansweredEntriesProps): JSX.Element {
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

/** Some kinds are answered as another one is. */
function saidAs(kind: Asked['kind']): Exclude<Asked['kind'], 'money' | 'yesNo' | 'choices'> {
  if (kind === 'money') return 'number';
  return kind === 'yesNo' || kind === 'choices' ? 'choice' : kind;
}

type AnswerProps = {
  readonly asked: Asked;
  readonly entry: string;
  readonly label: string;
  /** Element that says what it is for. */
  readonly describedBy: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
};

function AnswerEntry({ asked, entry, label, describedBy, value, isWrong, onChange }: AnswerProps): JSX.Element {
  const shared = {
    size: 'sm',
    label,
    'data-entry': entry,
    'aria-describedby': describedBy,
    error: isWrong ? t(`answerWrong-${saidAs(asked.kind)}`) : undefined,
    value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void =>
      onChange(event.currentTarget.value),
  } as const;
  return asked.choices ? (
    <NativeSelect
      {...shared}
      data={[
        { value: '', label: '' },
        ...asked.choices.map((choice) => ({ value: JSON.stringify(choice.value), label: choice.title })),
      ]}
    />
  ) : (
    <TextInput {...shared} autoComplete="off" />
  );
}
