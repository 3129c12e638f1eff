/** The whole of a scheme, compiled: what a command is decided with. */
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import type { Privacy } from '../../../schemas/types/privacy.ts';
import type { Queue } from '../../../schemas/types/queue.ts';
import type { Scenario } from '../../../schemas/types/scenario.ts';
import type { DispositifSource } from '../../language/source.ts';
import type { CompiledForm, CompiledSchema } from '../../form/form.ts';
import type { CompiledTemplate } from '../../templates/template.ts';
import type { CompiledRules } from '../../rules/compiled-rules.ts';
import type { CompiledWorkflow } from './compiled-workflow.ts';
import type { LibraryUse } from '../../language/parsed-source.ts';

/** One version of a scheme, ready to decide with; made by `compile` or `load`, and never changed. */
export type CompiledDispositif = {
  readonly id: string;
  readonly source: DispositifSource;
  readonly identity: DispositifIdentity;
  readonly form: CompiledForm;
  /** Agent annotations; null when the scheme records none. */
  readonly agent: CompiledSchema | null;
  readonly rules: CompiledRules;
  readonly workflow: CompiledWorkflow;
  /** Null when the scheme says its workflow by itself. */
  readonly library: LibraryUse | null;
  readonly messages: Readonly<Record<string, CompiledTemplate>>;
  readonly documents: Readonly<Record<string, CompiledTemplate>>;
  readonly sheet: CompiledTemplate;
  readonly privacy: Privacy;
  readonly queue: Queue;
  readonly scenarios: Readonly<Record<string, Scenario>>;
};
