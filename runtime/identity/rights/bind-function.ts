/** Which groups hold a function of a scheme, or the cases of one of its routes, with a line in the trail of rights. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { NamedId } from '../../../schemas/types/api.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { fr as messages } from '../messages/fr.ts';
import { insertRightChanges, type ChangeAuthor } from './right-change.ts';

export interface BoundFunction {
  readonly dispositif: string;
  readonly function: string;
  /** Empty for the function's own groups. */
  readonly route: string;
  /** As people call it. */
  readonly title: string;
}

/** « Instructeur – Côte et brousse (Permis de construire) ». */
export function titleOfFunction(
  { title, functions }: Pick<DispositifIdentity, 'title' | 'functions'>,
  name: string,
  route: string,
): string {
  const definition = functions[name];
  const held = definition?.routes?.find(({ id }) => id === route)?.title;
  return messages.functionOf(definition?.title ?? name, held, title);
}

/** Binds a function to these groups instead of those it had. Call `lockRights` first. */
export async function bindFunction(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  bound: BoundFunction,
  groups: readonly NamedId[],
): Promise<void> {
  const key = { dispositif_id: bound.dispositif, function: bound.function, route: bound.route };
  const before = await readGroups(tx, key);
  await tx('function_binding').where(key).delete();
  if (groups.length > 0) await tx('function_binding').insert(groups.map(({ id }) => ({ ...key, group_id: id })));
  const after = await readGroups(tx, key);
  if (isDeepStrictEqual(before, after)) return;
  const { dispositif, function: name, route, title: subject } = bound;
  const subjectId = [dispositif, name, ...(route === '' ? [] : [route])].join('/');
  const change = {
    kind: 'function-bound',
    subjectId,
    subject,
    before: { groups: before },
    after: { groups: after },
  } as const;
  await insertRightChanges(tx, by, [change]);
}

async function readGroups(
  tx: Knex.Transaction,
  key: { readonly dispositif_id: string; readonly function: string; readonly route: string },
): Promise<readonly string[]> {
  return tx('function_binding as b')
    .join('agent_group as g', 'g.id', 'b.group_id')
    .where({ 'b.dispositif_id': key.dispositif_id, 'b.function': key.function, 'b.route': key.route })
    .orderBy('g.name')
    .pluck<string[]>('g.name');
}
