/** Plays of a scheme at random: whoever, whatever is offered or not, with data of its scenarios, and time. */
import type { Scenario, ScenarioStep, ScenarioWhen } from '../../../schemas/types/scenario.ts';
import type { CompiledDispositif } from '../../../engine/index.ts';
import { viewPlay, type PlayView } from '../../../engine/authoring/play/play-view.ts';
import { waitFor } from '../../../engine/simulate/waiting.ts';
import type { Draw } from '../edit/draw.ts';

/** A play of some steps, begun as one of the scheme's scenarios. */
export function randomPlay(compiled: CompiledDispositif, draw: Draw, length: number): Scenario {
  const scenarios = Object.values(compiled.scenarios);
  const begun = pick(draw, scenarios);
  const kept = draw(Math.min(4, begun.steps.length) + 1);
  let steps: readonly ScenarioStep[] = begun.steps.slice(0, kept);
  if (steps.length === 0) steps = [{ when: { type: 'file' } }];
  const known = scenarios.flatMap((one) => one.steps.map(({ when }) => when));
  while (steps.length < length) {
    const scenario = { ...begun, steps };
    const when = nextOf(
      compiled,
      viewPlay(compiled, scenario, { after: steps.length, as: 'applicant' }),
      scenario,
      known,
      draw,
    );
    steps = [...steps, { when }];
  }
  return { title: 'Joué au hasard', given: begun.given, steps };
}

function nextOf(
  compiled: CompiledDispositif,
  view: PlayView,
  scenario: Scenario,
  known: readonly ScenarioWhen[],
  draw: Draw,
): ScenarioWhen {
  const chance = draw(10);
  if (chance < 2)
    return { type: 'wait', ...(view.played?.due ? waitFor(view.now, view.played.due.at) : { for: 'P10D' }) };
  if (chance < 3) return pick(draw, known);
  const active = view.players.filter(({ open }) => open > 0);
  const player = active.length > 0 ? pick(draw, active) : undefined;
  if (!player) return pick(draw, known);
  const { sight } = viewPlay(compiled, scenario, { after: scenario.steps.length, as: player.as });
  const open = (sight?.actions ?? []).filter((action) => action.open);
  const asked = sight?.opinions ?? [];
  if (asked.length > 0 && draw(2) === 0) {
    const opinion = pick(draw, asked);
    const given = known.find((when) => when.type === 'opinion' && when.opinion === opinion.id);
    return given ?? { type: 'opinion', opinion: opinion.id, as: player.as, data: { sens: 'favorable' } };
  }
  if (open.length === 0) return pick(draw, known);
  const action = pick(draw, open);
  const taken = known.filter((when) => when.type === 'act' && when.action === action.id);
  return taken.length > 0 ? pick(draw, taken) : { type: 'act', action: action.id, as: player.as };
}

function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}
