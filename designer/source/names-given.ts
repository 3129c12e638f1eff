/*
 * What the files of a scheme name, for completion. An author is in the middle of typing: what can be read is read, and the
 * rest is left out without a word.
 */
import { parse } from 'jsonc-parser';
import { isJson, isJsonObject, isRecord } from '../../engine/base/index.ts';
import {
  actName,
  columnsNamed,
  isUse,
  LIBRARY,
  resolveUse,
  schemasInside,
  STANDARD_COLUMNS,
  type GivenNames,
} from '../../engine/studio.ts';
import type { Files } from '../api.ts';

type Named = GivenNames['actions'][number];

/** Names of answers, computed values, annotations, decided values, actions, opinions and delays. */
export function namesGiven(files: Files): GivenNames {
  const workflow = workflowIn(files['workflow.json']);
  const states = statesIn(workflow);
  const appeal = partOf(parse(files['dispositif.json'] ?? ''), 'appeal') !== undefined;
  const opinions = states.flatMap((state) => entriesOf(state, 'opinions'));
  return {
    answers: fieldNames(files, parse(files['form.schema.json'] ?? '')),
    computed: computedNames(parse(files['rules.json'] ?? '')),
    agent: fieldNames(files, parse(files['agent.schema.json'] ?? '')),
    decision: fieldNames(files, partOf(workflow, 'decision')),
    actions: [workflow, ...states].flatMap((holder) =>
      entriesOf(holder, holder === workflow ? 'anywhere' : 'actions').map(([id, action]): Named => ({
        id,
        is: ['action', ...textOf(action, 'kind')],
        fields: fieldNames(files, partOf(action, 'form')),
      })),
    ),
    actes: actsIn(parse(files['dispositif.json'] ?? '')),
    avis: opinions.map(([id, opinion]): Named => ({
      id,
      is: ['opinion'],
      fields: fieldNames(files, partOf(opinion, 'form')),
    })),
    delais: [
      ...entriesOf(workflow, 'clocks').map(([id, clock]): Named => ({ id, is: kindsOfClock(clock), fields: [] })),
      ...states
        .flatMap((state) => entriesOf(state, 'timers'))
        .flatMap(([id, timer]) => (isCounted(timer) ? [delay(id)] : [])),
      ...opinions.map(([id]) => delay(id)),
      ...(appeal ? [delay('recours')] : []),
    ],
    quota: listOf(parse(files['rules.json'] ?? ''), 'quotas').flatMap((quota) =>
      textOf(quota, 'name').map((id): Named => ({ id, is: ['quota'], fields: [] })),
    ),
    adHoc: states.some((state) => partOf(state, 'adHoc') !== undefined),
  };
}

/** Computed values, with each result of the table that gives several. */
function computedNames(rules: unknown): readonly string[] {
  const tables = listOf(rules, 'tables');
  return listOf(rules, 'computed').flatMap((value) => {
    const [name = ''] = textOf(value, 'name');
    const [table] = textOf(value, 'table');
    const found = tables.find((one) => table !== undefined && textOf(one, 'name').includes(table));
    const results = listOf(found, 'outputs').flatMap((output) => textOf(output, 'name'));
    const isOneByOne = textOf(value, 'each').length > 0;
    return [name, ...(results.length > 1 && !isOneByOne ? results.map((result) => `${name}.${result}`) : [])];
  });
}

/** Documents that are numbered or notified. */
function actsIn(identity: unknown): readonly Named[] {
  return entriesOf(identity, 'documents').flatMap(([document, definition]) => {
    const numbered = partOf(definition, 'register') !== undefined;
    const notified = partOf(definition, 'notified') !== undefined;
    if (!numbered && !notified) return [];
    const contestable = notified && partOf(identity, 'appeal') !== undefined;
    const is = [
      'act',
      ...(numbered ? ['numbered'] : []),
      ...(notified ? ['notified'] : []),
      ...(contestable ? ['contestable'] : []),
    ];
    return [{ id: actName(document), is, fields: [] }];
  });
}

function delay(id: string): Named {
  return { id, is: ['delay'], fields: [] };
}

/** A timer that ends on a day that a rule gives has no length. */
function isCounted(timer: unknown): boolean {
  return partOf(timer, 'after') !== undefined;
}

function kindsOfClock(clock: unknown): readonly string[] {
  return ['delay', 'clock', ...(partOf(clock, 'lengths') === undefined ? [] : ['varied'])];
}

/** The workflow as far as it can be read: as it is written, or as the definition that it uses makes it. */
export function workflowIn(text: string | undefined): unknown {
  const written: unknown = parse(text ?? '');
  if (!isJson(written) || !isUse(written)) return written;
  const definition = typeof written['use'] === 'string' ? LIBRARY.get(written['use']) : undefined;
  return definition && resolveUse(written, definition).workflow;
}

/** The steps of a workflow, those of branches among them. */
export function statesIn(holder: unknown): readonly unknown[] {
  return entriesOf(holder, 'states').flatMap(([, state]) => [
    state,
    ...entriesOf(state, 'branches').flatMap(([, branch]) => statesIn(branch)),
  ]);
}

/**
 * `foyer`, `foyer.situation`: names of the fields of a schema, of those inside them (blocks are looked into, lists are not: their
 * members are read one by one), and of the columns of their lists.
 */
function fieldNames(files: Files, schema: unknown, prefix = ''): readonly string[] {
  return (isJson(schema) ? schemasInside(schema) : []).flatMap(([name, field]) => [
    `${prefix}${name}`,
    ...columnsOf(files, field).map((column) => `${prefix}${name}.${column}`),
    ...(isJsonObject(field['items']) ? [] : fieldNames(files, field, `${prefix}${name}.`)),
  ]);
}

function columnsOf(files: Files, field: unknown): readonly string[] {
  const [list = ''] = textOf(partOf(field, 'cagou'), 'data');
  const own = files[`data/${list}.csv`];
  if (own !== undefined) return columnsNamed(own);
  const [, standard] = Object.entries(STANDARD_COLUMNS).find(([name]) => name === list) ?? [];
  return standard ? ['label', ...standard] : [];
}

/** A member of what may be an object. */
export function partOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The members of a member that may be an object. */
export function entriesOf(value: unknown, name: string): readonly (readonly [string, unknown])[] {
  const part = partOf(value, name);
  return isRecord(part) ? Object.entries(part) : [];
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const part = partOf(value, name);
  return Array.isArray(part) ? part : [];
}

function textOf(value: unknown, name: string): readonly string[] {
  const part = partOf(value, name);
  return typeof part === 'string' ? [part] : [];
}
