import { useMemo, type JSX } from 'react';
import type { FormSchema } from '../../engine/index.ts';
import { FieldsForm, type CommonProps } from './fields-form.tsx';
import { buildUiSchema } from './schema/ui-schema.ts';
import { createFormValidator, type Conditions } from './validator.ts';

type SchemaFieldsProps = CommonProps & {
  readonly schema: FormSchema;
  /** The compiled conditions of the schema, by the names that it gives them. */
  readonly conditions: Conditions;
};

/** The fields of a small schema (an action's form, an opinion, agent annotations), errors coming from the server. */
export function SchemaFields({ schema, conditions, ...common }: SchemaFieldsProps): JSX.Element {
  const uiSchema = useMemo(() => buildUiSchema(schema, {}), [schema]);
  const validator = useMemo(() => createFormValidator(conditions), [conditions]);
  return (
    <FieldsForm {...common} schema={schema} uiSchema={uiSchema} validator={validator} fields={null} pageTitle={null} />
  );
}
