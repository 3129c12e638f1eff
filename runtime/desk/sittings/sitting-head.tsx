import { Group, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { SittingEntry } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import type { Typing } from './typing.ts';

interface SittingHeadProps {
  readonly entry: SittingEntry;
  readonly closed: boolean;
  readonly type: Typing;
}

/** When and where a sitting is held, and from how many it decides. */
export function SittingHead({ entry, closed, type }: SittingHeadProps): JSX.Element {
  return (
    <Group gap="sm" align="start">
      <TextInput
        className="sitting-title"
        label={t('sittingTitle')}
        maxLength={200}
        readOnly={closed}
        value={entry.title}
        // It is listed by it: an emptied control keeps what was there.
        onChange={({ currentTarget: { value } }) => value.trim() !== '' && type(null, { field: 'title', value })}
      />
      <TextInput
        type="datetime-local"
        className="sitting-moment"
        label={t('sittingAt')}
        readOnly={closed}
        value={entry.at}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && type(null, { field: 'at', value: value.slice(0, 16) })
        }
      />
      <TextInput
        label={t('sittingPlace')}
        maxLength={300}
        readOnly={closed}
        value={entry.place}
        onChange={({ currentTarget: { value } }) => type(null, { field: 'place', value })}
      />
      <NumberInput
        className="sitting-small"
        label={t('sittingQuorum')}
        min={1}
        max={500}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        readOnly={closed}
        value={entry.quorum ?? ''}
        onChange={(value) =>
          type(null, { field: 'quorum', value: typeof value === 'number' && value > 0 ? value : null })
        }
      />
      <Textarea
        className="sitting-wide"
        label={t('sittingNotes')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={10_000}
        readOnly={closed}
        value={entry.notes}
        onChange={({ currentTarget: { value } }) => type(null, { field: 'notes', value })}
      />
    </Group>
  );
}
