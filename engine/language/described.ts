/*
 * The schemas of the language, by the file of a scheme that each describes: what completion offers, and the words in which
 * changes and settings are said.
 */
import annotation from '../../schemas/annotation.schema.json' with { type: 'json' };
import common from '../../schemas/common.schema.json' with { type: 'json' };
import dispositif from '../../schemas/dispositif.schema.json' with { type: 'json' };
import formUi from '../../schemas/form-ui.schema.json' with { type: 'json' };
import privacy from '../../schemas/privacy.schema.json' with { type: 'json' };
import queue from '../../schemas/queue.schema.json' with { type: 'json' };
import rules from '../../schemas/rules.schema.json' with { type: 'json' };
import scenario from '../../schemas/scenario.schema.json' with { type: 'json' };
import workflow from '../../schemas/workflow.schema.json' with { type: 'json' };

/** What is read of a schema of the language: its words, and what may stand where. */
export type Described = {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  /** Words for authors, those of the values that it may have among them. */
  readonly fr?: {
    readonly title: string;
    /** Of a list of parts: what one of them is called. */
    readonly one?: string;
    readonly hint: string;
    /** What is meant where nothing is said: the first of what can be chosen. */
    readonly unset?: string;
    readonly values?: { readonly [value: string]: string };
  };
  /** What its value is the name of. */
  readonly refers?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Described };
  readonly additionalProperties?: boolean | Described;
  readonly items?: Described;
  readonly oneOf?: readonly Described[];
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly const?: unknown;
  readonly $defs?: { readonly [name: string]: Described };
};

const ALL: readonly Described[] = [annotation, common, dispositif, formUi, privacy, queue, rules, scenario, workflow];

const BY_FILE: Readonly<Record<string, Described>> = {
  'dispositif.json': dispositif,
  'form.ui.json': formUi,
  'privacy.json': privacy,
  'queue.json': queue,
  'rules.json': rules,
  'workflow.json': workflow,
};

/** The schema of a file, or null where the file is free JSON. */
export function schemaOfFile(file: string): Described | null {
  return file.startsWith('scenarios/') ? scenario : (BY_FILE[file] ?? null);
}

/** Schema of the `cagou` keyword in a form. */
export const annotationSchema: Described = annotation;

/** Follows a `$ref` between the schemas of the language; `root` is where a local `#/…` is looked up. */
export function resolveReference(
  root: Described,
  schema: Described,
): { readonly root: Described; readonly schema: Described } {
  if (schema.$ref === undefined) return { root, schema };
  const [id = '', pointer = ''] = schema.$ref.split('#');
  const target = id === '' ? root : ALL.find((item) => item.$id === id);
  if (!target) return { root, schema: {} };
  return resolveReference(target, pointer.split('/').slice(1).reduce<Described>(step, target));
}

function step(schema: Described, part: string): Described {
  if (part === '$defs') return { properties: schema.$defs ?? {} };
  if (part === 'properties') return { properties: schema.properties ?? {} };
  return schema.properties?.[part] ?? {};
}
