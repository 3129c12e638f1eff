import { Button, Checkbox, Fieldset, Radio, Text, TextInput } from '@mantine/core';
import { useState, type JSX, type SubmitEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { ExpectedKind } from '../../engine/play.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { useStudio } from '../journal/use-journal.ts';
import { fileOf, freeTitle, isOutdated, newFile, recordGesture } from './record.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

const KINDS: readonly ExpectedKind[] = [
  'state',
  'tasks',
  'computed',
  'decision',
  'amounts',
  'documents',
  'mails',
  'clocks',
  'opinions',
];
/** What is ticked at first: what a mistake would change for people. */
const USUAL: readonly ExpectedKind[] = ['state', 'tasks', 'amounts', 'documents', 'mails'];

type RecordDialogProps = {
  readonly play: Play;
  readonly onClose: () => void;
  readonly onDone: (title: string, name: string) => void;
};

/** Asks what the scheme is to be held to from now on, and writes what was played as a scenario. */
export function RecordDialog({ play, onClose, onDone }: RecordDialogProps): JSX.Element {
  const { files, perform } = useStudio();
  const { scenario, after, from } = play.state;
  const { scenarios } = play.playing.scheme;
  const known = scenarios.find(({ name }) => name === from);
  const others = scenarios.map(({ title }) => title);
  // Whoever plays a scenario that no longer says what happens most often comes to mend it.
  const [where, setWhere] = useState<'new' | 'same'>(() => (known && isOutdated(play.view.lines) ? 'same' : 'new'));
  const [title, setTitle] = useState(() => freeTitle(others, known?.title ?? t('newTitle')));
  const [kinds, setKinds] = useState<readonly ExpectedKind[]>(USUAL);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isSame = where === 'same' && known !== undefined;
  const save = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const called = isSame ? known.title : title.trim();
    if (called === '') return setProblem(t('titleMissing'));
    if (!isSame && others.includes(called)) return setProblem(t('titleTaken'));
    setBusy(true);
    const played = { ...scenario, title: called, steps: scenario.steps.slice(0, after) };
    const recorded = await play.playing.client.ask('record', played, kinds);
    const file = isSame ? fileOf(known.name) : newFile(files, called);
    const refusal = perform(recordGesture(files, file, recorded));
    setBusy(false);
    if (refusal) return setProblem(t('notWritten'));
    onDone(called, file.slice('scenarios/'.length, -'.json'.length));
    onClose();
  };
  return (
    <Dialog title={t('record-title')} onClose={onClose}>
      <form noValidate className="play-dialog" onSubmit={(event) => void save(event)}>
        {known && (
          <Radio.Group
            value={where}
            onChange={(value) => setWhere(value === 'same' ? 'same' : 'new')}
            label={t('where')}
          >
            <Radio mt="xs" value="new" label={t('whereNew')} />
            <Radio mt="xs" value="same" label={setFrenchSpaces(t('whereSame', { title: known.title }))} />
          </Radio.Group>
        )}
        {!isSame && (
          <TextInput
            label={t('scenarioTitle')}
            value={title}
            maxLength={200}
            error={problem}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
              setProblem(null);
            }}
          />
        )}
        {isSame && problem && (
          <Text role="alert" className="play-refused">
            {problem}
          </Text>
        )}
        <Fieldset legend={t('expect')}>
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              mt={4}
              label={t(`expect-${kind}`)}
              checked={kinds.includes(kind)}
              disabled={kind === 'state'}
              onChange={(event) =>
                setKinds(event.currentTarget.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind))
              }
            />
          ))}
        </Fieldset>
        <Text size="sm" className="form-hint">
          {t('expectHint', { count: after })}
        </Text>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
