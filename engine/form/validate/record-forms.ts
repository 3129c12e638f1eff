/**
 * Schemas of what is asked when acting and when giving an opinion. Every opinion asks for its sense, and for the reason
 * as soon as it is not plainly favourable: a decision that follows a bare refusal cannot be defended.
 */
import type { OpinionDefinition, WorkflowAction } from '../../../schemas/types/workflow.ts';
import { compileSchema } from './compile-schema.ts';
import { inlineBlocks } from '../fields/inline-blocks.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { CompiledSchema } from '../form.ts';
import type { FormSchema, ReferenceData } from '../../language/form-schema.ts';
import { formOf } from '../fields/action-form.ts';

/** Senses an opinion may have. */
export const SENSES = [
  { const: 'favorable', title: 'Favorable' },
  { const: 'favorableSousReserve', title: 'Favorable sous réserve' },
  { const: 'defavorable', title: 'Défavorable' },
] as const;
const SENSE: FormSchema = { type: 'string', title: 'Sens de l’avis', oneOf: SENSES };
const REASON: FormSchema = { type: 'string', title: 'Motif', maxLength: 4000, cagou: { widget: 'textarea' } };
const REASON_WHEN_RESERVED: FormSchema = {
  if: { properties: { sens: { enum: ['favorableSousReserve', 'defavorable'] } }, required: ['sens'] },
  then: { required: ['motif'], properties: { motif: { minLength: 1 } } },
};

/** Schema of the form of an action; null when it asks for nothing. */
export function compileActionForm(action: WorkflowAction, data: ReferenceData): CompiledSchema | null {
  const form = formOf(action);
  return form && compileSchema(form, data);
}

/** Schema of an opinion: sense, reason, then what its author adds. */
export function compileOpinionForm(opinion: Pick<OpinionDefinition, 'form'>, data: ReferenceData): CompiledSchema {
  return compileSchema(schemaOfOpinion(opinion), data);
}

const schemaOfOpinion = memoiseFor(({ form }: Pick<OpinionDefinition, 'form'>): FormSchema => {
  const further: FormSchema = form ? inlineBlocks(form) : {};
  return {
    ...further,
    type: 'object',
    properties: { sens: SENSE, motif: REASON, ...further.properties },
    required: ['sens', ...(further.required ?? [])],
    allOf: [...(further.allOf ?? []), REASON_WHEN_RESERVED],
  };
});
