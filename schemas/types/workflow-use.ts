// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Slug } from './common.ts';

/**
 * workflow.json of a scheme that uses a definition of the library. Every property besides those below is one of a workflow and changes the inherited part of the same name, at any depth: what is a value replaces the value, `null` takes the part away. The shape of a change is that of what it changes (see Workflow), nothing being required.
 */
export interface WorkflowUse {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Identifier of the definition: a folder of workflows/, or library/<id>.json in the scheme's own folder.
   */
  readonly use: Slug;
  /**
   * Values of the definition's parameters, by name. One that is left out has its default.
   */
  readonly with?: {
    readonly [k: string]: unknown;
  };
  /**
   * Parts that the definition does not have: states, actions, timers, clocks, opinions, at the place where they stand in a workflow. What is added is whole; what has the name of an inherited part is refused.
   */
  readonly add?: {
    /**
     * Parts of this kind by name, or the way down to them.
     */
    readonly [k: string]: {
      readonly [k: string]: unknown;
    };
  };
  readonly [k: string]: unknown;
}
