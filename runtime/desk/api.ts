/** Calls of the desk to the server about the queue, cases and filing; those of the administration are in admin/api.ts. */
import type {
  FeedCreated,
  FeedList,
  NewFeed,
  Absences,
  ActionPreview,
  AgentNoticeChoice,
  AgentNotices,
  AssistedDraftList,
  Agents,
  ApiChannel,
  ApiFile,
  BulkActions,
  BulkDeed,
  BulkRequest,
  BulkResult,
  BulkRun,
  BulkRunOutcome,
  BulkRunRequest,
  BulkRuns,
  CaseCommand,
  CaseDetail,
  CaseLinks,
  DispositifDetail,
  Draft,
  EstablishmentRecord,
  JottingKept,
  Jottings,
  KeepJotting,
  KeepLabel,
  KeepMarker,
  KeepTemplate,
  Labels,
  KeepView,
  NamedIdList,
  NamedViews,
  NewDraft,
  PageMarkers,
  PaperMandate,
  PaperMandateList,
  PaperMandateRecorded,
  PersonList,
  PersonRecord,
  PrintedForm,
  PreviewRequest,
  QueueCounts,
  QueueFacets,
  QueueMap,
  QueuePage,
  QueueSelection,
  QueueSort,
  QueueView,
  ReadNotices,
  ReplyTemplates,
  RightChanges,
  SayAbsence,
  RecentCases,
  SearchFound,
  SentMails,
  SchemeStatistics,
  ServiceFigures,
  Session,
} from '../../schemas/types/api.ts';
import { linkTo } from '../ui/api/address.ts';
import { request, requestBytes } from '../ui/http.ts';

/** What the queue is narrowed to; empty strings narrow nothing. */
export type QueueFilter = {
  readonly view: QueueView;
  readonly dispositif: string;
  readonly state: string;
  readonly q: string;
  /** '' leaves it to the scheme. */
  readonly sort: QueueSort | '';
  /** Column that the list is in order by, in place of that: `applicant`, `-dueAt`, `-=Devis`; '' for none. */
  readonly by: string;
  readonly channel: ApiChannel | '';
  /** Words of a mark. */
  readonly alert: string;
  /** Values of the scheme's own columns, as a query: Commune=Thio&Foyer=3. */
  readonly columns: string;
  /** Spans of those columns, as a query: Devis=50000..100000&Naissance=..2008-12-31. */
  readonly ranges: string;
  /** Days of the filing, both included. */
  readonly filedFrom: string;
  readonly filedTo: string;
  /** late: past its due date; soon: due within seven days. */
  readonly due: 'late' | 'soon' | '';
  /** Due dates, both included. */
  readonly dueFrom: string;
  readonly dueTo: string;
  /** Whether some of the opinions asked are waited for, or all are in. */
  readonly opinions: 'waiting' | 'complete' | '';
  /** Label, by identifier. */
  readonly label: string;
  /** Account that has taken the task, or one of the case. */
  readonly holder: string;
  /** Group of the agent that it is for. */
  readonly group: string;
  /** Only cases whose applicants receive no mail. */
  readonly unreached: 'yes' | '';
  /** In every view, what is in the schemes that I oversee and nothing else. */
  readonly within: 'overseen' | '';
  /** Days on which silence decides, both included. */
  readonly silenceFrom: string;
  readonly silenceBy: string;
  /** Days of the end, both included. */
  readonly closedFrom: string;
  readonly closedTo: string;
};

/** Who is signed in, and what time it is for the server. */
export const getSession = (): Promise<Session> => request('GET /session');
/** A scheme with its functions and states, by which the queue is narrowed. */
export const getDispositif = (id: string): Promise<DispositifDetail> =>
  request('GET /dispositifs/:id', { params: { id } });

/** A filter as it is sent: what narrows nothing is left out. */
const asked = ({ sort, by: _by, channel, due, opinions, unreached, within, ...filter }: QueueFilter) => ({
  ...filter,
  sort: sort || undefined,
  channel: channel || undefined,
  due: due || undefined,
  opinions: opinions || undefined,
  unreached: unreached || undefined,
  within: within || undefined,
});

