/** Refuses what comes with a command when it is more than its form can ask, before anything else looks at it. */
import { findExcess } from '../../form/answers/excess.ts';
import type { Case } from '../../case/case.ts';
import type { Command } from './command.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { JsonObject } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import { findOpinion } from '../model/find-opinion.ts';

/** What a command carries, with the schema it answers to. */
type Carried = { readonly schema: FormSchema | undefined; readonly values: JsonObject | null };

/** Asks for nothing: what is sent all the same is refused by whoever reads it, when it is not too much already. */
const NOTHING: FormSchema = {};

/**
 * The refusal `answers-too-large` with the place of the excess; null when all fits. It takes no longer than the limits,
 * whatever comes.
 * @param subject null on filing
 */
export function refuseExcess(compiled: CompiledDispositif, subject: Case | null, command: Command): Refusal | null {
  for (const { schema = NOTHING, values } of carriedBy(compiled, subject, command)) {
    const excess = values && findExcess(schema, values);
    if (excess) return refuse('answers-too-large', excess.message, [excess]);
  }
  return null;
}

function carriedBy(compiled: CompiledDispositif, subject: Case | null, command: Command): readonly Carried[] {
  const { form, workflow, agent } = compiled;
  switch (command.type) {
    case 'file':
      return [{ schema: form.model.schema, values: command.answers }];
    case 'act': {
      const action = Object.hasOwn(workflow.actions, command.action) ? workflow.actions[command.action] : undefined;
      return [
        { schema: action?.form?.schema, values: command.data },
        { schema: form.model.schema, values: command.answers },
      ];
    }
    case 'giveOpinion': {
      const opinions = subject?.opinions ?? {};
      const asked = Object.hasOwn(opinions, command.opinion) ? opinions[command.opinion] : undefined;
      return [{ schema: asked && findOpinion(workflow, asked)?.form.schema, values: command.data }];
    }
    case 'annotate':
      return [command.values, command.base].map((values) => ({ schema: agent?.schema, values }));
    default:
      return [];
  }
}
