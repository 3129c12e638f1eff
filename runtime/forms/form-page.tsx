import { useMemo, type JSX } from 'react';
import type { ActivePage, Form } from '../../engine/types.ts';
import { SERVED, useCatchUp, type Typed } from './catch-up.ts';
import { ACTION_NAME } from './names.ts';
import { FieldsForm, type CommonProps } from './fields-form.tsx';
import { buildUiSchema } from './schema/ui-schema.ts';
import { createFormValidator } from './validator.ts';

export type FormPageProps = CommonProps & {
  readonly form: Form;
  readonly page: Pick<ActivePage, 'id' | 'title' | 'fields'>;
  /** Told once, when the page comes alive, of what was typed before that; a change like any other when absent. */
  readonly onTyped?: (typed: Typed) => void;
};

/**
 * The fields of one page. The whole answers and the whole schema are there, so that a condition may read another page.
 * What is asked is decided here from the answers of the moment: of `page`, the list of fields only counts when the page is not one of the form's.
 */
export function FormPage({ form, page, onTyped, ...common }: FormPageProps): JSX.Element {
  const { schema, ui } = form.model;
  const uiSchema = useMemo(() => buildUiSchema(schema, ui.fields ?? {}), [schema, ui]);
  const validator = useMemo(() => createFormValidator(form), [form]);
  const button = useCatchUp(form.model, onTyped ?? ((typed) => common.onChange?.(typed(common.answers))));
  const fields = ui.pages.find(({ id }) => id === page.id)?.fields ?? page.fields;
  return (
    <>
      {/* Enter in a field presses the first button of a form: without this one it would add or remove a member. */}
      <button
        ref={button}
        {...SERVED}
        className="cg-hidden"
        type="submit"
        name={ACTION_NAME}
        value="continue"
        tabIndex={-1}
        aria-hidden="true"
      >
        {common.t('continueDefault')}
      </button>
      <FieldsForm
        {...common}
        schema={schema}
        uiSchema={uiSchema}
        validator={validator}
        fields={fields}
        pageTitle={page.title}
      />
    </>
  );
}