/** @param limit rows of the page; the server's own measure when absent */
export const getQueue = (filter: QueueFilter, cursor: string | null, limit?: number): Promise<QueuePage> =>
  request('GET /cases', {
    query: { ...asked(filter), by: filter.by || undefined, cursor: cursor ?? '', limit },
  });

/**
 * Where all rows of a filter are taken out as a file.
 * @param reason what it is for: it is recorded, and applicants read it
 * @param show columns in their order; all when ''
 */
export const exportAddress = (
  filter: QueueFilter,
  format: 'csv' | 'xlsx' | 'json' | 'geojson',
  reason: string,
  show: string,
): string =>
  linkTo('GET /cases/export', {
    query: { ...asked(filter), format, reason, show },
  });

/** Where the documents of the cases of a filter are, as a zip. */
export const documentsAddress = (filter: QueueFilter, reason: string): string =>
  linkTo('GET /cases/documents', { query: { ...asked(filter), reason } });

/** The cases of a filter, to act on them together: those of its first 2,000 rows. Reads none of them. */
export const getSelection = (filter: QueueFilter): Promise<QueueSelection> =>
  request('GET /cases/selection', { query: { ...asked(filter) } });

/** Where the cases of a filter are. */
export const getQueueMap = (filter: QueueFilter): Promise<QueueMap> =>
  request('GET /cases/map', { query: { ...asked(filter) } });

/** What the queue can be narrowed by, in one scheme or in all (''). */
export const getFacets = (dispositif: string): Promise<QueueFacets> =>
  request('GET /cases/facets', { query: { dispositif } });

/** Cases that I may see, by what is remembered of them, each with why it was found. */
/** Cases that I opened last, as far as I may still see them. */
export const getRecentCases = (): Promise<RecentCases> => request('GET /search/recent');
export const searchCases = (q: string): Promise<SearchFound> => request('GET /search', { query: { q } });

/** How many cases each view has, of one scheme or of all (''). */
export const getCounts = (dispositif: string): Promise<QueueCounts> =>
  request('GET /cases/counts', { query: { dispositif } });

/** The figures of the schemes that I oversee (''), or of one of them. */
export const getService = (dispositif: string): Promise<ServiceFigures> =>
  request('GET /service', { query: { dispositif } });

/** What statistics are asked of: a scheme that I oversee, and days. */
export type StatisticsAsked = { readonly dispositif: string; readonly from: string; readonly to: string };

/** The statistics of a scheme over a period. */
export const getStatistics = (asked: StatisticsAsked): Promise<SchemeStatistics> =>
  request('GET /service/statistics', { query: asked });

/** Where they are taken out as a file. */
export const statisticsAddress = (asked: StatisticsAsked, format: 'csv' | 'xlsx'): string =>
  linkTo('GET /service/statistics/file', { query: { ...asked, format } });

/** The views that I named, and those that my groups were given. */
export const getViews = (): Promise<NamedViews> => request('GET /me/views');
/** Keeps a view under its name, in the place of one that has it; gives all of them. */
export const keepView = (view: KeepView): Promise<NamedViews> => request('PUT /me/views', { body: view });
/** Gives the views that are left. */
export const forgetView = (id: string): Promise<NamedViews> => request('DELETE /me/views/:id', { params: { id } });

/** The sentences that my groups use again: of one scheme and of any, or all of them (''). */
export const getTemplates = (dispositif: string): Promise<ReplyTemplates> =>
  request('GET /templates', { query: { dispositif } });
/** Gives all of them, with the new one. */
export const addTemplate = (body: KeepTemplate): Promise<ReplyTemplates> => request('POST /templates', { body });
/** Gives all of them. Rejects with `template-changed` where a colleague was faster. */
export const changeTemplate = (id: string, body: KeepTemplate): Promise<ReplyTemplates> =>
  request('PUT /templates/:id', { params: { id }, body });
