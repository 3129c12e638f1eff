import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { formatMoment, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { PlayLine } from '../../engine/play.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

/** What was done so far, step by step: one goes back to any, and those that follow stay until something else is done. */
export function Timeline({ play }: { readonly play: Play }): JSX.Element {
  const { view, state, make } = play;
  return (
    <section className="play-timeline" aria-label={t('steps')}>
      <h2>{t('steps')}</h2>
      <ol>
        <li>
          <button
            type="button"
            className="play-step"
            aria-current={state.after === 0 ? 'step' : undefined}
            onClick={() => make({ type: 'go', after: 0 })}
          >
            <span className="play-step-title">{t('beginning')}</span>
          </button>
        </li>
        {view.lines.map((line) => (
          <Line key={line.number} line={line} play={play} />
        ))}
      </ol>
      {view.lines.length > state.after && (
        <p className="form-hint">{t('later', { count: view.lines.length - state.after })}</p>
      )}
      <div className="play-turns">
        <Button size="xs" variant="default" disabled={state.past.length === 0} onClick={() => make({ type: 'undo' })}>
          {t('undo')}
        </Button>
        <Button size="xs" variant="default" disabled={state.future.length === 0} onClick={() => make({ type: 'redo' })}>
          {t('redo')}
        </Button>
      </div>
    </section>
  );
}

function Line({ line, play: { state, make } }: { readonly line: PlayLine; readonly play: Play }): JSX.Element {
  const { number, title, at, states, events, refusal, differences } = line;
  const isNow = number === state.after;
  const broken = refusal !== null && !refusal.isExpected;
  return (
    <li className={number > state.after ? 'play-later' : undefined}>
      <button
        type="button"
        className="play-step"
        aria-current={isNow ? 'step' : undefined}
        onClick={() => make({ type: 'go', after: number })}
      >
        <span className="play-step-title">{setFrenchSpaces(title)}</span>
        <span className="play-step-at">{formatMoment(at)}</span>
        {states.length > 0 && <span className="play-step-state">{states.join(' › ')}</span>}
        {broken && <Pill tone="danger">{t('refused')}</Pill>}
        {refusal?.isExpected && <Pill tone="info">{t('refusedAsExpected')}</Pill>}
        {differences.length > 0 && !broken && <Pill tone="danger">{t('differs')}</Pill>}
      </button>
      {refusal && <p className={broken ? 'play-refused' : 'form-hint'}>{setFrenchSpaces(refusal.message)}</p>}
      {!broken &&
        differences.map((sentence) => (
          <p key={sentence} className="play-refused">
            {setFrenchSpaces(sentence)}
          </p>
        ))}
      {isNow && events.length > 0 && (
        <ul className="play-events">
          {events.map((sentence) => (
            <li key={sentence}>{setFrenchSpaces(sentence)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
