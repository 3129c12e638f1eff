/**
 * A scenario of a scheme carried out as people would, over the API: the request is typed, its documents are sent, agents of each
 * function act, time passes, and what is established is read back on paper. What its author expects is held against all that.
 */
import { endOfWait } from '../../engine/simulate/end-of-wait.ts';
import { instantOfLocal } from '../../engine/calendar/noumea.ts';
import { mergePatch } from '../../engine/base/json.ts';
import type { FormField, JsonObject } from '../../engine/index.ts';
import { applyCommand } from '../../runtime/cases/index.ts';
import { runEffect } from '../../runtime/jobs/run-effect.ts';
import type { Scenario, ScenarioWhen } from '../../schemas/types/scenario.ts';
import { readPdf } from '../runtime/documents/read-pdf.ts';
import type { TestApp, TestPerson } from './app.ts';
import { multipart, PDF } from './medical-aid.ts';

/** What came of one step. */
export type StepOverApi = {
  readonly number: number;
  /** Code of the problem that the API answered with; null when the step was done. */
  readonly refused: string | null;
  readonly state: string | null;
  readonly outcome: string | null;
  /** Words of the mails, their subjects first, and of the documents that the step led to, on one line. */
  readonly written: string;
  /** How many documents the step established. */
  readonly documents: number;
};

/** Whoever takes part: the applicant, and an agent of each function. */
export type Cast = { readonly citizen: TestPerson; readonly agents: Readonly<Record<string, TestPerson>> };

/** Signs in an applicant and an agent of each function of a published scheme, who is in all groups of it. */
export async function castOf(product: TestApp, scheme: string): Promise<Cast> {
  const bound: { function: string; group_id: string }[] = await product.services
    .db('function_binding')
    .where({ dispositif_id: scheme })
    .select('function', 'group_id');
  const names = [...new Set(bound.map((one) => one.function))];
  const agents = await Promise.all(
    names.map(async (name) => {
      const groups = bound.flatMap((one) => (one.function === name ? [one.group_id] : []));
      const email = `${scheme}-${name}@exemple.nc`.toLowerCase();
      return [name, await product.signIn({ email, name: `Agent ${name}`, roles: ['agent'], groups })] as const;
    }),
  );
  const citizen = await product.signIn({ email: `${scheme}@exemple.nc`, name: 'Marie Waheo' });
  return { citizen, agents: Object.fromEntries(agents) };
}

