import { Loader } from '@mantine/core';
import { useMemo, type JSX } from 'react';
import type { FieldError, FormSchema, JsonObject } from '../../engine/index.ts';
import { createDataSearch, SchemaFields } from '../../runtime/forms/index.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { useConditions } from '../../runtime/ui/use-conditions.ts';
import { t } from './text.ts';
import { documentList, localUpload, translate } from './use-preview.ts';
import '../../runtime/forms/forms.css';

type PlayFieldsProps = {
  readonly schema: FormSchema;
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
  readonly errors: readonly FieldError[];
  /** Address of the preview that the conditions and the lists are read from. */
  readonly address: string;
  readonly idPrefix: string;
};

/** The fields of an action, an opinion or what agents record, by the renderer of the desk and of the public form. */
export function PlayFields({ schema, values, onChange, errors, address, idPrefix }: PlayFieldsProps): JSX.Element {
  const search = useMemo(() => createDataSearch(`${address}/donnees`), [address]);
  const conditions = useConditions(schema, address);
  if (conditions.error) return <ProblemAlert error={conditions.error} />;
  if (!conditions.data) return <Loader role="status" aria-label={t('loading')} />;
  return (
    <SchemaFields
      schema={schema}
      conditions={conditions.data}
      answers={values}
      errors={errors}
      t={translate}
      documentList={documentList}
      idPrefix={idPrefix}
      onChange={onChange}
      search={search}
      upload={localUpload}
    />
  );
}
