/** What was decided of a case, and each decision that made it so, as its viewer may see it. */
import type { ApiDecided } from '../../../schemas/types/api.ts';
import type { ShownCase } from './open-case.ts';

/** The values in the order of the scheme. */
export function presentDecided({ view }: Pick<ShownCase, 'view'>): readonly ApiDecided[] {
  return view.decided.map(({ name, title, value, text, since, decisions }) => ({
    name,
    title,
    value,
    text,
    since,
    decisions: decisions.map(({ at, who, action, text: after }, index) => ({
      at,
      who,
      action,
      before: decisions[index + 1]?.text ?? null,
      after,
    })),
  }));
}
