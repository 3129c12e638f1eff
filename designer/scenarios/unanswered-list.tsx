import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useId, useMemo, useState, type JSX, type SubmitEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { answerEverywhere, unansweredQuestions, type Asked, type Unanswered } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from './text.ts';
import { answerOf } from './answer-of.ts';

/** Questions that scenarios do not answer yet, such as one that was just added, each with the way to answer it in all of them. */
export function UnansweredList({ onSaid }: { readonly onSaid: (words: string) => void }): JSX.Element | null {
  const { files } = useStudio();
  const all = useMemo(() => unansweredQuestions(files), [files]);
  if (all.length === 0) return null;
  return (
    <section className="play-missing" aria-label={t('unanswered')}>
      {all.map((one) => (
        <UnansweredLine key={one.question} unanswered={one} onSaid={onSaid} />
      ))}
    </section>
  );
}

/** Some kinds are answered as another one is. */
function saidAs(kind: Asked['kind']): Exclude<Asked['kind'], 'money' | 'yesNo' | 'choices'> {
  if (kind === 'money') return 'number';
  return kind === 'yesNo' || kind === 'choices' ? 'choice' : kind;
}

type LineProps = { readonly unanswered: Unanswered; readonly onSaid: (words: string) => void };

function UnansweredLine({ unanswered, onSaid }: LineProps): JSX.Element {
  const { perform } = useStudio();
  const said = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { title, asked, isBlock, members, scenarios } = unanswered;
  const count = scenarios.length;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const answers = asked.map((one) => ({ one, answer: answerOf(one, typed[one.name] ?? '') }));
    setWrong(answers.flatMap(({ one, answer }) => (answer === null ? one.name : [])));
    const given = answers.map(({ answer }) => answer);
    if (!given.includes(null) && !perform(answerEverywhere(unanswered, given)))
      onSaid(t('answeredEverywhere', { count }));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Text size="sm" mt="sm" id={said}>
        {setFrenchSpaces(t(count === 1 ? 'unansweredOne' : 'unansweredMany', { count, title }))}
        {members !== null && ` ${setFrenchSpaces(t(members === 1 ? 'oneMember' : 'manyMembers', { count: members }))}`}
      </Text>
      <Group align="flex-end" gap="xs">
        {asked.map((one) => (
          <AnswerEntry
            key={one.name}
            asked={one}
            label={t('answerToGive', { title: members === null && !isBlock ? title : one.title })}
            describedBy={said}
            value={typed[one.name] ?? ''}
            isWrong={wrong.includes(one.name)}
            onChange={(value) => {
              setTyped((former) => ({ ...former, [one.name]: value }));
              setWrong((former) => former.filter((name) => name !== one.name));
            }}
          />
        ))}
        <Button type="submit" variant="default" size="sm">
          {t('answerEverywhere')}
        </Button>
      </Group>
    </form>
  );
}

type AnswerProps = {
  readonly asked: Asked;
  readonly label: string;
  /** Element that says what it is for. */
  readonly describedBy: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
};

function AnswerEntry({ asked, label, describedBy, value, isWrong, onChange }: AnswerProps): JSX.Element {
  const shared = {
    size: 'sm',
    label,
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