/** Gives those that are left. */
export const removeTemplate = (id: string): Promise<ReplyTemplates> =>
  request('DELETE /templates/:id', { params: { id } });

/** Labels of a scheme, or of all that one instructs or leads (''). */
export const getLabels = (dispositif: string): Promise<Labels> =>
  request('GET /labels', { query: { dispositif: dispositif || undefined } });
/** Defines a label or changes it. Rejects with `label-taken` where another one of the scheme is called so. */
export const keepLabel = (id: string, body: KeepLabel): Promise<Labels> =>
  request('PUT /labels/:id', { params: { id }, body });

/** A case on one screen. Reading it is recorded. */
export const getCase = (id: string): Promise<CaseDetail> => request('GET /cases/:id', { params: { id } });
/**
 * Gives the case as the command left it. Rejects with `case-changed` when the case moved since the version that the
 * command quotes.
 */
export const sendCommand = (id: string, command: CaseCommand): Promise<CaseDetail> =>
  request('POST /cases/:id/commands', { params: { id }, body: command });
/** Says that the messages of a case were shown, up to the last one. */
export const readMessages = (id: string, last: string): Promise<null> =>
  request('PUT /cases/:id/messages/read', { params: { id }, body: { last } });

/** What I have begun to write on a case and have not sent. */
export const getJottings = (id: string): Promise<Jottings> => request('GET /cases/:id/jottings', { params: { id } });
/** Keeps what I am writing. Rejects with `jotting-changed` where I wrote in another page meanwhile. */
export const keepJotting = (id: string, place: string, body: KeepJotting): Promise<JottingKept> =>
  request('PUT /cases/:id/jottings/:place', { params: { id, place }, body });

/** A page of what I am told; `cursor` is `next` of the page before. */
export const getNotices = (cursor: string | null): Promise<AgentNotices> =>
  request('GET /me/notices', { query: { cursor: cursor ?? '' } });
/** Says that I have read notices. */
export const readNotices = (body: ReadNotices): Promise<null> => request('PUT /me/notices/read', { body });
/** How I wish to be told. */
export const getNoticeChoice = (): Promise<AgentNoticeChoice> => request('GET /me/notices/choice');
/** Gives what is kept. */
export const setNoticeChoice = (body: AgentNoticeChoice): Promise<AgentNoticeChoice> =>
  request('PUT /me/notices/choice', { body });
/** Colleagues who may be named in a note on a case. */
export const getColleagues = (id: string): Promise<NamedIdList> =>
  request('GET /cases/:id/colleagues', { params: { id } });

/** What an action would do with these values, without doing it; rejects with the errors of the values. */
export const previewAction = (id: string, body: PreviewRequest): Promise<ActionPreview> =>
  request('POST /cases/:id/previews', { params: { id }, body });

/** What can be done to several cases together; reading none of them. */
export const getBulkActions = (ids: readonly string[]): Promise<BulkActions> =>
  request('POST /cases/bulk/actions', { body: { ids } });

/** Tries an action on each case (`dryRun`) or takes it; what one refuses does not keep the others from it. */
export const actOnMany = (body: BulkRequest): Promise<BulkResult> => request('POST /cases/bulk', { body });
/** What I had done to many cases, the latest first. */
export const getBulkRuns = (): Promise<BulkRuns> => request('GET /cases/bulk/runs');
/** Has something done to many cases; asked again under the same identifier, it is begun once. */
export const beginBulkRun = (id: string, body: BulkRunRequest): Promise<BulkRun> =>
  request('PUT /cases/bulk/runs/:id', { params: { id }, body });
/** How far it has come, with what became of each case. */
export const getBulkRun = (id: string): Promise<BulkRunOutcome> =>
  request('GET /cases/bulk/runs/:id', { params: { id } });
/** Where letters that it had made are printed together (PDF). */
export const runLettersAddress = (id: string, part: number): string =>
  linkTo('GET /cases/bulk/runs/:id/letters/:part', { params: { id, part } });
/** Stops it after the case under way. */
export const stopBulkRun = (id: string): Promise<BulkRun> =>
  request('POST /cases/bulk/runs/:id/stop', { params: { id } });
