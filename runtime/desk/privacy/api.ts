/** Calls of the data-protection officer to the server. */
import type { ProcessingEntry, ProcessingHistory, ProcessingList } from '../../../schemas/types/api.ts';
import { linkTo } from '../../ui/api/address.ts';
import { request } from '../../ui/http.ts';

/** A page of the register of processing; `cursor` is `next` of the page before. */
export const getProcessing = (q: string, cursor: string | null): Promise<ProcessingList> =>
  request('GET /processing', { query: { q, cursor: cursor ?? '0' } });
/** An entry of it. */
export const getProcessingEntry = (id: string): Promise<ProcessingEntry> =>
  request('GET /processing/:id', { params: { id } });
/** A page of what it said before. */
export const getProcessingVersions = (id: string, cursor: string | null): Promise<ProcessingHistory> =>
  request('GET /processing/:id/versions', { params: { id }, query: cursor === null ? {} : { cursor } });

/** What the register is taken out as. */
export type ProcessingFormat = 'csv' | 'xlsx' | 'pdf' | 'html';

/** Where the register is taken out, or one entry of it; `part` is of a PDF of the whole. */
export const processingAddress = (
  format: ProcessingFormat,
  of: { readonly id?: string; readonly part?: number } = {},
): string => linkTo('GET /processing-file', { query: { format, ...of } });
