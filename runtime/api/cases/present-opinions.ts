/** Opinions of a case that its viewer may know of, and those they may ask. */
import type { Knex } from 'knex';
import { describeValues, type ShownOpinion, type Case, type CompiledDispositif } from '../../../engine/index.ts';
import type { ApiOpinion, AskableOpinion, NamedId } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import type { ShownCase } from './open-case.ts';
import { listGroups } from '../../identity/rights/store/groups.ts';

/** Opinions in their order. */
export function presentOpinions(opened: ShownCase): readonly ApiOpinion[] {
  return opened.view.opinions.map((opinion) => presentOpinion(opened, opinion));
}

function presentOpinion({ view, compiled }: ShownCase, opinion: ShownOpinion): ApiOpinion {
  const { id, asked, status, askedAt, dueAt, answeredAt, by, data, adHoc, closedBy, remindAt, remindedAt, form } =
    opinion;
  const { entrusted, entrustable } = opinion;
  const name = asked?.function ?? '';
  return {
    id,
    title: asked?.title ?? id,
    function: name,
    status,
    askedAt,
    dueAt,
    answeredAt,
    by,
    data,
    lines: asked ? describeValues(asked.form, data) : [],
    closedBy: closedBy ?? null,
    remindAt,
    remindedAt,
    askedOf: titleOfConsulted(compiled, view.case, { function: name, opinion: id }),
    adHoc,
    confidential: asked?.confidential ?? false,
    shared: asked?.shared ?? false,
    entrusted: entrusted ? { name: entrusted.name, email: entrusted.email, by: entrusted.by, at: entrusted.at } : null,
    entrustable,
    form,
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
  { view, compiled }: ShownCase,
  clock: Services['clock'],
): Promise<readonly AskableOpinion[]> {
  const found = view.askable(clock.now(), clock.days());
  const groups: readonly NamedId[] = found.some(({ anyGroup }) => anyGroup) ? await listGroups(db) : [];
  return found.map(({ anyGroup, ...askable }) => ({
    ...askable,
    groups: anyGroup ? groups : [],
    blocking: compiled.workflow.adHoc[askable.state]?.definition.blocking ?? false,
  }));
}
