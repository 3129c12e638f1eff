/* The name of a value, which formulas and letters read: its first title makes it, as it makes that of a question. */
import { nameOfTitle, type Gesture, type Json, type RuleView } from '../../engine/studio.ts';
import { t } from './text.ts';

/** A first title of a value or a quota, with the name that it gives, as one step; null where it has a name that somebody chose. */
export function entitling(
  rule: RuleView,
  members: Readonly<Record<string, Json>>,
  taken: readonly string[],
): { readonly gesture: Gesture; readonly name: string } | null {
  const { title } = members;
  if ((rule.type !== 'value' && rule.type !== 'quota') || typeof title !== 'string') return null;
  const first = t(rule.type === 'value' ? 'new-computed' : 'new-quotas');
  if (rule.key.name.replace(/\d+$/u, '') !== nameOfTitle(first, [])) return null;
  const name = nameOfTitle(title, taken);
  if (name === rule.key.name) return null;
  const change: Gesture = { type: 'rule.change', rule: rule.key, members };
  const rename: Gesture = { type: 'thing.rename', thing: { kind: rule.type, name: rule.key.name }, name };
  return { gesture: { type: 'together', parts: [change, rename] }, name };
}
