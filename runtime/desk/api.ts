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
  NamedIdList,
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
import { linkTo } from '../ui/api/address.ts';
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

export const getSession = (): Promise<Session> => request('GET /session');
export const getDispositif = (id: string): Promise<DispositifDetail> =>
  request('GET /dispositifs/:id', { params: { id } });

/** @param limit rows of the page; the server's own measure when absent */
export const getQueue = ({ sort, ...filter }: QueueFilter, cursor: string | null, limit?: number): Promise<QueuePage> =>
  request('GET /cases', { query: { ...filter, sort: sort || undefined, cursor: cursor ?? '', limit } });
export const getCounts = (dispositif: string): Promise<QueueCounts> =>
  request('GET /cases/counts', { query: { dispositif } });

export const getViews = (): Promise<NamedViews> => request('GET /me/views');
export const keepView = (view: NamedView): Promise<NamedViews> => request('PUT /me/views', { body: view });
export const forgetView = (name: string): Promise<NamedViews> =>
  request('DELETE /me/views/:name', { params: { name } });

export const getCase = (id: string): Promise<CaseDetail> => request('GET /cases/:id', { params: { id } });
export const sendCommand = (id: string, command: CaseCommand): Promise<CaseDetail> =>
  request('POST /cases/:id/commands', { params: { id }, body: command });
/** Says that the messages of a case were shown, up to the last one. */
export const readMessages = (id: string, last: string): Promise<null> =>
  request('PUT /cases/:id/messages/read', { params: { id }, body: { last } });
export const previewAction = (id: string, body: PreviewRequest): Promise<ActionPreview> =>
  request('POST /cases/:id/previews', { params: { id }, body });
export const getBulkActions = (ids: readonly string[]): Promise<BulkActions> =>
  request('POST /cases/bulk/actions', { body: { ids } });
export const actOnMany = (body: BulkRequest): Promise<BulkResult> => request('POST /cases/bulk', { body });
export const getAgents = (dispositif: string, held: string, route: string | undefined): Promise<NamedIdList> =>
  request('GET /agents', { query: { dispositif, function: held, route } });

export const getReadings = (number: string, cursor: string | null): Promise<Readings> =>
  request('GET /readings', { query: { number, cursor: cursor ?? '' } });

export const getRightChanges = (q: string, cursor: string | null): Promise<RightChanges> =>
  request('GET /admin/rights/changes', { query: { q, cursor: cursor ?? '' } });

export const findPeople = (q: string): Promise<PersonList> => request('GET /people', { query: { q } });
export const beginDraft = (body: NewDraft): Promise<Draft> => request('POST /drafts', { body });

/** Sends a document to be joined to a message of a case. */
export function sendFile(caseId: string, file: File): Promise<ApiFile> {
  const body = new FormData();
  body.append('file', file);
  return request('POST /files', { query: { case: caseId }, body });
}

export const fileAddress = (id: string): string => linkTo('GET /files/:id', { params: { id } });
export const receiptAddress = (id: string): string => linkTo('GET /cases/:id/receipt', { params: { id } });
/** Where what a correction asked for is mended, for somebody at the counter. */
export const correctionAddress = (id: string): string => `/compte/demandes/${id}/correction`;
export const printAddress = (id: string, mail: string): string =>
  linkTo('GET /cases/:id/print/:mailKey', { params: { id, mailKey: mail } });
