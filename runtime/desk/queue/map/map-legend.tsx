import type { JSX } from 'react';
import { t } from '../../text.ts';
import { COLOURS, URGENCIES, type Urgency } from './urgency.ts';

/** What the shapes of the map mean, drawn as they are there. */
export function MapLegend(): JSX.Element {
  return (
    <ul className="desk-map-legend">
      {URGENCIES.map((urgency) => (
        <li key={urgency}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            {shapeOf(urgency)}
          </svg>
          {t(`map-${urgency}`)}
        </li>
      ))}
    </ul>
  );
}

function shapeOf(urgency: Urgency): JSX.Element {
  const fill = COLOURS[urgency];
  switch (urgency) {
    case 'late':
      return <path d="M10 1l9 9-9 9-9-9z" fill={fill} />;
    case 'near':
      return <path d="M3 3h14v14H3z" fill={fill} />;
    case 'far':
      return <circle cx="10" cy="10" r="8" fill={fill} />;
  }
}
