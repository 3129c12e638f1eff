/** Which controls can ask for which fields. */
import type { FieldAnnotation } from '../../../schemas/types/annotation.ts';
import type { FormField } from '../../language/form-schema.ts';

type WidgetName = NonNullable<FieldAnnotation['widget']>;

/** What a field asks for, as far as controls differ by it. */
type Asked =
  | 'file'
  | 'choices'
  | 'yesNo'
  | 'numberChoice'
  | 'textChoice'
  | 'integer'
  | 'number'
  | 'time'
  | 'date'
  | 'text'
  | 'parts';

/** What each control asks for, in the order in which they are told; a control that is new does not compile before it is here. */
const ASKED_BY: Readonly<Record<WidgetName, readonly Asked[]>> = {
  checkboxes: ['choices'],
  checkbox: ['yesNo'],
  radio: ['yesNo', 'numberChoice', 'textChoice'],
  select: ['yesNo', 'numberChoice', 'textChoice'],
  number: ['integer', 'number'],
  money: ['integer'],
  text: ['integer', 'number', 'text'],
  latitude: ['number'],
  longitude: ['number'],
  textarea: ['text'],
  email: ['text'],
  phone: ['text'],
  autocomplete: ['textChoice', 'text'],
  time: ['time'],
  date: ['date'],
  file: ['file'],
};

/** Names of the controls that can ask for a field; none for what is asked part by part. */
export function widgetsOf(field: FormField): readonly string[] {
  const asked = askedOf(field);
  return Object.entries(ASKED_BY).flatMap(([name, kinds]) => (kinds.includes(asked) ? [name] : []));
}

function askedOf({ type, choices, format }: FormField): Asked {
  switch (type) {
    case 'file':
      return 'file';
    case 'object':
      return 'parts';
    case 'array':
      return choices ? 'choices' : 'parts';
    case 'boolean':
      return 'yesNo';
    case 'integer':
    case 'number':
      return choices ? 'numberChoice' : type;
    case 'string':
      if (choices) return 'textChoice';
      return format === 'time' || format === 'date' ? format : 'text';
  }
}
