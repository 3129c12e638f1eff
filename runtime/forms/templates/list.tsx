import type { ArrayFieldTemplateProps, RJSFSchema } from '@rjsf/utils';
import type { JSX } from 'react';
import { isReadOnly, type FormsContext } from '../context.ts';
import { ACTION_NAME, actionValue, itemTitleId } from '../names.ts';
import { fieldUi, formSchema } from '../schema/guards.ts';
import { itemName } from './list-names.ts';

type ListProps = ArrayFieldTemplateProps<unknown, RJSFSchema, FormsContext>;

/** A list of members. Its button posts the page without JavaScript, and adds on the spot with it. */
export function ListTemplate(props: ListProps): JSX.Element {
  const { items, uiSchema, rawErrors, registry } = props;
  const ui = fieldUi(uiSchema);
  const context = registry.formContext;
  const id = props.fieldPathId.$id;
  const hint = ui.hint ?? formSchema(props.schema).cagou?.hint;
  const describedBy = [hint && `${id}_aide`, rawErrors?.length && `${id}_erreur`].filter(Boolean).join(' ');
  return (
    <fieldset className="cg-section" {...(describedBy && { 'aria-describedby': describedBy })}>
      <legend className="cg-section-title">
        {ui.title ?? props.title}
        {!props.required && context.t('optional') !== '' && <span className="cg-note"> ({context.t('optional')})</span>}
      </legend>
      {hint && (
        <p className="cg-hint" id={`${id}_aide`}>
          {hint}
        </p>
      )}
      {rawErrors && rawErrors.length > 0 && (
        <p className="cg-error" id={`${id}_erreur`}>
          <span className="cg-hidden">{context.t('errorPrefix')} </span>
          {rawErrors.join(' ')}
        </p>
      )}
      {items.length === 0 ? <p className="cg-list-empty">{context.t('listEmpty')}</p> : items}
      {!isReadOnly(context, props.fieldPathId.path) && <AddButton {...props} />}
    </fieldset>
  );
}

function AddButton({ canAdd, items, schema, uiSchema, fieldPathId, registry, onAddClick }: ListProps): JSX.Element {
  const context = registry.formContext;
  const { t } = context;
  const id = fieldPathId.$id;
  const list = formSchema(schema);
  if (!canAdd) return <p className="cg-hint">{t('listFull', { max: Number(list['maxItems']) })}</p>;
  const name = itemName(uiSchema, list.items, context);
  return (
    <button
      className="cg-button cg-button-secondary"
      id={id}
      type="submit"
      name={ACTION_NAME}
      value={actionValue('add', fieldPathId.path)}
      formNoValidate
      onClick={(event) => {
        onAddClick(event);
        context.announce(t('listAdded', { item: name, number: items.length + 1 }));
        context.focusLater([itemTitleId(id, items.length)]);
      }}
    >
      {fieldUi(uiSchema).addLabel ?? t('listAddItem', { item: name })}
    </button>
  );
}
