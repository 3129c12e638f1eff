/** Calls of the notebook of breaches to the server. */
import type {
  AddBreachLine,
  Breach,
  Breaches,
  BreachKept,
  BreachLines,
  KeepBreach,
} from '../../../../schemas/types/api.ts';
import { linkTo } from '../../../ui/api/address.ts';
import { request } from '../../../ui/http.ts';

/** A page of the notebook; `cursor` is `next` of the page before. */
export const getBreaches = (cursor: string | null): Promise<Breaches> =>
  request('GET /breaches', { query: cursor === null ? {} : { cursor } });
/** A breach. */
export const getBreach = (id: string): Promise<Breach> => request('GET /breaches/:id', { params: { id } });
/** Keeps what is typed of it; begins it over revision 0. */
export const keepBreach = (id: string, body: KeepBreach): Promise<BreachKept> =>
  request('PUT /breaches/:id', { params: { id }, body });
/** A page of its follow-up. */
export const getBreachLines = (id: string, cursor: string | null): Promise<BreachLines> =>
  request('GET /breaches/:id/lines', { params: { id }, query: cursor === null ? {} : { cursor } });
/** Adds a line to it. */
export const addBreachLine = (id: string, line: string, body: AddBreachLine): Promise<Breach> =>
  request('PUT /breaches/:id/lines/:line', { params: { id, line }, body });
/** Where it is printed. */
export const breachAddress = (id: string): string => linkTo('GET /breaches/:id/file', { params: { id } });
/** Where the notebook is taken out. */
export const breachesAddress = (format: 'csv' | 'xlsx'): string => linkTo('GET /breaches-file', { query: { format } });
