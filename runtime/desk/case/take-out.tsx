import { Button } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { takeOutAddress } from '../api.ts';
import { TakeForm } from '../parts/take-form.tsx';
import { t } from '../text.ts';

const FORMATS = ['pdf', 'zip'] as const;

/** The case as one file. Not for who is only consulted. */
export function TakeOut({
  detail: { id, consulted },
}: {
  readonly detail: Pick<CaseDetail, 'id' | 'consulted'>;
}): JSX.Element | null {
  if (consulted) return null;
  return (
    <TakeForm
      target={(toggle) => (
        <Button variant="subtle" size="compact-sm" data-key="takeOut" onClick={toggle}>
          {t('takeOut')}
        </Button>
      )}
      position="bottom-start"
      hint={t('takeOutHint')}
      formats={FORMATS.map((value) => ({ value, label: t(`takeOut-${value}`) }))}
      reason={{ label: t('takeOutReason'), hint: t('takeOutReasonHint'), missing: t('takeOutReasonMissing') }}
      address={(format, reason) => takeOutAddress(id, format, reason)}
    />
  );
}
