/** Calls of the data-protection officer to the server. */
import type {
  ArchiveTransfer,
  ArchiveTransfers,
  CheckUnusual,
  ErasureJournal,
  ProcessingEntry,
  ProcessingHistory,
  ProcessingList,
  ReadingLog,
  ReadingSubjects,
  RetentionCases,
  RetentionExecution,
  RetentionPlan,
  TransferReceipt,
  UnusualReadings,
} from '../../../schemas/types/api.ts';
import { linkTo } from '../../ui/api/address.ts';
import { request } from '../../ui/http.ts';
import type { ReadingsFilter } from './readings/filter.ts';

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

/** A page of the plan of retention; `cursor` is `next` of the page before. */
export const getRetentionPlan = (cursor: string | null): Promise<RetentionPlan> =>
  request('GET /retention', { query: { cursor: cursor ?? '0' } });
/** Counts it anew. */
export const countRetention = (): Promise<RetentionPlan> => request('POST /retention/counts');
/** Cases of a scheme from which something would go today. */
export const getRetentionCases = (dispositif: string, cursor: string | null): Promise<RetentionCases> =>
  request('GET /retention/cases', { query: { dispositif, ...(cursor !== null && { cursor }) } });
/** Erases what is over in the next cases to look at. */
export const carryOutRetention = (): Promise<RetentionExecution> => request('POST /retention/executions');
/** A page of what was erased. */
export const getErasures = (cursor: string | null): Promise<ErasureJournal> =>
  request('GET /retention/journal', { query: cursor === null ? {} : { cursor } });
/** Where all of it is taken out. */
export const erasuresAddress = (format: 'csv' | 'xlsx'): string =>
  linkTo('GET /retention/journal/file', { query: { format } });

/** A page of the transfers to the archives. */
export const getTransfers = (cursor: string | null): Promise<ArchiveTransfers> =>
  request('GET /retention/transfers', { query: cursor === null ? {} : { cursor } });
/** Chooses cases of a scheme for a transfer. */
export const prepareTransfer = (dispositif: string, numbers: readonly string[]): Promise<ArchiveTransfer> =>
  request('POST /retention/transfers', { body: { dispositif, numbers: [...numbers] } });
/** Where its package is taken out. */
export const transferAddress = (number: string): string =>
  linkTo('GET /retention/transfers/:number/package', { params: { number } });
/** Records that the archives have it. */
export const receiveTransfer = (number: string, body: TransferReceipt): Promise<ArchiveTransfer> =>
  request('POST /retention/transfers/:number/receipt', { params: { number }, body });
/** Gives it up. */
export const dropTransfer = (number: string): Promise<ArchiveTransfer> =>
  request('DELETE /retention/transfers/:number', { params: { number } });

/** A page of the log of readings; `cursor` is `next` of the page before. */
export const getReadings = (filter: ReadingsFilter, cursor: string | null): Promise<ReadingLog> =>
  request('GET /readings', { query: { ...queryOf(filter), ...(cursor !== null && { cursor }) } });
/** Where those readings are taken out. */
export const readingsAddress = (filter: ReadingsFilter, format: 'csv' | 'xlsx'): string =>
  linkTo('GET /readings/file', { query: { ...queryOf(filter), format } });
/** Agents and applications with words in their name or address. */
export const findReaders = (q: string): Promise<ReadingSubjects> => request('GET /readings/agents', { query: { q } });
/** People of the register whose readings are looked for. */
export const findPeopleRead = (q: string): Promise<ReadingSubjects> =>
  request('GET /readings/people', { query: { q } });
/** A page of what is out of the ordinary in a period; the last month where it is empty. */
export const getUnusualReadings = (
  period: { readonly from?: string; readonly to?: string; readonly left: boolean },
  cursor: string | null,
): Promise<UnusualReadings> => request('GET /readings/unusual', { query: { ...period, cursor: cursor ?? '0' } });

/** Says that readings out of the ordinary were looked at, or takes that back. */
export const checkUnusual = (body: CheckUnusual): Promise<null> => request('PUT /readings/unusual/checked', { body });

const queryOf = ({ kind, ...filter }: ReadingsFilter) => ({ ...filter, ...(kind !== '' && { kind }) });
