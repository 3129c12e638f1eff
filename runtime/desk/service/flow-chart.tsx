import { useElementSize } from '@mantine/hooks';
import type { JSX } from 'react';
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { layOutFlow } from './flow-geometry.ts';

const HEIGHT = 280;

/** What a bar of the chart is. */
export type FlowUnit = 'week' | 'month';
type ChartProps = { readonly weeks: ServiceFigures['weeks']; readonly unit: FlowUnit };

/** Weeks or months as bars of what came, with a line of what ended: the gap between them is what piles up. Its numbers are in the table beside it. */
export function FlowChart({ weeks, unit }: ChartProps): JSX.Element {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const filed = weeks.reduce((all, { filedOpen, filedDone }) => all + filedOpen + filedDone, 0);
  const closed = weeks.reduce((all, week) => all + week.closed, 0);
  return (
    <div>
      <ul className="service-legend">
        <li>
          <Swatch className="service-fill-open" /> {t('serviceFiled')}, {t('serviceFiledOpen')}
        </li>
        <li>
          <Swatch className="service-fill-done" /> {t('serviceFiled')}, {t('serviceFiledDone')}
        </li>
        <li>
          <svg width="18" height="12" aria-hidden="true">
            <path className="service-stroke" d="M0 6H18" />
            <circle className="service-point" cx="9" cy="6" r="3" />
          </svg>{' '}
          {t(unit === 'week' ? 'serviceClosed' : 'statisticsClosedInMonth')}
        </li>
      </ul>
      <div
        ref={ref}
        role="img"
        aria-label={t(unit === 'week' ? 'serviceFlowChart' : 'statisticsFlowChart', {
          weeks: weeks.length,
          filed: formatNumber(filed),
          closed: formatNumber(closed),
        })}
        className="service-chart"
      >
        {width > 0 && <Drawing weeks={weeks} unit={unit} width={width} />}
      </div>
    </div>
  );
}

const Swatch = ({ className }: { readonly className: string }): JSX.Element => (
  <svg width="12" height="12" aria-hidden="true">
    <rect className={className} width="12" height="12" />
  </svg>
);

function Drawing({ weeks, unit, width }: ChartProps & { readonly width: number }): JSX.Element {
  const { bars, path, points, ticks, names } = layOutFlow(weeks, { width, height: HEIGHT });
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <path className="service-rule" d={`M36 ${y}H${width}`} />
          <text x="30" y={y} className="service-tick" dominantBaseline="middle">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {bars.map(({ week, done, open }) => (
        <g key={week}>
          <rect className="service-fill-done" {...done} />
          <rect className="service-fill-open" {...open} />
        </g>
      ))}
      <path className="service-stroke" d={path} />
      {points.map(({ week, x, y }) => (
        <circle key={week} className="service-point" cx={x} cy={y} r="3.5" />
      ))}
      {names.map(({ week, x }) => (
        <text key={week} x={x} y={HEIGHT - 6} className="service-name">
          {unit === 'week' ? `${week.slice(8)}/${week.slice(5, 7)}` : `${week.slice(5, 7)}/${week.slice(2, 4)}`}
        </text>
      ))}
    </svg>
  );
}
