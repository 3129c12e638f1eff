/* Questions that scenarios do not answer yet: an author answers as many as they like, and writes all answers in one gesture. */
import { Button, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState, type JSX, type SubmitEvent } from 'react';
import { answerAllEverywhere, unansweredQuestions } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from './text.ts';
import { answersTyped, byPage, type Typed } from './answers-typed.ts';
import { UnansweredEntries } from './unanswered-entries.tsx';

type UnansweredListProps = {
  readonly onSaid: (words: string) => void;
  /** None is left, and what had the focus is gone. */
  readonly onDone: () => void;
};

/** All of them on one form, by page where there are several. */
export function UnansweredList({ onSaid, onDone }: UnansweredListProps): JSX.Element | null {
  const { files, perform } = useStudio();
  const all = useMemo(() => unansweredQuestions(files), [files]);
  const [typed, setTyped] = useState<Typed>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  if (all.length === 0) return null;
  const pages = byPage(all);
  const focusOn = (entry: string | undefined): void =>
    [...(form.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
      .find(({ dataset }) => entry === undefined || dataset['entry'] === entry)
      ?.focus();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { answered, wrong: faults } = answersTyped(all, typed);
    setWrong(faults);
    if (faults.length > 0) {
      focusOn(faults[0]);
      return;
    }
    const [first] = answered;
    if (!first || perform(answerAllEverywhere(answered))) return;
    onSaid(
      answered.length === 1
        ? t('answeredEverywhere', { title: first.unanswered.title })
        : t('answeredManyEverywhere', { count: answered.length }),
    );
    if (answered.length === all.length) onDone();
  };
  return (
    <section className="play-missing" aria-label={t('unanswered')}>
      <Title order={2} size="h5">
        {t('unanswered')} ({all.length})
      </Title>
      <Text size="sm" mb="xs">
        {t('unansweredHint')}
      </Text>
      <form ref={form} onSubmit={submit} noValidate>
        {pages.map(({ page, of }) => (
          <fieldset key={page} className="scenarios-page">
            <legend hidden={pages.length === 1}>{page ?? t('unansweredElsewhere')}</legend>
            {of.map((one) => (
              <UnansweredEntries
                key={one.question}
                unanswered={one}
                typed={typed}
                wrong={wrong}
                onChange={(entry, value) => {
                  setTyped((former) => ({ ...former, [entry]: value }));
                  setWrong((former) => former.filter((name) => name !== entry));
                }}
              />
            ))}
          </fieldset>
        ))}
        <div className="scenarios-answer">
          <Button type="submit" size="sm">
            {t('answerEverywhere')}
          </Button>
        </div>
      </form>
    </section>
  );
}
