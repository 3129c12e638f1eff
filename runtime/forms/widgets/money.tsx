import type { JSX } from 'react';
import { sayUnit } from '../../../engine/form/browser.ts';
import { NumberWidget } from './number.tsx';
import type { ControlProps } from './control.ts';

/** An amount in whole francs. The currency is part of the description, so that it is heard too. */
export function MoneyWidget(props: ControlProps): JSX.Element {
  const unitId = `${props.id}_unite`;
  return (
    <span className="cg-with-unit">
      <NumberWidget {...props} describedBy={[props.describedBy, unitId].filter(Boolean).join(' ')} />
      <span className="cg-unit" id={unitId}>
        {props.schema.cagou?.unit === undefined ? props.context.t('currency') : sayUnit(props.schema.cagou.unit)}
      </span>
    </span>
  );
}
