import { Button, Popover, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { takeOutAddress } from '../api.ts';
import { t } from '../text.ts';

const FORMATS = ['pdf', 'zip'] as const;

/** As the server asks. */
const SHORTEST = 3;

/** The case as one file; what it is for is asked, since it is recorded, and the applicant reads it. Not for who is only consulted. */
export function TakeOut({
  detail: { id, consulted },
}: {
  readonly detail: Pick<CaseDetail, 'id' | 'consulted'>;
}): JSX.Element | null {
  const [opened, setOpened] = useState(false);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('pdf');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (consulted) return null;
  const take = (): void => {
    const said = reason.trim();
    setMissing(said.length < SHORTEST);
    if (said.length < SHORTEST) return;
    location.assign(takeOutAddress(id, format, said));
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-start">
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" data-key="takeOut" onClick={() => setOpened(!opened)}>
          {t('takeOut')}
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
            <Text size="sm">{t('takeOutHint')}</Text>
            <Radio.Group
              label={t('exportFormat')}
              value={format}
              onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'pdf')}
            >
              <Stack gap={6} mt={4}>
                {FORMATS.map((one) => (
                  <Radio key={one} value={one} label={t(`takeOut-${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <TextInput
              label={t('takeOutReason')}
              description={t('takeOutReasonHint')}
              maxLength={200}
              value={reason}
              error={missing && t('takeOutReasonMissing')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit">{t('exportTake')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
