import type { CompiledSchema } from '../../form/form.ts';
import { conditionsModule } from '../../form/validate/compile-validators.ts';
import type { CompiledDispositif } from './compiled-dispositif.ts';

type Recording = Pick<CompiledDispositif, 'agent' | 'workflow'>;

/** The schemas of what is asked once a case is filed: by agents' annotations, by actions, by opinions. */
export function smallSchemas({ agent, workflow }: Recording): readonly CompiledSchema[] {
  const { actions, opinions, adHoc } = workflow;
  const asking = [...Object.values(actions), ...Object.values(opinions), ...Object.values(adHoc)];
  return [agent, ...asking.map(({ form }) => form)].filter((schema) => schema !== null);
}

/**
 * What browsers judge the conditions of small schemas by: the text of an ES module exporting `conditions`, a function for
 * each `$comment` of their `if`. It imports nothing but `./validator-runtime.js`, and needs no eval.
 */
export function smallConditionsModule(compiled: Recording): string {
  return conditionsModule(
    Object.fromEntries(smallSchemas(compiled).flatMap(({ conditions }) => Object.entries(conditions))),
  );
}