/** Carries out all steps of a scenario of a published scheme, and gives what came of each. */
export async function playOverApi(
  product: TestApp,
  { citizen, agents }: Cast,
  scheme: string,
  scenario: Scenario,
): Promise<readonly StepOverApi[]> {
  const { services } = product;
  const version = await services.dispositifs.current(scheme);
  if (version === undefined) throw new Error(`${scheme} is not published`);
  const compiled = await services.dispositifs.load(scheme, version);
  if (!compiled) throw new Error(`${scheme} is not there`);
  const { form, workflow } = compiled;
  const reader = Object.values(agents)[0] ?? citizen;
  const moveTo = (instant: string): void => services.clock.setOffset(Date.parse(instant) - Date.now());
  const call = (method: 'GET' | 'POST' | 'PUT', url: string, as: TestPerson, payload?: object) =>
    product.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
  const must = async (...given: Parameters<typeof call>) => {
    const answer = await call(...given);
    if (answer.statusCode >= 300) throw new Error(`${given[1]}: ${answer.body}`);
    return answer.json();
  };

  /** The same values, each document sent to where it belongs. */
  const sent = async (fields: readonly FormField[], values: JsonObject, target: string, as: TestPerson) => {
    let whole: JsonObject = values;
    for (const { pointer, type } of fields) {
      const names = pointer.slice(1).split('/');
      const value = names.reduce<unknown>((at, name) => (at as JsonObject | undefined)?.[name], values);
      if (type !== 'file' || typeof value !== 'string') continue;
      const url = `/api/v1/files?${target}&pointer=${encodeURIComponent(pointer)}`;
      const answer = await product.request({ method: 'POST', url, as, ...multipart(value, PDF) });
      if (answer.statusCode !== 201) throw new Error(`${pointer}: ${answer.body}`);
      const patch = names.reduceRight<JsonObject>((inner, name) => ({ [name]: inner }), answer.json());
      whole = mergePatch(whole, patch);
    }
    return whole;
  };

  let id: string | null = null;
  let moment = instantOfLocal(scenario.given.now);
  const read = async (as: TestPerson) => (id === null ? null : must('GET', `/cases/${id}`, as));

  async function file(): Promise<string | null> {
    const draft = await must('POST', '/drafts', citizen, { dispositif: scheme });
    const { answers: given } = scenario.given;
    const answers = await sent(form.model.fields, given as JsonObject, `draft=${draft.id}`, citizen);
    await must('PUT', `/drafts/${draft.id}`, citizen, { answers, revision: draft.revision });
    const filed = await call('POST', '/cases', citizen, { draft: draft.id, declaration: true });
    if (filed.statusCode !== 201) return filed.json().code;
    ({ id } = filed.json());
    return null;
  }

  const personOf = (as: string): TestPerson => {
    const person = as === 'applicant' ? citizen : agents[as];
    if (!person) throw new Error(`nobody is ${as}`);
    return person;
  };

  async function commandOf(when: ScenarioWhen, as: TestPerson): Promise<object> {
    const detail = await read(as);
    const expectedVersion = detail.version;
    switch (when.type) {
      case 'annotate':
        return { type: 'annotate', values: when.values, base: detail.annotations };
      case 'opinion':
        return { type: 'giveOpinion', opinion: when.opinion, data: when.data, expectedVersion };
      case 'notify':
        return {
          type: 'notify',
          document: detail.documents.find((one: { act: object | null }) => one.act !== null)?.id,
          way: when.way,
          on: when.on ?? services.clock.now().slice(0, 10),
          reference: when.reference ?? null,
        };
      case 'act': {
        const fields = workflow.actions[when.action]?.form?.form.model.fields ?? [];
        const data = await sent(fields, (when.data ?? {}) as JsonObject, `case=${id}`, as);
        const answers =
          when.answers === undefined
            ? null
            : await sent(form.model.fields, mergePatch(detail.answers, when.answers as JsonObject), `case=${id}`, as);
        return { type: 'act', action: when.action, data, answers, expectedVersion };
      }
      default:
        throw new Error(`${when.type} is not played over the API`);
    }
  }

  async function happens(when: ScenarioWhen): Promise<string | null> {
    if (when.type === 'file') return file();
    if (id === null) throw new Error('nothing is filed');
    if (when.type === 'wait') {
      // From the moment itself: a second after the midnight that ends a day is the next one, and a delay from there a day longer.
      moment = endOfWait(moment, when);
      moveTo(moment);
      await applyCommand(services, id, { type: 'passTime' }, { type: 'time' });
      return null;
    }
    const as = personOf('as' in when ? when.as : 'applicant');
    const answer = await call('POST', `/cases/${id}/commands`, as, await commandOf(when, as));
    return answer.statusCode < 300 ? null : answer.json().code;
  }

  /** What the outbox orders is carried out: documents are printed, mails are sent. */
  async function writtenSince(mails: number, documents: readonly string[]) {
    if (id === null) return { written: '', documents: 0 };
    for (;;) {
      const waiting = await services.db('outbox').where({ case_id: id }).whereNull('done_at').orderBy('id').pluck('id');
      if (waiting.length === 0) break;
      for (const effect of waiting) await runEffect(services, effect, { last: true });
    }
    const sent = services.db<{ subject: string; text: string }>('mailbox').orderBy('id').offset(mails);
    const texts = (await sent.select('subject', 'text')).flatMap(({ subject, text }) => [subject, text]);
    const detail = await read(reader);
    const made = detail.documents.filter((one: { id: string }) => !documents.includes(one.id));
    for (const { file: printed } of made) {
      const pdf = await call('GET', `/files/${printed.id}`, reader);
      if (pdf.statusCode !== 200) throw new Error(`a document cannot be opened: ${pdf.body}`);
      texts.push((await readPdf(new Uint8Array(pdf.rawPayload))).text);
    }
    return { written: texts.join(' ').replaceAll(/\s+/gu, ' '), documents: made.length };
  }

  moveTo(moment);
  const steps: StepOverApi[] = [];
  for (const [at, { when }] of scenario.steps.entries()) {
    const before = await read(reader);
    const mails = Number((await services.db('mailbox').count({ count: '*' }).first())?.count ?? 0);
    const refused = await happens(when);
    const known = (before?.documents ?? []).map((one: { id: string }) => one.id);
    const { written, documents } = await writtenSince(mails, known);
    const { state = null, outcome = null } = (await read(reader)) ?? {};
    steps.push({ number: at + 1, refused, state, outcome, written, documents });
  }
  return steps;
}
