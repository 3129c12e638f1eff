import type { JSX } from 'react';
import type { Translate } from '../text.ts';

/** What happened, and the day it did, as it is written. */
export type Step = { readonly on: string; readonly text: string };
type Moment = readonly [Step, ...Step[]];
type Props = { readonly steps: readonly Step[]; readonly t: Translate };

/** What happened to a request, the latest moment first; what happened at one moment, in the order it did. */
export function Timeline({ steps, t }: Props): JSX.Element {
  return (
    <section>
      <h3>{t('timeline')}</h3>
      <ol className="p-timeline">
        {byMoment(steps).map(([first, ...others]) => (
          <li key={first.on + first.text}>
            <span className="p-timeline-date">{first.on}</span>
            <div>
              {[first, ...others].toReversed().map(({ text }) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened at once bears its date once. */
function byMoment(timeline: readonly Step[]): readonly Moment[] {
  return timeline.reduce<readonly Moment[]>((moments, step) => {
    const last = moments.at(-1);
    return last?.[0].on === step.on ? [...moments.slice(0, -1), [...last, step]] : [...moments, [step]];
  }, []);
}
