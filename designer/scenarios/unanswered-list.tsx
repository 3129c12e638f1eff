import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useId, useMemo, useState, type JSX, type SubmitEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { answerEverywhere, unansweredQuestions, type Unanswered } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from '../text.ts';
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
function saidAs(kind: Unanswered['kind']): Exclude<Unanswered['kind'], 'money' | 'yesNo' | 'choices'> {
  if (kind === 'money') return 'number';
  return kind === 'yesNo' || kind === 'choices' ? 'choice' : kind;
}

type LineProps = { readonly unanswered: Unanswered; readonly onSaid: (words: string) => void };

function UnansweredLine({ unanswered, onSaid }: LineProps): JSX.Element {
  const { perform } = useStudio();
  const said = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { title, kind, choices, scenarios } = unanswered;
  const count = scenarios.length;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const answer = answerOf(unanswered, typed);
    setWrong(answer === null);
    if (answer !== null && !perform(answerEverywhere(unanswered, answer))) onSaid(t('answeredEverywhere', { count }));
  };
  const shared = {
    size: 'sm',
    label: t('answerToGive', { title }),
    'aria-describedby': said,
    error: isWrong ? t(`answerWrong-${saidAs(kind)}`) : undefined,
    value: typed,
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void => {
      setTyped(event.currentTarget.value);
      setWrong(false);
    },
  } as const;
  return (
    <form onSubmit={submit} noValidate>
      <Text size="sm" mt="sm" id={said}>
        {setFrenchSpaces(t(count === 1 ? 'unansweredOne' : 'unansweredMany', { count, title }))}
      </Text>
      <Group align="flex-end" gap="xs">
        {choices ? (
          <NativeSelect
            {...shared}
            data={[
              { value: '', label: '' },
              ...choices.map((choice) => ({ value: JSON.stringify(choice.value), label: choice.title })),
            ]}
          />
        ) : (
          <TextInput {...shared} autoComplete="off" />
        )}
        <Button type="submit" variant="default" size="sm">
          {t('answerEverywhere')}
        </Button>
      </Group>
    </form>
  );
}
