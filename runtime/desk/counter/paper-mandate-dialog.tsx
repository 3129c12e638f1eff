import { Button, Checkbox, FileButton, Group, Input, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { recordPaperMandate } from '../api.ts';
import { fieldErrors } from '../fields/field-errors.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import type { Picked } from './picked.ts';

type DialogProps = {
  readonly id: string;
  readonly person: Pick<Picked, 'givenName' | 'email'>;
  readonly onRecorded: () => Promise<void>;
  readonly onClose: () => void;
};

/** Types in what a person signed, with its scan. The server judges it; its words stand at the fields that they blame. */
export function PaperMandateDialog({ id, person, onRecorded, onClose }: DialogProps): JSX.Element {
  const schemes = useSchemes();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [until, setUntil] = useState('');
  const [earlier, setEarlier] = useState(false);
  const [scan, setScan] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const record = useMutation({
    mutationFn: (file: File) =>
      recordPaperMandate(id, file, { name, email, schemes: [...chosen], until: until === '' ? null : until, earlier }),
    onSuccess: async ({ told }) => {
      notify(t(told ? 'paperMandateRecorded' : 'paperMandateRecordedSilent'));
      await onRecorded();
      onClose();
    },
  });
  const blamed = fieldErrors(record.error);
  const at = (pointer: string): string | undefined => blamed.find((error) => error.pointer === pointer)?.message;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // The dialog stands in the form of the counter.
    event.stopPropagation();
    setTried(true);
    if (scan && !record.isPending) record.mutate(scan);
  };
  return (
    <Dialog title={t('paperMandateTitle', { name: person.givenName })} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {t(person.email === null ? 'paperMandateHintSilent' : 'paperMandateHint', { name: person.givenName })}
          </Text>
          <TextInput
            label={t('paperMandateAgent')}
            maxLength={200}
            error={at('/name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="email"
            label={t('paperMandateEmail')}
            maxLength={254}
            error={at('/email')}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('paperMandateFor')}
            searchable
            data={schemes}
            error={at('/schemes')}
            value={[...chosen]}
            onChange={setChosen}
          />
          <TextInput
            type="date"
            label={t('paperMandateUntil')}
            error={at('/until')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <Checkbox
            label={t('paperMandateEarlier')}
            checked={earlier}
            onChange={(event) => setEarlier(event.currentTarget.checked)}
          />
          <Input.Wrapper label={t('paperMandateScan')} error={tried && !scan && t('paperMandateNoScan')}>
            <Group gap="xs">
              <FileButton
                accept="application/pdf,image/jpeg,image/png"
                inputProps={{ 'aria-label': t('paperMandateChoose') }}
                onChange={setScan}
              >
                {(props) => (
                  <Button {...props} size="xs" variant="default">
                    {t('paperMandateChoose')}
                  </Button>
                )}
              </FileButton>
              {scan && <Text size="sm">{scan.name}</Text>}
            </Group>
          </Input.Wrapper>
          {record.isError && blamed.length === 0 && <ProblemAlert error={record.error} />}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={record.isPending}>
              {t('paperMandateSave')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
