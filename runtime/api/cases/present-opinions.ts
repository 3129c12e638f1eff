/** Opinions of a case that its viewer may know of, and those they may ask. */
import type { Knex } from 'knex';
import {
  askableOpinions,
  describeValues,
  findOpinion,
  listCaseOpinions,
  maySeeOpinion,
  type Case,
  type CompiledDispositif,
  type Instant,
  type OpinionRecord,
} from '../../../engine/index.ts';
import type { ApiOpinion, AskableOpinion, NamedId } from '../../../schemas/types/api.ts';
import type { OpenCase } from './open-case.ts';

/** Opinions in their order. Who may see which is the engine's to say. */
export function presentOpinions(opened: OpenCase): readonly ApiOpinion[] {
  const { case: read, compiled, actor } = opened;
  return listCaseOpinions(compiled.workflow, read)
    .filter((opinion) => maySeeOpinion(compiled, read, opinion, actor))
    .map((opinion) => presentOpinion(opened, opinion));
}

function presentOpinion({ case: read, compiled, actor, isOwner }: OpenCase, opinion: OpinionRecord): ApiOpinion {
  const found = findOpinion(compiled.workflow, opinion);
  const name = found?.function ?? '';
  const { id, status, askedAt, dueAt, answeredAt, by, data, adHoc, closedBy, remindAt, remindedAt } = opinion;
  const mayAnswer = status === 'asked' && actor.type === 'agent' && actor.functions.includes(name);
  return {
    id,
    title: found?.title ?? id,
    function: name,
    status,
    askedAt,
    dueAt,
    answeredAt,
    by: isOwner ? null : by,
    data,
    lines: found ? describeValues(found.form, data) : [],
    closedBy: closedBy ?? null,
    remindAt: isOwner ? null : (remindAt ?? null),
    remindedAt: isOwner ? null : (remindedAt ?? null),
    askedOf: titleOfConsulted(compiled, read, { function: name, opinion: id }),
    adHoc: adHoc ? { question: adHoc.question, askedBy: isOwner ? null : adHoc.askedBy } : null,
    confidential: found?.confidential ?? false,
    shared: found?.shared ?? false,
    form: mayAnswer && found ? found.form.schema : null,
  };
}

/** Title of the function that is asked or has a task, or name of the group. */
export function titleOfConsulted(
  { identity }: CompiledDispositif,
  { opinions }: Case,
  asked: { readonly function: string; readonly opinion: string | null },
): string {
  const of = asked.opinion === null ? undefined : opinions[asked.opinion]?.adHoc?.of;
  return of?.type === 'group' ? of.name : (identity.functions[asked.function]?.title ?? asked.function);
}

/** Ad-hoc opinions that the viewer may ask now, with the groups that may be asked where any may. */
export async function presentAskable(
  db: Knex,
  { case: read, compiled, actor }: OpenCase,
  now: Instant,
): Promise<readonly AskableOpinion[]> {
  const found = askableOpinions(compiled, read, { now, actor });
  const groups: readonly NamedId[] = found.some(({ anyGroup }) => anyGroup)
    ? await db('agent_group').orderBy('name').select('id', 'name')
    : [];
  return found.map(({ anyGroup, ...askable }) => ({
    ...askable,
    groups: anyGroup ? groups : [],
    blocking: compiled.workflow.adHoc[askable.state]?.definition.blocking ?? false,
  }));
}
