import { Button, Stack } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { FormSchema } from '../../../engine/types.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { toAnswers } from '../../forms/values.ts';
import { ActionFields } from '../fields/action-fields.tsx';
import { fieldErrors } from '../fields/field-errors.ts';
import { FormProblem } from '../fields/form-problem.tsx';
import type { Values } from '../fields/use-values.ts';
import { notify } from '../notify.ts';
import { dataAddress } from '../fields/data-address.ts';
import { t } from '../text.ts';
import { Lines } from './lines.tsx';
import { Panel } from './panel.tsx';
import { useReload, useSend } from './use-case.ts';

/** What agents record about the case, where the scheme asks for it; what others are to write is read. */
export function AnnotationsPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const { annotationForm: form } = detail;
  const asked = new Set(Object.values(readForm(form)).map((question) => question.title));
  const lines = detail.annotationLines.filter(({ label }) => !asked.has(label));
  if (!form && lines.length === 0) return null;
  return (
    <Panel title={t('annotations')}>
      <Stack>
        {lines.length > 0 && <Lines lines={lines} />}
        {form && <Annotations detail={detail} schema={form} />}
      </Stack>
    </Panel>
  );
}

const readForm = (form: FormSchema | null): NonNullable<FormSchema['properties']> => form?.properties ?? {};

type AnnotationsProps = { readonly detail: CaseDetail; readonly schema: FormSchema };

function Annotations({ detail, schema }: AnnotationsProps): JSX.Element {
  // What is being typed outlives a case that changes meanwhile.
  const [edited, setEdited] = useState<Values | null>(null);
  const reload = useReload(detail.id);
  const send = useSend(detail.id, () => notify(t('annotationsKept')));
  const written = Object.keys(readForm(schema));
  const values = edited ?? only(written, toAnswers(detail.annotations));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(
          { type: 'annotate', values: { ...values }, expectedVersion: detail.version },
          // What is typed while the answer is on its way is still to be recorded.
          { onSuccess: () => setEdited((now) => (now === edited ? null : now)) },
        );
      }}
    >
      <Stack>
        {send.isError && <FormProblem error={send.error} idPrefix="instruction" onReload={reload} />}
        <ActionFields
          schema={schema}
          values={values}
          onChange={setEdited}
          errors={fieldErrors(send.error)}
          caseId={detail.id}
          dataUrl={dataAddress(detail)}
          idPrefix="instruction"
          marked={false}
        />
        <Button type="submit" variant="default" loading={send.isPending} disabled={edited === null}>
          {t('record')}
        </Button>
      </Stack>
    </form>
  );
}

const only = (names: readonly string[], values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
