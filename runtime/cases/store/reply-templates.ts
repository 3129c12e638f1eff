/** Sentences that agents use again: each belongs to a group, whose members alone find and write it. */
import type { Knex } from 'knex';
import type { KeepTemplate, ReplyTemplate, ReplyTemplates } from '../../../schemas/types/api.ts';

type Groups = readonly { readonly id: string; readonly name: string }[];

interface Row {
  readonly id: string;
  readonly group_id: string;
  readonly dispositif_id: string | null;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly revision: number;
  readonly written_by: string;
  readonly written_at: Date;
}

/** The templates of some groups, by title. @param dispositif those for this scheme, with those for any; all when empty */
export async function listTemplates(db: Knex, groups: Groups, dispositif = ''): Promise<ReplyTemplates> {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const all = db<Row>('reply_template').whereIn('group_id', [...names.keys()]);
  const rows = await (dispositif === ''
    ? all
    : all.andWhere((of) => void of.whereNull('dispositif_id').orWhere('dispositif_id', dispositif)));
  const items = rows.map((row): ReplyTemplate => ({
    id: row.id,
    group: { id: row.group_id, name: names.get(row.group_id) ?? '' },
    dispositif: row.dispositif_id,
    title: row.title,
    text: row.body,
    tags: [...row.tags],
    revision: row.revision,
    by: row.written_by,
    at: row.written_at.toISOString(),
  }));
  return { items: items.toSorted((left, right) => left.title.localeCompare(right.title, 'fr')) };
}

/** Who writes, and the groups they write for. */
export interface TemplateWriter {
  readonly name: string;
  readonly groups: Groups;
}

/** Adds a template to a group of the writer's. */
export async function addTemplate(tx: Knex, writer: TemplateWriter, template: KeepTemplate): Promise<void> {
  await tx('reply_template').insert(rowOf(writer, template));
}

/**
 * Changes a template of a group of the writer's, over the revision they had read.
 * @returns `changed` when a colleague was faster, `unknown` when their groups have none of that identifier
 */
export async function changeTemplate(
  tx: Knex,
  id: string,
  writer: TemplateWriter,
  { revision, ...template }: KeepTemplate,
): Promise<'done' | 'changed' | 'unknown'> {
  const theirs = () => tx('reply_template').where({ id }).whereIn('group_id', idsOf(writer));
  const done = await theirs()
    .andWhere({ revision: revision ?? 0 })
    .update({ ...rowOf(writer, template), written_at: tx.fn.now(), revision: tx.raw('revision + 1') });
  if (done > 0) return 'done';
  return (await theirs().first('id')) === undefined ? 'unknown' : 'changed';
}

/** Takes a template of a group of the writer's away; nothing happens when their groups have none of that identifier. */
export async function removeTemplate(tx: Knex, id: string, writer: TemplateWriter): Promise<void> {
  await tx('reply_template').where({ id }).whereIn('group_id', idsOf(writer)).delete();
}

const idsOf = ({ groups }: TemplateWriter): readonly string[] => groups.map(({ id }) => id);

function rowOf(
  { name }: TemplateWriter,
  { group, dispositif, title, text, tags }: Omit<KeepTemplate, 'revision'>,
): Pick<Row, 'group_id' | 'dispositif_id' | 'title' | 'body' | 'tags' | 'written_by'> {
  return { group_id: group, dispositif_id: dispositif, title: title.trim(), body: text, tags, written_by: name };
}
