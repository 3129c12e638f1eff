/** The native control of each widget that authors can name. A missing one is a compile error. */
import type { ComponentType } from 'react';
import type { WidgetName } from '../schema/widget-of.ts';
import { AutocompleteWidget } from './autocomplete.tsx';
import { CheckboxWidget } from './checkbox.tsx';
import { CheckboxesWidget } from './checkboxes.tsx';
import type { ControlProps } from './control.ts';
import { CoordinateWidget } from './coordinate.tsx';
import { DateWidget } from './date.tsx';
import { EmailWidget } from './email.tsx';
import { MoneyWidget } from './money.tsx';
import { NumberWidget } from './number.tsx';
import { PhoneWidget } from './phone.tsx';
import { RadioWidget } from './radio.tsx';
import { SelectWidget } from './select.tsx';
import { TextWidget } from './text.tsx';
import { TimeWidget } from './time.tsx';
import { TextareaWidget } from './textarea.tsx';
import { FileWidget } from './file/file.tsx';

type Widget = {
  readonly control: ComponentType<ControlProps>;
  /** How the question is laid out: a label for one control, a legend over several, a label beside a box. */
  readonly layout: 'label' | 'legend' | 'radios' | 'box';
};

/**
 * Each control, and how its label stands: beside one control (`label`), around several (`legend`, `radios`), or behind
 * a box.
 */
export const WIDGETS: Readonly<Record<WidgetName, Widget>> = {
  text: { control: TextWidget, layout: 'label' },
  textarea: { control: TextareaWidget, layout: 'label' },
  radio: { control: RadioWidget, layout: 'radios' },
  select: { control: SelectWidget, layout: 'label' },
  checkbox: { control: CheckboxWidget, layout: 'box' },
  checkboxes: { control: CheckboxesWidget, layout: 'legend' },
  date: { control: DateWidget, layout: 'legend' },
  time: { control: TimeWidget, layout: 'label' },
  money: { control: MoneyWidget, layout: 'label' },
  number: { control: NumberWidget, layout: 'label' },
  email: { control: EmailWidget, layout: 'label' },
  phone: { control: PhoneWidget, layout: 'label' },
  autocomplete: { control: AutocompleteWidget, layout: 'label' },
  latitude: { control: CoordinateWidget, layout: 'label' },
  longitude: { control: CoordinateWidget, layout: 'label' },
  file: { control: FileWidget, layout: 'label' },
};
