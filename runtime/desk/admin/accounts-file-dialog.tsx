import { Alert, Button, FileButton, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import type { AccountsFilePlan, PlannedAccount } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t, tCount } from '../text.ts';
import { countsOf, textOfFile, toBeRead, wordsOfPlanned } from './accounts-file-words.ts';
import { importAccounts, previewAccounts } from './api.ts';

type Chosen = { readonly name: string; readonly text: string };

/** A file of accounts: what it would do is read line by line, then it is done whole. */
export function AccountsFileDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  // The same file, mended meanwhile, is chosen again.
  const reset = useRef<() => void>(null);
  const preview = useMutation({ mutationFn: ({ text }: Chosen) => previewAccounts(text) });
  const apply = useMutation({
    mutationFn: ({ text, digest }: { readonly text: string; readonly digest: string }) => importAccounts(text, digest),
    onSuccess: (done) => {
      const { created, changed } = countsOf(done);
      notify(tCount('accountsFileDone', created + changed));
      onClose();
    },
    onError: () => {
      // What was shown no longer holds: the file is judged anew, below why.
      if (chosen) preview.mutate(chosen);
    },
    onSettled: () => refresh(queries, ['admin-users'], ['admin-groups'], ['right-changes'], ['admin-account']),
  });
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const read = { name: file.name, text: textOfFile(new Uint8Array(await file.arrayBuffer())) };
    reset.current?.();
    apply.reset();
    setChosen(read);
    preview.mutate(read);
  };
  const error = apply.error ?? preview.error;
  const plan = preview.data;
  const { created, changed } = plan ? countsOf(plan) : { created: 0, changed: 0 };
  return (
    <Dialog title={t('accountsFileTake')} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('accountsFileHint')}</Text>
        <Group>
          <FileButton resetRef={reset} accept=".csv,text/csv" onChange={(file) => void choose(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={preview.isPending} data-autofocus>
                {t('accountsFileChoose')}
              </Button>
            )}
          </FileButton>
          {chosen && <Text size="sm">{chosen.name}</Text>}
        </Group>
        {error && <ProblemAlert error={error} />}
        {plan && <AccountsPlan plan={plan} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          {plan && chosen && created + changed > 0 && (
            <Button
              loading={apply.isPending}
              disabled={preview.isPending}
              onClick={() => apply.mutate({ text: chosen.text, digest: plan.digest })}
            >
              {tCount('accountsFileApply', created + changed)}
            </Button>
          )}
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

/** What the file would do: how much of what, the groups that are made, then each line that does something or is refused. */
export function AccountsPlan({ plan }: { readonly plan: AccountsFilePlan }): JSX.Element {
  const { created, changed, unchanged, refused } = countsOf(plan);
  const listed = toBeRead(plan);
  return (
    <Stack gap="sm">
      <Text role="status">
        {[
          tCount('accountsFileCreated', created),
          tCount('accountsFileChanged', changed),
          tCount('accountsFileUnchanged', unchanged),
          tCount('accountsFileRefused', refused),
        ].join(' · ')}
      </Text>
      {plan.groups.length > 0 && (
        <Alert color="brand">{t('accountsFileGroups', { groups: plan.groups.join(', ') })}</Alert>
      )}
      {listed.length === 0 && <Text size="sm">{t('accountsFileNothing')}</Text>}
      {listed.length > 0 && (
        <ScrollArea.Autosize mah={360} type="auto" viewportProps={{ tabIndex: 0 }}>
          <div className="desk-cards">
            <Table aria-label={t('accountsFileOutcome')} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('accountsFileLine')}</Table.Th>
                  <Table.Th>{t('emailAddress')}</Table.Th>
                  <Table.Th>{t('accountsFileOutcome')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {listed.map((planned) => (
                  <PlannedRow key={planned.line} planned={planned} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}

const TONES = { refused: 'danger', created: 'good', changed: 'info', unchanged: 'neutral' } as const;

function PlannedRow({ planned }: { readonly planned: PlannedAccount }): JSX.Element {
  const { line, email, outcome } = planned;
  return (
    <Table.Tr>
      <Table.Td data-label={t('accountsFileLine')}>{line}</Table.Td>
      <Table.Td data-label={t('emailAddress')} className="ui-token">
        {email}
      </Table.Td>
      <Table.Td data-label={t('accountsFileOutcome')}>
        <Pill tone={TONES[outcome]} small>
          {t(`accountsFileIs-${outcome}`)}
        </Pill>{' '}
        {wordsOfPlanned(planned).join(' ')}
      </Table.Td>
    </Table.Tr>
  );
}
