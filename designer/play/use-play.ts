/* The play that is under way: its state, and what it shows on the text as it is now. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useReducer } from 'react';
import { localDayOf } from '../../engine/form/words/index.ts';
import type { PlayLine, PlayRefusal, PlayView, Writing } from '../../engine/play.ts';
import type { Scenario, ScenarioStep, ScenarioWhen } from '../../schemas/types/scenario.ts';
import { keepPlay, keptPlay } from './kept-play.ts';
import { move, newPlay, type PlayMove, type PlayState } from './play-state.ts';
import type { Playing } from './use-playground.ts';

/** What something would do if it were done now. */
export type Foreseen = {
  readonly line: PlayLine;
  /** What would be written because of it. */
  readonly writings: readonly Writing[];
};

/** A play that goes on. */
export type Play = {
  readonly state: PlayState;
  readonly view: PlayView;
  readonly playing: Playing;
  readonly make: (made: PlayMove) => void;
  /** What a step would do, nothing of it being kept. */
  readonly foresee: (when: ScenarioWhen) => Promise<Foreseen>;
  /** Does it; gives why it is refused, in which case nothing was done. */
  readonly attempt: (when: ScenarioWhen, given?: Scenario['given']) => Promise<PlayRefusal | null>;
  /** Keeps a step that is refused, with the refusal expected. */
  readonly keepRefused: (when: ScenarioWhen, refusal: PlayRefusal, given?: Scenario['given']) => void;
};

/** Null until the worker has shown it. */
export function usePlay(id: string, playing: Playing | null): Play | null {
  const [state, make] = useReducer(move, id, (of) => keptPlay(of) ?? newPlay(thisMorning()));
  useEffect(() => keepPlay(id, state), [id, state]);
  const { scenario, after, as } = state;
  const shown = useQuery({
    queryKey: ['play-view', id, playing?.edition, scenario, after, as],
    queryFn: async () => (playing ? playing.client.ask('view', scenario, { after, as }) : null),
    enabled: playing !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const view = shown.data ?? null;
  if (!playing || !view) return null;
  const { client } = playing;
  const withStep = (step: ScenarioStep, given = scenario.given): Scenario => ({
    ...scenario,
    given,
    steps: [...scenario.steps.slice(0, after), step],
  });
  const foresee = async (when: ScenarioWhen, given = scenario.given): Promise<Foreseen> => {
    const then = await client.ask('view', withStep({ when }, given), { after: after + 1, as });
    const line = then.lines.at(-1);
    if (!line) throw new Error('a step was played and not shown');
    return { line, writings: (then.played?.writings ?? []).filter(({ step }) => step === line.number) };
  };
  return {
    state,
    view,
    playing,
    make,
    foresee,
    attempt: async (when, given) => {
      const { line } = await foresee(when, given);
      if (line.refusal) return line.refusal;
      make({ type: 'do', step: { when }, ...(given && { given }) });
      return null;
    },
    keepRefused: (when, { code, errors }, given) => {
      const pointers = errors.map(({ pointer }) => pointer);
      const then = { refused: code, ...(pointers.length > 0 && { errors: pointers }) };
      make({ type: 'do', step: { when, then }, ...(given && { given }) });
    },
  };
}

/** Nine o'clock today in Nouméa. */
function thisMorning(): string {
  return `${localDayOf(new Date().toISOString())}T09:00`;
}
