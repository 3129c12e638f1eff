/** What the browser fetches to ask a form: its model and its compiled validators. */
import type { Form, FormModel, FormValidators } from '../../engine/index.ts';
import { isRecord } from '../../engine/base/index.ts';
import { calculatedFields } from '../../engine/form/browser.ts';

/** Where the parts of a form are served. */
export type FormAddresses = { readonly modelUrl: string; readonly validatorsUrl: string };

/** The form of some addresses. FEEL is loaded by forms that calculate an answer. */
export async function loadForm({ modelUrl, validatorsUrl }: FormAddresses): Promise<Form> {
  const [model, validators] = await Promise.all([fetchModel(modelUrl), importValidators(validatorsUrl)]);
  if (calculatedFields(model.schema).length === 0) return { model, validators };
  const { compileCalculated } = await import('../../engine/form/calculated.ts');
  const calculated = compileCalculated(model.schema);
  return { model, validators, ...(calculated && { calculated }) };
}

async function fetchModel(url: string): Promise<FormModel> {
  const response = await fetch(url);
  const model: unknown = response.ok ? await response.json() : null;
  if (!isModel(model)) throw new Error(`the model of the form cannot be had: ${response.status}`);
  return model;
}

async function importValidators(url: string): Promise<FormValidators> {
  const module: unknown = await import(/* @vite-ignore */ url);
  if (!isValidators(module)) throw new Error('the validators of the form cannot be had');
  return { validate: module.validate, conditions: module.conditions };
}

// Our own server wrote them: what is looked at tells whether it is the right thing, not each of its members.
const isModel = (value: unknown): value is FormModel => isRecord(value) && 'schema' in value && 'ui' in value;
const isValidators = (value: unknown): value is FormValidators =>
  isRecord(value) && typeof value['validate'] === 'function';
