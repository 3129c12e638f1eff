/* Questions that scenarios do not answer yet: an author answers as many as they like, and writes all answers in one gesture. */
import { Button, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState, type JSX, type SubmitEvent } from 'react';
import { answerAllEverywhere, unansweredQuestions } from '../../engine/studio.ts';
import { createDataSearch } from '../../runtime/forms/data-search.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { useStudio } from '../journal/use-journal.ts';
import { t } from './text.ts';
import { answersTyped, byPage, type Typed } from './answers-typed.ts';
import { choosesInList, settleTyped, type SettledTyped } from './list-answers.ts';
import { UnansweredEntries } from './unanswered-entries.tsx';

type UnansweredListProps = {
  /** Where the lists that answers are chosen in are asked for; null while the scheme never compiled. */
  readonly address: string | null;
  readonly onSaid: (words: string) => void;
  /** None is left, and what had the focus is gone. */
  readonly onDone: () => void;
};

/** All of them on one form, by page where there are several. */
export function UnansweredList({ address, onSaid, onDone }: UnansweredListProps): JSX.Element | null {
  const { files, perform } = useStudio();
  const search = useMemo(() => createDataSearch(`${address}/donnees`), [address]);
  // What is chosen in a list waits until there is one.
  const all = useMemo(
    () =>
      unansweredQuestions(files).filter(({ asked }) => address !== null || asked.every(({ list }) => list === null)),
    [files, address],
  );
  const [typed, setTyped] = useState<Typed>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const focusOn = (entry: string | undefined): void =>
    [...(form.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
      .find(({ dataset }) => entry === undefined || dataset['entry'] === entry)
      ?.focus();
  const write = (settled: SettledTyped): void => {
    const { answered, wrong: faults } = answersTyped(all, settled.typed, settled.unknown);
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
  const settling = useMutation({ mutationFn: () => settleTyped(all, typed, search), onSuccess: write });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // Nobody is asked where nothing was chosen in a list.
    if (!choosesInList(all, typed)) write({ typed, unknown: [] });
    else if (!settling.isPending) settling.mutate();
  };
  if (all.length === 0) return null;
  const pages = byPage(all);
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
                search={search}
                onChange={(entry, value) => {
                  setTyped((former) => ({ ...former, [entry]: value }));
                  setWrong((former) => former.filter((name) => name !== entry));
                }}
              />
            ))}
          </fieldset>
        ))}
        {settling.isError && <ProblemAlert error={settling.error} />}
        <div className="scenarios-answer">
          <Button type="submit" size="sm">
            {t('answerEverywhere')}
          </Button>
        </div>
      </form>
    </section>
  );
}
