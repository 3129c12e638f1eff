import { Button, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type SubmitEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { refresh } from '../../runtime/ui/refresh.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { JsonObject } from '../../engine/index.ts';
import type { DispositifSummary, DraftSource, NewCopy, NewDispositif, PaperFormRead } from '../../schemas/types/api.ts';
import { appendSteps, copyDispositif, createDispositif, getLibrary } from '../api.ts';
import { written } from '../journal/journal-server.ts';
import { makeKey } from '../journal/make-key.ts';
import { putAct, putPaper, readAct, titleOfAct, type Files, type Gesture } from '../../engine/studio.ts';
import { DialogButtons } from '../../runtime/ui/dialog.tsx';
import { t } from '../text.ts';
import { ActEntry } from './act-entry.tsx';
import { PaperEntry } from './paper-entry.tsx';
import { stepsOf } from './begin-with.ts';
import { t as beginning } from './text.ts';
import { chosenValues, defaultValues, functionTitles, wordedValues, writtenValues } from './chosen-values.ts';
import { entitleFunctions } from './entitle-functions.ts';
import { ParameterFields } from './parameter-fields.tsx';
import { slugOf } from './slug.ts';

type NewDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Those that a new one can begin as. */
  readonly schemes: readonly DispositifSummary[];
};

/** Asks for a title and what to begin from, a ready workflow or a scheme; the address is made from the title and may be changed. */
export function NewDialog({ opened, onClose, schemes }: NewDialogProps): JSX.Element {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={beginning('newDispositif')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <NewForm onClose={onClose} schemes={schemes} />
    </Modal>
  );
}

/** The choice that is a scheme, among the workflows of the library. */
const COPY = 'copy';

function NewForm({ onClose, schemes }: Omit<NewDialogProps, 'opened'>): JSX.Element {
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [typedId, setTypedId] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [model, setModel] = useState('');
  const [values, setValues] = useState<JsonObject>({});
  const [act, setAct] = useState('');
  // What the act calls the scheme, until its author says otherwise.
  const proposed = useMemo(() => (act.trim() === '' ? null : titleOfAct(readAct(act))), [act]);
  const [paper, setPaper] = useState<PaperFormRead | null>(null);
  const library = useQuery({ queryKey: ['library'], queryFn: getLibrary });
  const create = useCreate();
  const workflow = library.data?.items.find((item) => item.id === from);
  const choose = (chosen: string): void => {
    const next = library.data?.items.find((item) => item.id === chosen);
    setFrom(chosen);
    setValues(next ? wordedValues(next, defaultValues(next)) : {});
    create.reset();
  };
  const title = typedTitle ?? proposed ?? '';
  const id = typedId ?? slugOf(title);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const makers = [
      ...(act.trim() === '' ? [] : [(files: Files) => putAct(files, readAct(act))]),
      ...(paper === null ? [] : [(files: Files) => putPaper(files, paper, paperWords())]),
    ];
    const titles = workflow ? functionTitles(workflow, values) : new Map<string, string>();
    if (titles.size > 0) makers.unshift((files: Files) => entitleFunctions(files, titles));
    if (from === COPY) create.mutate({ type: 'copy', model, body: { id, title }, makers });
    else if (workflow)
      create.mutate({
        type: 'new',
        body: { id, title, from, parameters: chosenValues(workflow, writtenValues(workflow, values)) },
        makers,
      });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {create.isError && <ProblemAlert error={create.error} />}
        {library.isError && <ProblemAlert error={library.error} onRetry={() => void library.refetch()} />}
        <TextInput
          label={t('title')}
          description={beginning('titleHint')}
          required
          minLength={3}
          maxLength={120}
          data-autofocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={beginning('identifier')}
          description={beginning('identifierHint')}
          required
          pattern="[a-z][a-z0-9]*(-[a-z0-9]+)*"
          maxLength={60}
          value={id}
          onChange={(event) => setTypedId(event.currentTarget.value)}
        />
        <Radio.Group label={beginning('startFrom')} required value={from} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {library.data?.items.map((item) => (
              <Radio key={item.id} value={item.id} label={item.title} description={item.description} />
            ))}
            {schemes.length > 0 && (
              <Radio value={COPY} label={beginning('copyScheme')} description={beginning('copySchemeHint')} />
            )}
          </Stack>
        </Radio.Group>
        {from === COPY && (
          <NativeSelect
            label={beginning('schemeToCopy')}
            required
            value={model}
            onChange={(event) => setModel(event.currentTarget.value)}
            data={[{ value: '', label: '' }, ...schemes.map((one) => ({ value: one.id, label: one.title }))]}
          />
        )}
        {workflow && (
          <ParameterFields key={from} workflow={workflow} values={values} onChange={setValues} error={create.error} />
        )}
        <ActEntry text={act} onChange={setAct} />
        <PaperEntry paper={paper} onChange={setPaper} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={!from || (from === COPY && !model)}>
            {t('create')}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

const paperWords = () => ({
  page: beginning('paperPage'),
  category: beginning('paperCategory'),
  notes: beginning('paperRest'),
});

type Creation = { readonly makers: readonly ((files: Files) => Gesture)[] } & (
  | { readonly type: 'new'; readonly body: NewDispositif }
  | { readonly type: 'copy'; readonly model: string; readonly body: NewCopy }
);

function useCreate() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (asked: Creation) => {
      const draft = await (asked.type === 'copy'
        ? copyDispositif(asked.model, asked.body)
        : createDispositif(asked.body));
      await begin(draft, asked.makers).catch((reason: unknown) => {
        const message = beginning('beginFailed', { reason: reason instanceof Error ? reason.message : String(reason) });
        notifications.show({
          message,
          color: 'warn',
          autoClose: false,
          closeButtonProps: { 'aria-label': t('close') },
        });
      });
      return draft;
    },
    onSuccess: async (draft) => {
      await refresh(queries, ['dispositifs']);
      await navigate(`/${draft.id}`);
    },
  });
}

/** Puts what was brought into a scheme that is there already: it stays when that cannot be. */
async function begin({ id, files, revision }: DraftSource, makers: Creation['makers']): Promise<void> {
  if (makers.length === 0) return;
  const steps = stepsOf({ files, revision }, makers, makeKey);
  if ('type' in steps) throw new Error(`${steps.file} ${steps.code}`);
  if (steps.length > 0) await appendSteps(id, { revision, steps: steps.map(written) });
}
