/**
 * What an action asks for when it is taken. A reopening always asks why: a case that was closed and is taken up again must
 * say so for ever.
 */
import type { WorkflowAction } from '../../../schemas/types/workflow.ts';
import { inlineBlocks } from './inline-blocks.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { FormSchema } from '../../language/form-schema.ts';

/** The question that every reopening asks. */
export const REOPENING_REASON = {
  type: 'string',
  title: 'Motif de la réouverture',
  minLength: 1,
  maxLength: 4000,
  cagou: {
    widget: 'textarea',
    messages: {
      required: 'Indiquez pourquoi le dossier est rouvert.',
      minLength: 'Indiquez pourquoi le dossier est rouvert.',
    },
  },
} as const satisfies FormSchema;

/** Schema of what an action asks for, its blocks put in; null when it asks for nothing. */
export const formOf: (action: Pick<WorkflowAction, 'form' | 'kind'>) => FormSchema | null = memoiseFor(
  ({ form, kind }) => {
    const own = form === undefined ? null : inlineBlocks(form);
    if (kind !== 'reopening') return own;
    return {
      ...own,
      type: 'object',
      properties: { motif: REOPENING_REASON, ...own?.properties },
      required: [...new Set(['motif', ...(own?.required ?? [])])],
    };
  },
);
