/** Calls of the desk to the server about the queue, cases and filing; those of the administration are in admin/api.ts. */
import type {
  ActionPreview,
  ApiFile,
  BulkActions,
  BulkRequest,
  BulkResult,
  CaseCommand,
  CaseDetail,
  DispositifDetail,
  Draft,
  NamedId,
  NamedView,
  NamedViews,
  NewDraft,
  PersonList,
  PreviewRequest,
  QueueCounts,
  QueuePage,
  QueueSort,
  QueueView,
  Readings,
  RightChanges,
  Session,
} from '../../schemas/types/api.ts';
import { request } from '../ui/http.ts';

/** What the queue is narrowed to; empty strings narrow nothing. */
export type QueueFilter = {
  readonly view: QueueView;
  readonly dispositif: string;
  readonly state: string;
  readonly q: string;
  /** '' leaves it to the scheme. */
  readonly sort: QueueSort | '';
};

export const getSession = (): Promise<Session> => request('GET', '/session');
export const getDispositif = (id: string): Promise<DispositifDetail> =>
  request('GET', `/dispositifs/${encodeURIComponent(id)}`);

/** @param limit rows of the page; the server's own measure when absent */
export const getQueue = (filter: QueueFilter, cursor: string | null, limit?: number): Promise<QueuePage> =>
  request(
    'GET',
    `/cases?${query({ ...filter, cursor: cursor ?? '', limit: limit === undefined ? '' : String(limit) })}`,
  );
export const getCounts = (dispositif: string): Promise<QueueCounts> =>
  request('GET', `/cases/counts?${query({ dispositif })}`);

export const getViews = (): Promise<NamedViews> => request('GET', '/me/views');
export const keepView = (view: NamedView): Promise<NamedViews> => request('PUT', '/me/views', view);
export const forgetView = (name: string): Promise<NamedViews> =>
  request('DELETE', `/me/views/${encodeURIComponent(name)}`);

export const getCase = (id: string): Promise<CaseDetail> => request('GET', `/cases/${id}`);
export const sendCommand = (id: string, command: CaseCommand): Promise<CaseDetail> =>
  request('POST', `/cases/${id}/commands`, command);
/** Says that the messages of a case were shown, up to the last one. */
export const readMessages = (id: string, last: string): Promise<null> =>
  request('PUT', `/cases/${id}/messages/read`, { last });
export const previewAction = (id: string, body: PreviewRequest): Promise<ActionPreview> =>
  request('POST', `/cases/${id}/previews`, body);
export const getBulkActions = (ids: readonly string[]): Promise<BulkActions> =>
  request('POST', '/cases/bulk/actions', { ids });
export const actOnMany = (body: BulkRequest): Promise<BulkResult> => request('POST', '/cases/bulk', body);
export const getAgents = (
  dispositif: string,
  held: string,
  route: string | undefined,
): Promise<{ readonly items: readonly NamedId[] }> =>
  request('GET', `/agents?${query({ dispositif, function: held, ...(route !== undefined && { route }) })}`);

export const getReadings = (number: string, cursor: string | null): Promise<Readings> =>
  request('GET', `/readings?${query({ number, cursor: cursor ?? '' })}`);

export const getRightChanges = (q: string, cursor: string | null): Promise<RightChanges> =>
  request('GET', `/admin/rights/changes?${query({ q, cursor: cursor ?? '' })}`);

export const findPeople = (q: string): Promise<PersonList> => request('GET', `/people?${query({ q })}`);
export const beginDraft = (body: NewDraft): Promise<Draft> => request('POST', '/drafts', body);

/** Sends a document to be joined to a message of a case. */
export function sendFile(caseId: string, file: File): Promise<ApiFile> {
  const body = new FormData();
  body.append('file', file);
  return request('POST', `/files?${query({ case: caseId })}`, body);
}

export const fileAddress = (id: string): string => `/api/v1/files/${id}`;
export const receiptAddress = (id: string): string => `/api/v1/cases/${id}/receipt`;
/** Where what a correction asked for is mended, for somebody at the counter. */
export const correctionAddress = (id: string): string => `/compte/demandes/${id}/correction`;
export const printAddress = (id: string, mail: string): string =>
  `/api/v1/cases/${id}/print/${encodeURIComponent(mail)}`;

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
}
