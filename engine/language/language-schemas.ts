/* The schemas of the language, as data: what reads them in a browser comes without what compiles them. */
import annotation from '../../schemas/annotation.schema.json' with { type: 'json' };
import common from '../../schemas/common.schema.json' with { type: 'json' };
import dispositif from '../../schemas/dispositif.schema.json' with { type: 'json' };
import formUi from '../../schemas/form-ui.schema.json' with { type: 'json' };
import privacy from '../../schemas/privacy.schema.json' with { type: 'json' };
import queue from '../../schemas/queue.schema.json' with { type: 'json' };
import rules from '../../schemas/rules.schema.json' with { type: 'json' };
import scenario from '../../schemas/scenario.schema.json' with { type: 'json' };
import workflowDefinition from '../../schemas/workflow-definition.schema.json' with { type: 'json' };
import workflowUse from '../../schemas/workflow-use.schema.json' with { type: 'json' };
import workflow from '../../schemas/workflow.schema.json' with { type: 'json' };

/** Of what authors write in a scheme, and of the parts that they share. */
export const SCHEME_SCHEMAS: readonly Readonly<Record<string, unknown>>[] = [
  annotation,
  common,
  dispositif,
  formUi,
  privacy,
  queue,
  rules,
  scenario,
  workflow,
];

/** All schemas of the language: those of definitions of the library too. */
export const META_SCHEMAS: readonly Readonly<Record<string, unknown>>[] = [
  ...SCHEME_SCHEMAS,
  workflowDefinition,
  workflowUse,
];
