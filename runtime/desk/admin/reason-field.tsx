import { Textarea } from '@mantine/core';
import type { JSX } from 'react';

type ReasonFieldProps = {
  readonly label: string;
  /** Who will read it, and how long it must be. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
};

/** Why an administrator does something: kept in the trail of rights, so never without. */
export function ReasonField({ label, hint, value, onChange }: ReasonFieldProps): JSX.Element {
  return (
    <Textarea
      label={label}
      description={hint}
      required
      maxLength={500}
      minRows={2}
      autosize
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
