/** Commands as the API takes them become those of the engine: names and files are looked up, never believed. */
import {
  findOpinion,
  type Colleague,
  type CompiledSchema,
  type Consulted,
  type FormSchema,
  type JsonObject,
  localDate,
} from '../../../engine/index.ts';
import type { CaseCommand, CommandAsk, CommandLogExchange } from '../../../schemas/types/api.ts';
import { labelCommand } from '../../bulk/index.ts';
import { findAssignee, isUuid, listLabels, seenNumber, type ExistingCaseCommand } from '../../cases/index.ts';
import { listFilesOf, refuseExcess, settleFiles, withVouched } from '../../filing/index.ts';
import { problem } from '../../http/problems.ts';
import { findPerson } from '../../people/index.ts';
import type { Services } from '../../services.ts';
import { jsonObject } from '../json-body.ts';
import { problemOf } from '../refusals.ts';
import { colleaguesOn } from './colleagues.ts';
import type { OpenCase } from './open-case.ts';
import { findGroup } from '../../identity/rights/store/groups.ts';

/** Throws `account-unknown` for an assignee who does not hold the function of the task. */
export async function toCommand(services: Services, opened: OpenCase, body: CaseCommand): Promise<ExistingCaseCommand> {
  switch (body.type) {
    case 'act':
      return {
        type: 'act',
        action: body.action,
        data: await settleData(services, opened, opened.compiled.workflow.actions[body.action]?.form, body.data),
        answers: body.answers ? await settleAnswers(services, opened, body.answers) : null,
        expectedVersion: body.expectedVersion,
      };
    case 'recall':
      return { type: 'recall', action: body.action, expectedVersion: body.expectedVersion };
    case 'giveOpinion':
      return {
        type: 'giveOpinion',
        opinion: body.opinion,
        data: await settleData(services, opened, opinionForm(opened, body.opinion), body.data),
        expectedVersion: body.expectedVersion,
      };
    case 'askOpinion':
      return {
        type: 'askOpinion',
        state: body.state,
        of: await findConsulted(services, body),
        question: body.question,
        dueOn: body.dueOn,
        expectedVersion: body.expectedVersion,
      };
    case 'entrustOpinion':
      return { type: 'entrustOpinion', opinion: body.opinion, to: body.to };
    case 'annotate':
      return {
        type: 'annotate',
        values: await settleData(services, opened, opened.compiled.agent, body.values),
        base: bounded(opened.compiled.agent?.schema ?? {}, body.base),
      };
    case 'takeTask':
    case 'releaseTask':
      return { type: body.type, task: body.task };
    case 'assignTask':
      return {
        type: 'assignTask',
        task: body.task,
        assignee: await findAssignee(services, opened.case, body.task, body.assigneeId),
      };
    case 'sendMessage':
      return { type: 'sendMessage', text: body.text, files: await attachedFiles(services, opened, body.files ?? []) };
    case 'notify':
      return {
        type: 'notify',
        document: body.document,
        way: body.way,
        on: body.on,
        reference: body.reference,
      };
    case 'changeLabels':
      return labelCommand(await listLabels(services.db, [opened.case.dispositif.id]), body);
    case 'logExchange':
      return toExchange(body, await attachedFiles(services, opened, body.files));
    case 'tellApart':
      return { type: 'tellApart', other: await findOther(services, opened, body.other), apart: body.apart };
    case 'addNote':
      return { type: 'addNote', text: body.text, mentions: await findMentioned(services, opened, body.mentions ?? []) };
  }
}

async function settleAnswers({ db, clock }: Services, { case: read, compiled }: OpenCase, sent: object) {
  const { model } = compiled.form;
  const answers = bounded(model.schema, sent);
  const person = await findPerson(db, read.applicant.personId);
  return settleFiles(db, model, withVouched(model, answers, person, localDate(clock.now())), {
    caseId: read.id,
  });
}

/** Values that may be walked through. Throws `answers-too-large` for the others. */
function bounded(schema: FormSchema, sent: unknown): JsonObject {
  const values = jsonObject(sent);
  const excess = refuseExcess(schema, values);
  if (excess) throw problemOf(excess);
  return values;
}

/** Documents in the values of a small form are those that were sent to this case. */
async function settleData(
  { db }: Services,
  { case: read }: OpenCase,
  schema: CompiledSchema | null | undefined,
  sent: unknown,
): Promise<JsonObject> {
  const data = bounded(schema?.schema ?? {}, sent);
  return schema ? settleFiles(db, schema.form.model, data, { caseId: read.id }) : data;
}

function opinionForm({ case: read, compiled }: OpenCase, id: string): CompiledSchema | undefined {
  const asked = Object.hasOwn(read.opinions, id) ? read.opinions[id] : undefined;
  return (asked && findOpinion(compiled.workflow, asked)?.form) ?? undefined;
}

/** The name of a group is that of the register. */
async function findConsulted({ db }: Services, { function: name, group }: CommandAsk): Promise<Consulted> {
  if (name !== null) return { type: 'function', function: name };
  const found = group !== null && isUuid(group) ? await findGroup(db, group) : null;
  if (!found) throw problem('group-unknown');
  return { type: 'group', id: found.id, name: found.name };
}

/** Another case of the scheme by its number. Throws `case-not-found` for one that its agent does not see. */
async function findOther(services: Services, { viewer, case: read }: OpenCase, id: string) {
  const number = await seenNumber(services, viewer, { id, dispositif: read.dispositif.id });
  if (number === undefined) throw problem('case-not-found');
  return { id, number };
}

/** Colleagues named in a note, by the names of the register. Throws `account-unknown` for one who may not read it. */
async function findMentioned(
  services: Services,
  opened: OpenCase,
  ids: readonly string[],
): Promise<readonly Colleague[]> {
  if (ids.length === 0) return [];
  const colleagues = new Map((await colleaguesOn(services, opened)).map(({ id, name }) => [id, name]));
  return [...new Set(ids)].map((userId) => {
    const name = colleagues.get(userId);
    if (name === undefined) throw problem('account-unknown');
    return { userId, name };
  });
}

/** The mail that it was is not the engine’s affair. */
function toExchange(
  { way, direction, on, with: whom, text }: CommandLogExchange,
  files: Extract<ExistingCaseCommand, { readonly type: 'logExchange' }>['files'],
): ExistingCaseCommand {
  return { type: 'logExchange', way, direction, on, with: whom, text, files };
}

/** Files of a message are those that were sent to this case for messages. */
async function attachedFiles({ db }: Services, { case: read }: OpenCase, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const files = (await listFilesOf(db, { caseId: read.id })).filter(
    ({ id, kind }) => kind === 'message' && ids.includes(id),
  );
  if (files.length !== new Set(ids).size) throw problem('file-missing');
  return files.map(({ id, name, size, mediaType }) => ({ id, name, size, mediaType }));
}
