import type { Knex } from 'knex';

/** Who is written to: one agent, the members of a group, or of all groups that hold a function of a scheme. */
export type MembersOf =
  | { readonly type: 'user'; readonly id: string }
  | { readonly type: 'group'; readonly id: string }
  | {
      readonly type: 'function';
      readonly dispositif: string;
      readonly function: string;
      readonly route: string | null;
    };

/** Addresses of agents, each once, in the order of the alphabet. */
export async function listMembers(tx: Knex.Transaction, of: MembersOf): Promise<readonly string[]> {
  const query = tx('user as u')
    .distinct('u.email')
    .join('user_role as r', (join) => join.on('r.user_id', 'u.id').andOnVal('r.role', 'agent'))
    .orderBy('u.email');
  switch (of.type) {
    case 'user':
      void query.where('u.id', of.id);
      break;
    case 'group':
      void query.join('membership as m', 'm.user_id', 'u.id').where('m.group_id', of.id);
      break;
    case 'function':
      void query
        .join('membership as m', 'm.user_id', 'u.id')
        .join('function_binding as b', 'b.group_id', 'm.group_id')
        .where({ 'b.dispositif_id': of.dispositif, 'b.function': of.function, 'b.route': of.route ?? '' });
      break;
  }
  return query.pluck<string[]>('u.email');
}
