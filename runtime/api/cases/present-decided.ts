/** What was decided of a case, and each decision that made it so, as its viewer may see it. */
import type { ApiDecided } from '../../../schemas/types/api.ts';
import { whoActed } from '../../cases/index.ts';
import type { ShownCase } from './open-case.ts';

/** The values in the order of the scheme. */
export function presentDecided({ view, compiled }: ShownCase): readonly ApiDecided[] {
  return view.decided.map(({ name, title, value, text, since, decisions }) => ({
    name,
    title,
    value,
    text,
    since,
    decisions: decisions.map(({ event, action, text: after }, at) => ({
      at: event.at,
      who: whoActed(compiled, event, view.actor),
      action,
      before: decisions[at + 1]?.text ?? null,
      after,
    })),
  }));
}
