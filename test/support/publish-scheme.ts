/** Puts a scheme of the tests into the running product, as its author and its administrator would. */
import { join } from 'node:path';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import type { Product } from './product.ts';
import { publishBlocksOf } from './shared-blocks.ts';
import { createVisitor, type Body } from './visitor.ts';

const SCHEMES = join(import.meta.dirname, '../schemes');

/** Publishes a folder of test/schemes, and binds each of its functions to the groups of an agent of the demonstration. */
export async function publishScheme({ url }: Product, id: string, agent: string): Promise<void> {
  const [author, administrator] = [createVisitor(url), createVisitor(url)];
  await Promise.all([author.signIn('auteur@demo.example'), administrator.signIn('admin@demo.example')]);
  const { files } = await readFolder(join(SCHEMES, id));
  await publishBlocksOf(author, { files });
  const published = await author.post(`/api/v1/dispositifs/${id}/versions`, { files });
  if (published.status !== 201) throw new Error(published.bytes.toString());
  const { items: users } = (await administrator.get(`/api/v1/admin/users?q=${encodeURIComponent(agent)}`)).json;
  const holder: Body = users.find(({ email }: Body) => email === agent);
  if (!holder) throw new Error(`${agent} is not an account of the demonstration`);
  const groups = holder.groups.map((group: Body) => group.id);
  for (const name of Object.keys(JSON.parse(files['dispositif.json'] ?? '{}').functions)) {
    const bound = await administrator.put(`/api/v1/admin/bindings/${id}/${name}`, { groups });
    if (bound.status !== 200) throw new Error(bound.bytes.toString());
  }
}
