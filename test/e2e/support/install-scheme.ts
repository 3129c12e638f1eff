/** Puts a scheme of test/schemes into the running product, as an author and an administrator do it together. */
import { join } from 'node:path';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import type { Product } from '../../support/product.ts';
import { createVisitor, type Answer } from '../../support/visitor.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface User {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly groups: readonly Named[];
}

/** Publishes the scheme, then adds accounts of the demonstration to groups. `members`: name of a group by address. */
export async function installScheme(
  { url }: Pick<Product, 'url'>,
  scheme: string,
  members: Readonly<Record<string, string>>,
): Promise<void> {
  const [author, administrator] = [createVisitor(url), createVisitor(url)];
  await author.signIn('auteur@demo.example');
  const { files } = await readFolder(join(import.meta.dirname, '../../schemes', scheme));
  expectStatus(
    await author.post('/api/v1/dispositifs', { id: scheme, title: scheme, from: 'instruction-simple' }),
    201,
  );
  expectStatus(await author.post(`/api/v1/dispositifs/${scheme}/versions`, { files }), 201);
  await administrator.signIn('admin@demo.example');
  const listed = await administrator.get('/api/v1/admin/groups');
  expectStatus(listed, 200);
  const groups: readonly Named[] = listed.json.items;
  for (const [email, name] of Object.entries(members)) {
    const found: readonly User[] = (await administrator.get(`/api/v1/admin/users?q=${encodeURIComponent(email)}`)).json
      .items;
    const user = found.find((candidate) => candidate.email === email);
    const group = groups.find((candidate) => candidate.name === name);
    if (!user || !group) throw new Error(`There is no ${user ? name : email}`);
    const body = { roles: user.roles, groups: [...user.groups.map(({ id }) => id), group.id] };
    expectStatus(await administrator.put(`/api/v1/admin/users/${user.id}`, body), 200);
  }
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status !== status) throw new Error(`${answer.status} ${answer.bytes.toString()}`);
}
