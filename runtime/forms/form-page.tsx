import type { UiSchema } from '@rjsf/utils';
import { useMemo, type JSX } from 'react';
import { pageSchema } from '../../engine/form/browser.ts';
import { memoiseFor } from '../../engine/base/index.ts';
import type { ActivePage, Form, FormModel, JsonObject } from '../../engine/index.ts';
import { SERVED, useCatchUp, type Typed } from './catch-up.ts';
import { currentLookups, sourcedBy, type FormLookup } from './lookups.ts';
import { ACTION_NAME } from './names.ts';
import { FieldsForm, type CommonProps } from './fields-form.tsx';
import { buildUiSchema } from './schema/ui-schema.ts';
import { createFormValidator } from './validator.ts';

type FormPageProps = CommonProps & {
  /** What may be looked up, and what came of it. */
  readonly lookups?: readonly FormLookup[];
  readonly form: Form;
  readonly page: Pick<ActivePage, 'id' | 'title' | 'fields'>;
  /** Told once, when the page comes alive, of what was typed before that; a change like any other when absent. */
  readonly onTyped?: (typed: Typed) => void;
};

/**
 * The fields of one page. The whole answers are there, so that a condition may read another page; the renderer, which goes
 * through all that it is given at each letter, is given this page's answers and its schema with these conditions settled.
 * What is asked is decided here from the answers of the moment: of `page`, the list of fields only counts when the page is not one of the form's.
 */
export function FormPage({ form, page, onTyped, lookups = NO_LOOKUPS, ...common }: FormPageProps): JSX.Element {
  const { answers, onChange } = common;
  const { model } = form;
  const fields = model.ui.pages.find(({ id }) => id === page.id)?.fields ?? page.fields;
  const uiSchema = useMemo(() => only(uiOf(model), fields), [model, fields]);
  const validator = useMemo(() => createFormValidator(form.validators.conditions), [form]);
  const schema = useMemo(() => pageSchema(form, fields, answers), [form, fields, answers]);
  const own = useMemo(() => only(answers, fields), [answers, fields]);
  const current = currentLookups(lookups, answers);
  const sourced = useMemo(() => sourcedBy(lookups, current), [lookups, current]);
  const button = useCatchUp(model, onTyped ?? ((typed) => onChange?.(typed(common.answers))));
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
        answers={own}
        {...(onChange && { onChange: (changed: JsonObject) => onChange({ ...without(answers, fields), ...changed }) })}
        schema={schema}
        uiSchema={uiSchema}
        validator={validator}
        fields={fields}
        sourced={sourced}
        pageTitle={page.title}
      />
    </>
  );
}

const NO_LOOKUPS: readonly FormLookup[] = [];

/** Presentation of all the fields of a form, which is the same for each of its pages. */
const uiOf = memoiseFor(({ schema, ui }: FormModel): UiSchema => buildUiSchema(schema, ui.fields ?? {}));

function only<T>(record: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  const entries = names.flatMap((name): [string, T][] => {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function without(answers: JsonObject, names: readonly string[]): JsonObject {
  const left = new Set(names);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !left.has(name)));
}
