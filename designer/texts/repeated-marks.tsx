import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type JSX, type SubmitEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { repeatedMarks, writeEverywhere, type Repeated } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from '../text.ts';

type RepeatedMarksProps = {
  /** Hears in words of what was done. */
  readonly onSaid: (words: string) => void;
};

/** Texts to write that say the same in several places, each with the way to write it in all of them. */
export function RepeatedMarks({ onSaid }: RepeatedMarksProps): JSX.Element | null {
  const { files } = useStudio();
  const all = useMemo(() => repeatedMarks(files), [files]);
  if (all.length === 0) return null;
  return (
    <section aria-label={t('repeated')}>
      <Text size="sm">{setFrenchSpaces(t('repeatedHint'))}</Text>
      {all.map((one) => (
        <RepeatedLine key={one.what} repeated={one} onSaid={onSaid} />
      ))}
    </section>
  );
}

function RepeatedLine({
  repeated: { what, count },
  onSaid,
}: RepeatedMarksProps & { readonly repeated: Repeated }): JSX.Element {
  const { perform, store } = useStudio();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (text === '') return;
    const next = besides(event.currentTarget);
    if (perform(writeEverywhere(store.get().journal.files, what, text))) return;
    onSaid(t('writtenEverywhere', { count }));
    next?.focus();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap="xs" mt="xs">
        <TextInput
          size="sm"
          flex="0 1 22rem"
          label={setFrenchSpaces(t('repeatedPlaces', { what: what.charAt(0).toUpperCase() + what.slice(1), count }))}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <Button type="submit" variant="default" size="sm" miw="9rem" disabled={text === ''}>
          {t('writeEverywhere')}
        </Button>
      </Group>
    </form>
  );
}

/** Where one goes on once a line is gone: the field of the next one or of the one before, else the tab of the screen. */
function besides(line: HTMLElement): HTMLElement | null {
  const lines = [...(line.parentElement?.querySelectorAll('form') ?? [])];
  const at = lines.findIndex((one) => one === line);
  const other = lines[at + 1] ?? lines[at - 1];
  return other?.querySelector('input') ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
}
