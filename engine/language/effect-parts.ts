/**
 * What an effect is made of beside its condition: the text that it fills in, and the formulas that it reads. It is said of each
 * kind here alone; what checks texts and formulas, compiles them and looks for what went wrong in them goes through it.
 */
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';

/** A formula of an effect, and what it must give. */
export type EffectFormula = { readonly member: string; readonly feel: string; readonly gives: 'francs' };

/** The parts of an effect. */
export type EffectParts = {
  /** File of the text that it fills in, such as `messages/accord.md`; null when it writes none. */
  readonly text: string | null;
  /** By the member that has them. */
  readonly formulas: readonly EffectFormula[];
};

const NOTHING: EffectParts = { text: null, formulas: [] };

/** What an effect is made of; its condition is its `when`, of whatever kind it is. */
export function partsOfEffect(effect: WorkflowEffect): EffectParts {
  switch (effect.type) {
    case 'mail':
      return { text: `messages/${effect.message}.md`, formulas: [] };
    case 'document':
      return { text: `documents/${effect.document}.md`, formulas: [] };
    case 'amount':
      return { text: null, formulas: [{ member: 'amount', feel: effect.amount, gives: 'francs' }] };
    case 'webhook':
    case 'extend':
      return NOTHING;
  }
}
