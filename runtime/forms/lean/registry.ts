/**
 * In the place of RJSF's own registry in what browsers load (`vite.config.ts`). Ours draws every question, list and section
 * (`fields-form.tsx`): of RJSF's fields a form needs those that walk through objects and lists, and of its templates and
 * widgets none, which weigh as much as all our own.
 */
import ArrayField from '@rjsf/core/lib/components/fields/ArrayField.js';
import ObjectField from '@rjsf/core/lib/components/fields/ObjectField.js';
import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js';
import {
  DEFAULT_ID_PREFIX,
  DEFAULT_ID_SEPARATOR,
  englishStringTranslator,
  type Registry,
  type TemplatesType,
} from '@rjsf/utils';

/** What stands for the templates that RJSF names and ours never draw. */
function NotOurs(): never {
  throw new Error('a form has no template of RJSF');
}

const BUTTONS: TemplatesType['ButtonTemplates'] = {
  AddButton: NotOurs,
  ClearButton: NotOurs,
  CopyButton: NotOurs,
  MoveDownButton: NotOurs,
  MoveUpButton: NotOurs,
  RemoveButton: NotOurs,
  SubmitButton: NotOurs,
};

const TEMPLATES: TemplatesType = {
  ArrayFieldDescriptionTemplate: NotOurs,
  ArrayFieldItemButtonsTemplate: NotOurs,
  ArrayFieldItemTemplate: NotOurs,
  ArrayFieldTemplate: NotOurs,
  ArrayFieldTitleTemplate: NotOurs,
  BaseInputTemplate: NotOurs,
  ButtonTemplates: BUTTONS,
  CyclicSchemaExpandTemplate: NotOurs,
  DescriptionFieldTemplate: NotOurs,
  ErrorListTemplate: NotOurs,
  FallbackFieldTemplate: NotOurs,
  FieldErrorTemplate: NotOurs,
  FieldHelpTemplate: NotOurs,
  FieldTemplate: NotOurs,
  GridTemplate: NotOurs,
  MultiSchemaFieldTemplate: NotOurs,
  ObjectFieldTemplate: NotOurs,
  OptionalDataControlsTemplate: NotOurs,
  TitleFieldTemplate: NotOurs,
  UnsupportedFieldTemplate: NotOurs,
  WrapIfAdditionalTemplate: NotOurs,
};

/** RJSF's registry as it is before what `fields-form.tsx` hands it. */
function leanRegistry(): Omit<Registry, 'schemaUtils'> {
  return {
    fields: { ArrayField, ObjectField, SchemaField },
    templates: TEMPLATES,
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: {
      idPrefix: DEFAULT_ID_PREFIX,
      idSeparator: DEFAULT_ID_SEPARATOR,
      useFallbackUiForUnsupportedType: false,
    },
  };
}

/** What RJSF imports. */
// oxlint-disable-next-line import/no-default-export
export default leanRegistry;
