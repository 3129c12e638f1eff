/** The demonstration lets time pass at a word. */
import type { Product } from '../../support/product.ts';
import { createVisitor } from '../../support/visitor.ts';

/** Moves the product's time ahead; deadlines that pass have taken effect when it returns. */
export async function passDays({ url }: Product, days: number): Promise<void> {
  const administrator = createVisitor(url);
  await administrator.signIn('admin@demo.example');
  const answer = await administrator.post('/api/v1/admin/demo/time', { days });
  if (answer.status !== 200) throw new Error(answer.bytes.toString());
}
