/** The schemes known here, for screens that show or offer all of them: the server gives them page by page. */
import type { DispositifList, DispositifSummary } from '../../schemas/types/api.ts';
import { request } from './http.ts';

const PAGE = 200;

/** All schemes that one may see, in the order of their titles. */
export async function getSchemes(): Promise<readonly DispositifSummary[]> {
  const schemes: DispositifSummary[] = [];
  for (let next: string | null = ''; next !== null;) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
    const page: DispositifList = await request('GET', `/dispositifs?limit=${PAGE}${after}`);
    schemes.push(...page.items);
    ({ next } = page);
  }
  return schemes;
}
