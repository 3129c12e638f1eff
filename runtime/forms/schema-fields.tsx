import { useMemo, type JSX } from 'react';
import type { FormSchema } from '../../engine/index.ts';
import { FieldsForm, type CommonProps } from './fields-form.tsx';
import { buildUiSchema } from './schema/ui-schema.ts';
import { createSchemaValidator } from './validator.ts';

const VALIDATOR = createSchemaValidator();

/** The fields of a small schema (an action's form, an opinion, agent annotations), errors coming from the server. */
export function SchemaFields({ schema, ...common }: CommonProps & { readonly schema: FormSchema }): JSX.Element {
  const uiSchema = useMemo(() => buildUiSchema(schema, {}), [schema]);
  return (
    <FieldsForm {...common} schema={schema} uiSchema={uiSchema} validator={VALIDATOR} fields={null} pageTitle={null} />
  );
}
