/** The file of the text that an effect writes. */
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';

/** File of the text that an effect needs; null when it needs none. */
export function templateFile(effect: WorkflowEffect): string | null {
  if (effect.type === 'mail') return `messages/${effect.message}.md`;
  return effect.type === 'document' ? `documents/${effect.document}.md` : null;
}
