/** The schemes known here, for screens that show or offer all of them: the server gives them page by page. */
import type { DispositifList, DispositifSummary } from '../../schemas/types/api.ts';
import { request } from './http.ts';

const PAGE = 200;

/** All schemes that one may see, in the order of their titles. */
export async function getSchemes(): Promise<readonly DispositifSummary[]> {
  const schemes: DispositifSummary[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: DispositifList = await request('GET /dispositifs', { query: { limit: PAGE, after } });
    schemes.push(...page.items);
    after = page.next;
  }
  return schemes;
}
