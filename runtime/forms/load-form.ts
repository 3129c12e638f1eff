/** What the browser fetches to ask a form: its model and its compiled validators. */
import type { CalculatedAnswers, Form, FormModel, FormSchema, FormValidators } from '../../engine/index.ts';
import { isRecord } from '../../engine/base/index.ts';

/** Where the parts of a form are served. */
export type FormAddresses = { readonly modelUrl: string; readonly validatorsUrl: string };

/** The form of some addresses. The module of one that calculates an answer brings what works it out. */
export async function loadForm({ modelUrl, validatorsUrl }: FormAddresses): Promise<Form> {
  const [model, { calculated, ...validators }] = await Promise.all([fetchModel(modelUrl), importModule(validatorsUrl)]);
  return { model, validators, ...(calculated && { calculated: calculated(model.schema) }) };
}

async function fetchModel(url: string): Promise<FormModel> {
  const response = await fetch(url);
  const model: unknown = response.ok ? await response.json() : null;
  if (!isModel(model)) throw new Error(`the model of the form cannot be had: ${response.status}`);
  return model;
}

/** What the module of a form exports. */
type FormModule = FormValidators & { readonly calculated?: (schema: FormSchema) => CalculatedAnswers };

async function importModule(url: string): Promise<FormModule> {
  const module: unknown = await import(/* @vite-ignore */ url);
  if (!isModule(module)) throw new Error('the validators of the form cannot be had');
  const { validate, conditions, calculated } = module;
  return { validate, conditions, ...(calculated && { calculated }) };
}

// Our own server wrote them: what is looked at tells whether it is the right thing, not each of its members.
const isModel = (value: unknown): value is FormModel => isRecord(value) && 'schema' in value && 'ui' in value;
const isModule = (value: unknown): value is FormModule => isRecord(value) && typeof value['validate'] === 'function';
