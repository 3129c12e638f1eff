/** Refuses what comes with a command when it is more than its form can ask, before anything else looks at it. */
import { findExcess } from '../../form/answers/excess.ts';
import type { Case } from '../../case/case.ts';
import type { Command } from './command.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { JsonObject } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import { findOpinion } from '../model/find-opinion.ts';

/** Asks for nothing: what is sent all the same is refused by whoever reads it, when it is not too much already. */
const NOTHING: FormSchema = {};

/**
 * The refusal `answers-too-large` with the place of the excess; null when all fits. It takes no longer than the limits,
 * whatever comes.
 * @param subject null on filing
 */
export function refuseExcess(compiled: CompiledDispositif, subject: Case | null, command: Command): Refusal | null {
  const { form, workflow, agent } = compiled;
  switch (command.type) {
    case 'file':
      return refuseIn(form.model.schema, command.answers);
    case 'act': {
      const action = Object.hasOwn(workflow.actions, command.action) ? workflow.actions[command.action] : undefined;
      return refuseIn(action?.form?.schema, command.data) ?? refuseIn(form.model.schema, command.answers);
    }
    case 'giveOpinion': {
      const opinions = subject?.opinions ?? {};
      const asked = Object.hasOwn(opinions, command.opinion) ? opinions[command.opinion] : undefined;
      return refuseIn(asked && findOpinion(workflow, asked)?.form.schema, command.data);
    }
    case 'annotate':
      return refuseIn(agent?.schema, command.values) ?? refuseIn(agent?.schema, command.base);
    default:
      return null;
  }
}

/** @param schema what the values answer to; `undefined` where nothing is asked for */
function refuseIn(schema: FormSchema = NOTHING, values: JsonObject | null): Refusal | null {
  const excess = values && findExcess(schema, values);
  return excess ? refuse('answers-too-large', excess.message, [excess]) : null;
}
