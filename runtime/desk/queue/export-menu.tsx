import { Button, Group, Popover, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { documentsAddress, exportAddress, type QueueFilter } from '../api.ts';
import { t } from '../text.ts';
import { FeedDialog } from './feed-dialog.tsx';
import { forExport } from './shown-columns.ts';

type ExportMenuProps = { readonly filter: QueueFilter; readonly shown: string };

const FORMATS = ['xlsx', 'csv', 'json', 'geojson', 'zip'] as const;

/** The view as a file, all its rows and not only those on screen; what it is for is asked, since each case is recorded as read. */
export function ExportMenu({ filter, shown }: ExportMenuProps): JSX.Element {
  const [opened, setOpened] = useState(false);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [reason, setReason] = useState('');
  const [feeding, setFeeding] = useState(false);
  const [missing, setMissing] = useState(false);
  const take = (): void => {
    const said = reason.trim();
    setMissing(said.length < SHORTEST);
    if (said.length < SHORTEST) return;
    location.assign(
      format === 'zip' ? documentsAddress(filter, said) : exportAddress(filter, format, said, forExport(shown)),
    );
    setOpened(false);
  };
  return (
    <>
      <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-end">
        <Popover.Target>
          <Button variant="default" onClick={() => setOpened(!opened)}>
            {t('exportView')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="desk-views">
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              take();
            }}
          >
            <Stack gap="sm">
              <Text size="sm">{t('exportHint')}</Text>
              <Radio.Group
                label={t('exportFormat')}
                value={format}
                onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'xlsx')}
              >
                <Group mt={4}>
                  {FORMATS.map((one) => (
                    <Radio key={one} value={one} label={t(`export-${one}`)} />
                  ))}
                </Group>
              </Radio.Group>
              <TextInput
                label={t('exportReason')}
                description={t('exportReasonHint')}
                maxLength={200}
                value={reason}
                error={missing && t('exportReasonMissing')}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Button type="submit">{t('exportTake')}</Button>
              <Button
                variant="subtle"
                onClick={() => {
                  setOpened(false);
                  setFeeding(true);
                }}
              >
                {t('feedOpen')}
              </Button>
            </Stack>
          </form>
        </Popover.Dropdown>
      </Popover>
      {feeding && <FeedDialog shown={shown} onClose={() => setFeeding(false)} />}
    </>
  );
}

/** As the server asks. */
const SHORTEST = 3;
