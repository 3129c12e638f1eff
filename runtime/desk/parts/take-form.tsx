import { Button, Popover, Radio, Stack, Text, TextInput, type PopoverProps } from '@mantine/core';
import { useState, type JSX, type ReactNode } from 'react';
import { t } from '../text.ts';

interface TakeFormProps<Format extends string> {
  /** The button that opens it: it is given whether to open or close. */
  readonly target: (toggle: () => void) => JSX.Element;
  readonly position: NonNullable<PopoverProps['position']>;
  readonly hint: string;
  /** The first is proposed. */
  readonly formats: readonly { readonly value: Format; readonly label: string }[];
  readonly reason: { readonly label: string; readonly hint: string; readonly missing: string };
  /** Address of the file, of a reason that the server will take. */
  readonly address: (format: Format, reason: string) => string;
  /** What else may be done from here; it is given what closes the form. */
  readonly also?: (close: () => void) => ReactNode;
}

/** As the server asks, in characters. */
const SHORTEST = 3;

/** Cases as a file: of which format, and what it is for, since each is recorded as read and its applicant may read why. */
export function TakeForm<Format extends string>(props: TakeFormProps<Format>): JSX.Element {
  const { target, position, hint, formats, address, also } = props;
  const [opened, setOpened] = useState(false);
  const [format, setFormat] = useState(formats[0]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const close = (): void => setOpened(false);
  const take = (): void => {
    const said = reason.trim();
    setMissing(said.length < SHORTEST);
    if (!format || said.length < SHORTEST) return;
    location.assign(address(format.value, said));
    close();
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position={position}>
      <Popover.Target>{target(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown className="desk-views">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            take();
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{hint}</Text>
            <Radio.Group
              label={t('exportFormat')}
              value={format?.value ?? null}
              onChange={(value) => setFormat(formats.find((one) => one.value === value))}
            >
              <Stack gap={6} mt={4}>
                {formats.map(({ value, label }) => (
                  <Radio key={value} value={value} label={label} />
                ))}
              </Stack>
            </Radio.Group>
            <TextInput
              label={props.reason.label}
              description={props.reason.hint}
              maxLength={200}
              value={reason}
              error={missing && props.reason.missing}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit">{t('exportTake')}</Button>
            {also?.(close)}
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
