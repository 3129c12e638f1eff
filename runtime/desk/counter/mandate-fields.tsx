import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiMandate } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';

type MandateFieldsProps = {
  readonly mandate: ApiMandate;
  readonly onChange: (mandate: ApiMandate) => void;
};

/** Someone else who fills for the applicant. */
export function MandateFields({ mandate, onChange }: MandateFieldsProps): JSX.Element {
  return (
    <Fieldset legend={t('mandateLegend')}>
      <Stack gap="xs">
        <Text size="sm">{t('mandateHint')}</Text>
        <TextInput
          label={t('mandateName')}
          value={mandate.name}
          onChange={(event) => onChange({ ...mandate, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('mandateQuality')}
          description={t('mandateQualityHint')}
          value={mandate.quality}
          onChange={(event) => onChange({ ...mandate, quality: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
