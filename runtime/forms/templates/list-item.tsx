import type { ArrayFieldItemTemplateProps, RJSFSchema } from '@rjsf/utils';
import type { JSX } from 'react';
import { isReadOnly, type FormsContext } from '../context.ts';
import { ACTION_NAME, actionValue, ID_SEPARATOR, itemTitleId } from '../names.ts';
import { InTurn } from '../in-turn.tsx';
import { formSchema } from '../schema/guards.ts';
import { itemName, itemTitle } from './list-names.ts';

/** One member of a list, with the button that takes it away. */
export function ListItemTemplate(props: ArrayFieldItemTemplateProps<unknown, RJSFSchema, FormsContext>): JSX.Element {
  const { children, index, buttonsProps, registry, parentUiSchema, schema } = props;
  const context = registry.formContext;
  const { path } = buttonsProps.fieldPathId;
  const listId = [registry.globalFormOptions.idPrefix, ...path.slice(0, -1)].join(ID_SEPARATOR);
  const name = itemName(parentUiSchema, formSchema(schema), context);
  const title = itemTitle(name, index, context);
  return (
    <fieldset className="cg-member">
      <legend className="cg-member-title" id={itemTitleId(listId, index)} tabIndex={-1}>
        {title}
      </legend>
      <InTurn>{children}</InTurn>
      {!isReadOnly(context, path) && (
        <button
          className="cg-button cg-button-secondary"
          type="submit"
          name={ACTION_NAME}
          value={actionValue('remove', path)}
          formNoValidate
          onClick={(event) => {
            buttonsProps.onRemoveItem(event);
            context.announce(context.t('listRemoved', { item: name, number: index + 1 }));
            context.focusLater([itemTitleId(listId, index), itemTitleId(listId, index - 1), listId]);
          }}
        >
          {context.t('listRemove')} <span className="cg-hidden">{title}</span>
        </button>
      )}
    </fieldset>
  );
}
