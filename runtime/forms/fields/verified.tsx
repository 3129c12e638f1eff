import type { JSX } from 'react';
import type { FileAnswer } from '../../../engine/index.ts';
import type { WidgetName } from '../schema/widget-of.ts';
import { axisOf, writeCoordinate } from '../../../engine/form/browser.ts';
import { fieldName } from '../names.ts';
import { formatDate, formatPhone, formatQuantity, formatTime, isFileAnswer } from '../../../engine/form/words/index.ts';
import { numberText, postedText, splitDate } from '../values.ts';
import type { ControlProps } from '../widgets/control.ts';
import { ReceivedFile } from '../widgets/file/received.tsx';

type VerifiedProps = { readonly label: string; readonly widget: WidgetName; readonly control: ControlProps };

/** A value that is vouched for: read, not typed. It still travels with a plain post, as any answer of the page; the server trusts its own. */
export function VerifiedValue({ label, widget, control }: VerifiedProps): JSX.Element {
  const { id, context, value } = control;
  return (
    <fieldset className="cg-question">
      <legend className="cg-label">{label}</legend>
      <div className="cg-verified" id={id} tabIndex={-1}>
        {filesIn(value).length > 0
          ? filesIn(value).map((file) => (
              <ReceivedFile key={file.id} file={file} path={control.path} context={context} />
            ))
          : shownText(widget, control) || context.t('notAnswered')}
      </div>
      <p className="cg-hint">{context.t('verified')}</p>
      {hiddenInputs(widget, control).map(([name, text]) => (
        <input key={`${name} ${text}`} type="hidden" name={name} value={text} />
      ))}
    </fieldset>
  );
}

/** A document, or several. */
function filesIn(value: unknown): readonly FileAnswer[] {
  return (Array.isArray(value) ? value : [value]).filter(isFileAnswer);
}

/** A value as it is read. */
export function shownText(widget: WidgetName, { value, choices, schema }: ControlProps): string {
  const labels = choices.filter(
    (choice) => choice.value === value || (Array.isArray(value) && value.includes(choice.value)),
  );
  if (labels.length > 0) return labels.map(({ label }) => label).join(', ');
  if (widget === 'date' && typeof value === 'string') return formatDate(value);
  if (widget === 'time' && typeof value === 'string') return formatTime(value);
  if (widget === 'phone' && typeof value === 'string') return formatPhone(value);
  const axis = axisOf(widget);
  if (typeof value === 'number' && axis) return writeCoordinate(value, axis);
  if (typeof value === 'number') return formatQuantity(value, schema.cagou?.unit, widget === 'money');
  return numberText(value);
}

function hiddenInputs(widget: WidgetName, { path, value }: ControlProps): readonly (readonly [string, string])[] {
  const name = fieldName(path);
  if (value === undefined || value === null) return [];
  if (widget === 'date') return Object.entries(splitDate(value)).map(([part, text]) => [`${name}[${part}]`, text]);
  if (Array.isArray(value)) return value.map((item) => [`${name}[]`, postedText(item)]);
  return [[name, postedText(value)]];
}
