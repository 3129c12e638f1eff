/*
 * Completion in a workflow.json that uses a definition of the library: the definitions, their parameters, and the names
 * of the parts that can be changed.
 */
import type { Completion } from '@codemirror/autocomplete';
import { parse } from 'jsonc-parser';
import type { Json, JsonObject } from '../../engine/index.ts';
import { isJson, isJsonObject } from '../../engine/base/index.ts';
import { LIBRARY, isUse, resolveUse } from '../../engine/studio.ts';
import type { Parameter, WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';

type Path = readonly (string | number)[];

type UseProposals = {
  readonly options: readonly Completion[];
  /** Where in a workflow the place would be, for what the language itself proposes; null when it has nothing to say. */
  readonly workflowPath: Path | null;
};

/** Proposals at a path of the text of a workflow.json; null when it uses no definition, or one that is not known. */
export function proposeInUse(text: string, path: Path, atName: boolean): UseProposals | null {
  // An author is in the middle of typing: what can be read is read.
  const value: unknown = parse(text);
  if (!isJson(value) || !isUse(value)) return null;
  const [first, ...rest] = path;
  if (first === 'use') return { options: [...LIBRARY.values()].map(definitionOption), workflowPath: null };
  const { use } = value;
  const definition = typeof use === 'string' ? LIBRARY.get(use) : undefined;
  if (!definition) return null;
  if (first === 'with') return { options: parameterOptions(definition, rest, atName), workflowPath: null };
  const workflowPath = first === 'add' ? rest : path;
  const names = atName ? namesAt(resolveUse(value, definition).inherited, workflowPath) : [];
  return { options: [...names, ...(atName && path.length === 0 ? OWN : [])], workflowPath };
}

const OWN: readonly Completion[] = ['use', 'with', 'add'].map((name) => ({
  label: JSON.stringify(name),
  type: 'keyword',
}));

function definitionOption({ id, title, description }: WorkflowDefinition): Completion {
  return { label: JSON.stringify(id), type: 'enum', detail: title, info: description };
}

function parameterOptions({ parameters }: WorkflowDefinition, path: Path, atName: boolean): readonly Completion[] {
  const [name, ...rest] = path;
  if (name === undefined) return atName ? parameters.map(parameterOption) : [];
  const parameter = parameters.find((one) => one.name === name);
  if (parameter?.type !== 'list') return parameter && !atName ? valueOptions(parameter) : [];
  const { items } = parameter;
  if (items.type !== 'record') return [];
  const [, field] = rest;
  if (field === undefined) return atName ? items.fields.map(parameterOption) : [];
  const found = items.fields.find((one) => one.name === field);
  return found && !atName ? valueOptions(found) : [];
}

function parameterOption({ name, title, description }: Parameter): Completion {
  return { label: JSON.stringify(name), type: 'property', detail: title, info: description };
}

function valueOptions(parameter: Parameter): readonly Completion[] {
  if (parameter.type === 'boolean') return ['true', 'false'].map((label) => ({ label, type: 'enum' }));
  if (parameter.type !== 'choice') return [];
  return parameter.choices.map(({ value, title }) => ({ label: JSON.stringify(value), type: 'enum', detail: title }));
}

/** Names of the inherited parts at a path. */
function namesAt(workflow: JsonObject, path: Path): readonly Completion[] {
  const part = path.reduce<Json | undefined>(
    (found, name) => (isJsonObject(found) && typeof name === 'string' ? found[name] : undefined),
    workflow,
  );
  if (!isJsonObject(part)) return [];
  return Object.entries(part)
    .filter(([name]) => name !== '$schema')
    .map(([name, member]) => ({ label: JSON.stringify(name), type: 'property', ...detailOf(member), boost: 1 }));
}

function detailOf(member: Json): { readonly detail?: string } {
  return isJsonObject(member) && typeof member['title'] === 'string' ? { detail: member['title'] } : {};
}
