import { Alert, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import { ApiError } from '../../runtime/ui/http.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { refresh } from '../../runtime/ui/refresh.ts';
import { slugOfTitle } from '../../engine/studio.ts';
import { publishSharedList, reportSharedList } from '../api.ts';
import { LISTS } from './addresses.ts';
import { Faults, Report } from './list-report.tsx';
import { t } from './text.ts';
import { PublishedDialog } from '../shared/published-dialog.tsx';

type PublishListProps = {
  /** The list whose next version it is; null for a list that is new. */
  readonly list: { readonly id: string; readonly title: string } | null;
  readonly onClose: () => void;
};

/** Chooses a file, shows what it holds and changes, and publishes it: nothing is kept before. */
export function PublishList({ list, onClose }: PublishListProps): JSX.Element {
  const [title, setTitle] = useState(list?.title ?? '');
  const [text, setText] = useState<string | null>(null);
  const [spoilt, setSpoilt] = useState(false);
  const id = list?.id ?? (title.trim() === '' ? '' : slugOfTitle(title, []));
  const queries = useQueryClient();
  const report = useMutation({ mutationFn: (read: string) => reportSharedList(id, { title, text: read }) });
  const release = useMutation({
    mutationFn: (read: string) => publishSharedList(id, { title, text: read }),
    onSuccess: () => refresh(queries, [LISTS]),
  });
  const named = title.trim().length >= 3 && id !== '';

  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const read = await readUtf8(file);
    setSpoilt(read === null);
    setText(read);
    report.reset();
    if (read !== null) report.mutate(read);
  };

  if (release.data) {
    const { number, changed } = release.data;
    const said = t(changed ? 'published' : 'unchanged', { number });
    return <PublishedDialog title={title} said={said} close={t('close')} onClose={onClose} />;
  }
  return (
    <Dialog title={t(list ? 'newVersion' : 'newList')} onClose={onClose}>
      <Stack>
        <TextInput
          label={t('listTitle')}
          required
          minLength={3}
          maxLength={120}
          data-autofocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {!list && <TextInput label={t('listId')} description={t('listIdHint')} readOnly value={id} />}
        <FileChoice disabled={!named} pending={report.isPending} onChoose={(file) => void choose(file)} />
        {spoilt && (
          <Alert color="danger" role="alert">
            {t('notUtf8')}
          </Alert>
        )}
        {report.error && <Refused error={report.error} />}
        {release.error && <ProblemAlert error={release.error} />}
        {report.data && <Report report={report.data} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={text === null || !report.data || !named}
            loading={release.isPending}
            onClick={() => text !== null && release.mutate(text)}
          >
            {t('publish')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

type FileChoiceProps = {
  readonly disabled: boolean;
  readonly pending: boolean;
  readonly onChoose: (file: File | null) => void;
};

function FileChoice({ disabled, pending, onChoose }: FileChoiceProps): JSX.Element {
  // The same file, mended and chosen again, is no change to the browser unless it forgot the first.
  const forget = useRef<() => void>(null);
  const [name, setName] = useState('');
  const choose = (file: File | null): void => {
    setName(file?.name ?? '');
    onChoose(file);
    forget.current?.();
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t('fileHint')}</Text>
      <Group>
        <FileButton accept=".csv,text/csv" resetRef={forget} onChange={choose} disabled={disabled}>
          {(props) => (
            <Button variant="default" loading={pending} disabled={disabled} {...props}>
              {t('chooseFile')}
            </Button>
          )}
        </FileButton>
        <Text size="sm">{name}</Text>
      </Group>
    </Stack>
  );
}

/** Lines that are wrong, told one by one; any other refusal in the server's words. */
function Refused({ error }: { readonly error: Error }): JSX.Element {
  const diagnostics = error instanceof ApiError ? error.problem.diagnostics : undefined;
  return diagnostics ? (
    <Faults title={t('refused')} color="danger" faults={diagnostics} />
  ) : (
    <ProblemAlert error={error} />
  );
}

/** The text of a file; null when its bytes are no UTF-8. */
async function readUtf8(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