/** Says that I have seen how it ended. */
export const seeBulkRun = (id: string): Promise<BulkRun> =>
  request('PUT /cases/bulk/runs/:id/seen', { params: { id } });
/** Takes several cases, gives them to a colleague or writes to their applicants, or only says where that can be (`dryRun`). */
export const doToMany = (body: BulkDeed): Promise<BulkResult> => request('POST /cases/bulk/deeds', { body });
/** Absences that are not over, and whose I may say. */
export const getAbsences = (): Promise<Absences> => request('GET /absences');
/** Who may stand in for an agent. */
export const getDeputies = (user: string): Promise<NamedIdList> =>
  request('GET /absences/deputies', { query: { user } });
/** Says an absence; said again under the same identifier, it is there once. Rejects with what is against it. */
export const sayAbsence = (id: string, body: SayAbsence): Promise<Absences> =>
  request('PUT /absences/:id', { params: { id }, body });
/** Ends an absence now. */
export const endAbsence = (id: string): Promise<Absences> => request('POST /absences/:id/end', { params: { id } });
/** Agents a task can be given to: those who hold the function `held`, on the route where it has some. */
export const getAgents = (dispositif: string, held: string | undefined, route: string | undefined): Promise<Agents> =>
  request('GET /agents', { query: { dispositif, function: held, route } });

/** A page of changes of rights, of whoever's name has `q` in it. */
export const getRightChanges = (q: string, cursor: string | null): Promise<RightChanges> =>
  request('GET /admin/rights/changes', { query: { q, cursor: cursor ?? '' } });

/**
 * People of the register. Rejects with `search-too-vague` for words that many share; whoever is found is told of it.
 */
export const findPeople = (q: string): Promise<PersonList> => request('GET /people', { query: { q } });
/** A company or an association, as its requests that the agent may see show it; the reading is recorded for each. */
export const getEstablishment = (id: string): Promise<EstablishmentRecord> =>
  request('GET /establishments/:id', { params: { id } });
/** A page of a person, as their requests that the agent may see show them; the reading is recorded for each. `cursor` is empty for the first. */
export const getPerson = (id: string, cursor: string): Promise<PersonRecord> =>
  request('GET /people/:id', { params: { id }, query: { cursor } });
/** The form on paper that carries a code. Rejects with `form-code-mistyped`, `form-code-unknown` and their like. */
export const findPrintedForm = (code: string): Promise<PrintedForm> =>
  request('GET /form-codes/:code', { params: { code } });
/** Begins a request for somebody; the form of the site then goes on with it. */
export const beginDraft = (body: NewDraft): Promise<Draft> => request('POST /drafts', { body });

/** Requests that the agent types in and has not filed. */
export const listBegun = (): Promise<AssistedDraftList> => request('GET /me/assisted-drafts');
/** Gives one up, with all that was typed and sent for it. */
export const dropDraft = (id: string): Promise<null> => request('DELETE /drafts/:id', { params: { id } });
/** Takes a scan of the form on paper away from one. Rejects with `draft-filed` once it is a case. */
export const dropOriginal = (id: string, file: string): Promise<null> =>
  request('DELETE /drafts/:id/originals/:file', { params: { id, file } });

/** Sends a scan of the form on paper that a request is typed from. */
export function sendOriginal(draftId: string, file: File): Promise<ApiFile> {
  const body = new FormData();
  body.append('file', file);
  return request('POST /files', { query: { draft: draftId, original: true }, body });
}

/** Mandates of a person that were recorded from paper. */
export const listPaperMandates = (id: string): Promise<PaperMandateList> =>
  request('GET /people/:id/mandates', { params: { id } });

/** Records what a person signed, once its scan was received. */
export async function recordPaperMandate(
  id: string,
  scan: File,
  mandate: Omit<PaperMandate, 'scan'>,
): Promise<PaperMandateRecorded> {
  const body = new FormData();
  body.append('file', scan);
  const { id: file } = await request('POST /people/:id/mandate-scans', { params: { id }, body });
  return request('POST /people/:id/mandates', { params: { id }, body: { ...mandate, scan: file } });
}

