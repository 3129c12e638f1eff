/** Calls about entries of the register that may be one person. */
import type {
  MergeOrder,
  MergePreview,
  PersonMerged,
  PersonMergeList,
  PersonPairList,
} from '../../../schemas/types/api.ts';
import { request } from '../../ui/http.ts';

const paged = (cursor: string): { readonly query: { readonly cursor?: string } } => ({
  query: cursor === '' ? {} : { cursor },
});

export const getPairs = (cursor: string): Promise<PersonPairList> => request('GET /people/pairs', paged(cursor));

export const getMerges = (cursor: string): Promise<PersonMergeList> => request('GET /people/merges', paged(cursor));

export const getMergePreview = (id: string, other: string): Promise<MergePreview> =>
  request('GET /people/:id/merges/:other', { params: { id, other } });

export const mergePeople = (order: MergeOrder): Promise<PersonMerged> =>
  request('POST /people/merges', { body: order });

export const undoMerge = (id: string, reason: string): Promise<null> =>
  request('POST /people/merges/:id/undo', { params: { id }, body: { reason } });

export const tellApart = (id: string, other: string): Promise<null> =>
  request('PUT /people/:id/apart/:other', { params: { id, other } });

export const takeApartBack = (id: string, other: string): Promise<null> =>
  request('DELETE /people/:id/apart/:other', { params: { id, other } });
