import type { FieldProps, RJSFSchema } from '@rjsf/utils';
import type { JSX } from 'react';
import { isAskedNow, isReadOnly, type FormsContext } from '../context.ts';
import { equalJson, isJson, joinPointer } from '../../../engine/base/index.ts';
import { fieldName, type FieldPath } from '../names.ts';
import { choicesOf } from '../schema/choices.ts';
import { sentencesOf } from '../schema/error-schema.ts';
import { fieldUi, formSchema } from '../schema/guards.ts';
import { widgetOf, type WidgetName } from '../schema/widget-of.ts';
import type { Given } from '../lookups.ts';
import { WIDGETS } from '../widgets/index.ts';
import type { ControlProps } from '../widgets/control.ts';
import type { DocumentListControl } from '../widgets/file/document-list.tsx';
import { Question } from './question.tsx';
import { LookupButtons } from './lookup-buttons.tsx';
import { shownText, VerifiedValue } from './verified.tsx';

type ValueProps = FieldProps<unknown, RJSFSchema, FormsContext>;

/** Any value asked for by one question, whatever its type: RJSF's fields for strings, numbers, booleans, and ours for documents. */
export function ValueField(props: ValueProps): JSX.Element {
  return <Asked {...props} documents={null} />;
}

/** Several documents in answer to one question, by a control that forms which ask for none do not load. */
export function createDocumentsField(documents: DocumentListControl | null): (props: ValueProps) => JSX.Element {
  return function DocumentsField(props) {
    if (!documents) throw new Error('a form that asks for several documents at once needs their control');
    return <Asked {...props} documents={documents} />;
  };
}

function Asked({ documents, ...props }: ValueProps & { readonly documents: DocumentListControl | null }): JSX.Element {
  const context = props.registry.formContext;
  const schema = formSchema(props.schema);
  const ui = fieldUi(props.uiSchema);
  const widget = widgetOf(schema, ui);
  const { control: Control, layout } = documents
    ? ({ control: documents, layout: 'legend' } as const)
    : WIDGETS[widget];
  const path: FieldPath = props.fieldPathId.path;
  const label = ui.title ?? schema.title ?? props.name;
  const errors = sentencesOf([...(props.rawErrors ?? []), ...sentencesOf(props.errorSchema)]);
  const control: ControlProps = {
    id: props.fieldPathId.$id,
    path,
    name: fieldName(path, schema.type === 'array'),
    value: props.formData,
    onChange: (value) => props.onChange(value, props.fieldPathId.path),
    required: props.required ?? false,
    invalid: errors.length > 0,
    describedBy: undefined,
    schema,
    choices: choicesOf(schema.type === 'array' ? (schema.items ?? {}) : schema, context.t) ?? [],
    context,
  };
  if (isReadOnly(context, path)) return <VerifiedValue label={label} widget={widget} control={control} />;
  const pointer = joinPointer('', ...path);
  const given = context.sourced.given[pointer];
  const buttons = context.sourced.buttons[pointer];
  return (
    <Question
      id={control.id}
      label={label}
      hint={ui.hint ?? schema.cagou?.hint ?? (widget === 'date' ? context.t('dateHint') : undefined)}
      errors={errors}
      note={noteOf(control)}
      remark={context.remarks[pointer]}
      origin={given && sayOrigin(given, widget, control)}
      required={control.required}
      layout={layout}
      context={context}
    >
      {(describedBy) => (
        <>
          <Control {...control} describedBy={describedBy} />
          {buttons && <LookupButtons id={control.id} buttons={buttons} onLookup={context.onLookup} />}
        </>
      )}
    </Question>
  );
}

/** Whether it is what the source gave; what that was, where it is not. */
function sayOrigin({ title, day, value }: Given, widget: WidgetName, control: ControlProps): string {
  const { t } = control.context;
  if (isJson(control.value) && equalJson(value, control.value)) return t('originGiven', { title, date: day });
  return t('originChanged', { title, value: shownText(widget, { ...control, value }) });
}

function noteOf({ required, schema, path, context }: ControlProps): string | null {
  if (schema.cagou?.soft) return isAskedNow(context, path) ? null : context.t('soft');
  return required ? null : context.t('optional') || null;
}