/** Ends a mandate that was recorded from paper, at the word of who signed it. */
export const endPaperMandate = (id: string, mandate: string): Promise<null> =>
  request('DELETE /people/:id/mandates/:mandate', { params: { id, mandate } });

/** Sends a document to be joined to a message of a case. */
export function sendFile(caseId: string, file: File): Promise<ApiFile> {
  const body = new FormData();
  body.append('file', file);
  return request('POST /files', { query: { case: caseId }, body });
}

/** Where a received document is looked at. */
export const fileAddress = (id: string): string => linkTo('GET /files/:id', { params: { id } });
/** A received document. Its reading is recorded. */
export const getFileBytes = (id: string, signal: AbortSignal): Promise<Uint8Array> =>
  requestBytes(fileAddress(id), signal);
/** Where the receipt of a case is printed (PDF). */
export const receiptAddress = (id: string): string => linkTo('GET /cases/:id/receipt', { params: { id } });
/** Where the case is taken out whole, for a reason that is recorded. */
export const takeOutAddress = (id: string, format: 'pdf' | 'zip', reason: string): string =>
  linkTo('GET /cases/:id/take-out', { params: { id }, query: { format, reason } });
/** Markers on the documents of a case that I may open. */
export const getMarkers = (id: string): Promise<PageMarkers> => request('GET /cases/:id/markers', { params: { id } });
/** Places a marker on a document, or changes one of mine. */
export const keepMarker = (id: string, marker: string, body: KeepMarker): Promise<PageMarkers> =>
  request('PUT /cases/:id/markers/:marker', { params: { id, marker }, body });
/** Settles a marker, or opens it again. */
export const resolveMarker = (id: string, marker: string, resolved: boolean): Promise<PageMarkers> =>
  request('PUT /cases/:id/markers/:marker/resolution', { params: { id, marker }, body: { resolved } });
/** Removes a marker of mine. */
export const removeMarker = (id: string, marker: string): Promise<null> =>
  request('DELETE /cases/:id/markers/:marker', { params: { id, marker } });
/** Where all that is held of the applicant of a case is taken out (zip). */
export const personExportAddress = (id: string): string => linkTo('GET /cases/:id/person-export', { params: { id } });
/** Where what a correction asked for is mended, for somebody at the counter. */
export const correctionAddress = (id: string): string => `/compte/demandes/${id}/correction`;
/** Where a mail, or a message, is printed as a letter (PDF). */
export const printAddress = (id: string, mail: string): string =>
  linkTo('GET /cases/:id/print/:mailKey', { params: { id, mailKey: mail } });

/** Cases that have something in common with one, of those that I instruct. */
export const getLinks = (id: string): Promise<CaseLinks> => request('GET /cases/:id/links', { params: { id } });

/** Mails about a case, or about all cases of its applicant that I see. */
export const getMails = (id: string, of: 'case' | 'person'): Promise<SentMails> =>
  request('GET /cases/:id/mails', { params: { id }, query: { of } });
/** Where a mail is read as it was sent. */
export const mailAddress = (id: string, mail: string): string =>
  linkTo('GET /cases/:id/mails/:mail', { params: { id, mail } });
/** Sends a mail once more; gives the mails of its case. Rejects with `mail-not-sent-again`. */
export const sendMailAgain = (id: string, mail: string): Promise<SentMails> =>
  request('POST /cases/:id/mails/:mail/again', { params: { id, mail } });

/** My feeds for spreadsheets. */
export const getFeeds = (): Promise<FeedList> => request('GET /me/feeds');
/** Makes a feed; its address is given this once. */
export const createFeed = (body: NewFeed): Promise<FeedCreated> => request('POST /me/feeds', { body });
/** Revokes a feed; rejects with `token-unknown` when it is gone already. */
/** A feed is a token of its maker's: this ends it. */
export const revokeFeed = (id: string): Promise<null> => request('DELETE /tokens/:id', { params: { id } });
