import type { ChangeEvent, JSX } from 'react';
import { dateOf, splitDate, type DateParts } from '../values.ts';
import type { MessageKey } from '../text.ts';
import { controlAttributes, type ControlProps } from './control.ts';
import { useTypedText } from './use-typed-text.ts';

type Part = {
  readonly key: keyof DateParts;
  readonly label: MessageKey;
  readonly length: number;
  readonly token: string;
};

const PARTS: readonly Part[] = [
  { key: 'jour', label: 'day', length: 2, token: 'bday-day' },
  { key: 'mois', label: 'month', length: 2, token: 'bday-month' },
  { key: 'annee', label: 'year', length: 4, token: 'bday-year' },
];

/** A date in three boxes: calendars are slow for dates known by heart and poor on cheap phones. Posts `[jour]`, `[mois]`, `[annee]`. */
export function DateWidget(props: ControlProps): JSX.Element {
  const [parts, setParts] = useTypedText(props.value, splitDate, dateOf);
  const change = (event: ChangeEvent<HTMLInputElement>, key: keyof DateParts): void => {
    const next = { ...parts, [key]: event.currentTarget.value };
    setParts(next);
    props.onChange(dateOf(next));
  };
  return (
    <div className="cg-date">
      {PARTS.map(({ key, label, length, token }, index) => {
        const id = index === 0 ? props.id : `${props.id}_${key}`;
        return (
          <div key={key} className="cg-date-part">
            <label className="cg-date-label" htmlFor={id}>
              {props.context.t(label)}
            </label>
            <input
              {...controlAttributes(props)}
              className={`cg-input cg-date-${length === 4 ? 'year' : 'day'}`}
              id={id}
              name={`${props.name}[${key}]`}
              type="text"
              inputMode="numeric"
              autoComplete={props.schema.cagou?.autocomplete === 'bday' ? token : 'off'}
              maxLength={length}
              value={parts[key]}
              onChange={(event) => change(event, key)}
            />
          </div>
        );
      })}
    </div>
  );
}
