/** Which groups hold a function of a scheme, or the cases of one of its routes, with a line in the trail of rights. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { NamedId } from '../../../schemas/types/api.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { fr as messages } from '../messages/fr.ts';
import type { ChangeAuthor } from './right-change.ts';
import { insertRightChanges } from './store/right-changes.ts';
import { listBoundNames, replaceBindings, type BindingKey } from './store/groups.ts';

interface BoundFunction extends BindingKey {
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
  const before = await listBoundNames(tx, bound);
  await replaceBindings(
    tx,
    bound,
    groups.map(({ id }) => id),
  );
  const after = await listBoundNames(tx, bound);
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
