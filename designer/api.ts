/** Calls of the studio to the server, one function each. */
import type {
  AdminGroup,
  AdminGroupList,
  AdminUser,
  AdminUserList,
  ApiTokenList,
  AppendSteps,
  AskTextPreview,
  CompileReport,
  DispositifDetail,
  DraftSource,
  JudgedSource,
  JudgedText,
  LibraryList,
  ListReport,
  ListRows,
  BlockReport,
  BlockText,
  ListText,
  SharedBlockDetail,
  SharedBlockList,
  NewCopy,
  NewDispositif,
  NewToken,
  PaperFormRead,
  Presence,
  PublicationReport,
  Published,
  SayPresence,
  RulesTried,
  SchemeStandingDetail,
  Session,
  SetStanding,
  SetUser,
  SharedListDetail,
  SharedListList,
  SourceFiles,
  StepList,
  StepsKept,
  TextNames,
  TextPreviewed,
  TokenCreated,
  TryRules,
} from '../schemas/types/api.ts';
import { linkTo } from '../runtime/ui/api/address.ts';
import { call } from '../runtime/ui/api/call.ts';
import { request, requestBytes } from '../runtime/ui/http.ts';

/** Text of each file of a scheme by path. */
export type Files = Readonly<Record<string, string>>;

/** Who is signed in. */
export const getSession = (): Promise<Session> => request('GET /session');
/** A scheme with its published versions. Rejects with `dispositif-unknown` when nothing is published yet. */
export const getDispositif = (id: string): Promise<DispositifDetail> =>
  request('GET /dispositifs/:id', { params: { id } });

/** Ready workflows that a scheme can start from, each with its parameters. */
export const getLibrary = (): Promise<LibraryList> => request('GET /library');
/**
 * Begins a scheme; gives its first draft. Rejects with `dispositif-exists`, or `body-invalid` with what is wrong of the
 * parameters.
 */
export const createDispositif = (body: NewDispositif): Promise<DraftSource> => request('POST /dispositifs', { body });
/** Begins a scheme as another one is. Rejects with `dispositif-exists`, `dispositif-unknown`, or `body-invalid`. */
export const copyDispositif = (id: string, body: NewCopy): Promise<DraftSource> =>
  request('POST /dispositifs/:id/copies', { params: { id }, body });
/** The draft of a scheme; the files of the version in force, at revision 0, when nobody saved one. */
export const getDraft = (id: string): Promise<DraftSource> => request('GET /dispositifs/:id/draft', { params: { id } });
/** Source of a published version. */
export const getVersion = (id: string, number: number): Promise<SourceFiles> =>
  request('GET /dispositifs/:id/versions/:number', { params: { id, number } });

/** What publishing would do, and what stands in its way. Rejects with `source-too-heavy` and the like. */
export const preparePublication = (id: string, files: Files): Promise<PublicationReport> =>
  request('POST /dispositifs/:id/publication', { params: { id }, body: { files } });
/** Publishes; the same files again are the same version. Rejects with the diagnostics that stand in the way. */
export const publish = (id: string, files: Files): Promise<Published> =>
  request('POST /dispositifs/:id/versions', { params: { id }, body: { files } });

/**
 * What the compiler says; `preview` and `graph` are null when the files do not compile. Rejects with `draft-changed` when
 * what is judged is told by changes of another revision than the last.
 */
export const compileSource = (source: JudgedSource): Promise<CompileReport> =>
  request('POST /compile', { body: source });
/** What one letter, mail or the sheet may read; null while the procedure cannot be read. Rejects as `compileSource` does. */
export const listTextNames = (text: JudgedText): Promise<TextNames> => request('POST /texts/names', { body: text });
/** What a text becomes where a scenario sends it. Rejects likewise. */
export const previewText = (text: AskTextPreview): Promise<TextPreviewed> =>
  request('POST /texts/previews', { body: text });
/** Where a page of a letter that was drawn is, from 1. */
export const drawnPage = (key: string, page: number): string =>
  linkTo('GET /texts/drawn/:key/pages/:page', { params: { key, page } });
/** Where its PDF is. */
export const drawnLetter = (key: string): string => linkTo('GET /texts/drawn/:key/letter.pdf', { params: { key } });
/** Where a mail that was drawn is. */
export const drawnMail = (key: string): string => linkTo('GET /texts/drawn/:key/mail.html', { params: { key } });

/** Lists that schemes share. */
export const getSharedLists = (): Promise<SharedListList> => request('GET /lists');
/** One of them, with its versions and who uses it. */
export const getSharedList = (id: string): Promise<SharedListDetail> => request('GET /lists/:id', { params: { id } });
/** Rows of a version that suit a text. */
export const searchSharedList = (id: string, number: number, q: string): Promise<ListRows> =>
  request('GET /lists/:id/versions/:number/rows', { params: { id, number }, query: { q } });
/** What a text would change of a list. Rejects with the diagnostics that keep it from being one. */
export const reportSharedList = (id: string, body: ListText): Promise<ListReport> =>
  request('POST /lists/:id/report', { params: { id }, body });
/** Publishes its next version. Rejects likewise. */
export const publishSharedList = (id: string, body: ListText): Promise<Published> =>
  request('POST /lists/:id/versions', { params: { id }, body });
/** Where a version is downloaded. */
export const listDownload = (id: string, number: number): string =>
  linkTo('GET /lists/:id/versions/:number', { params: { id, number } });
/** Its rows as it was published (CSV). Rejects when it cannot be had. */
export const sharedListText = (id: string, number: number): Promise<string> => textAt(listDownload(id, number));
/** Blocks of questions published by themselves, by title. */
export const getSharedBlocks = (): Promise<SharedBlockList> => request('GET /blocks');
/** One of them, with its versions and who uses it. */
export const getSharedBlock = (id: string): Promise<SharedBlockDetail> =>
  request('GET /blocks/:id', { params: { id } });
/** What becomes of it from a version to the last one. */
export const getBlockChanges = (id: string, number: number): Promise<BlockReport> =>
  request('GET /blocks/:id/versions/:number/changes', { params: { id, number } });
/** What a text would change of a block. Rejects with the diagnostics that keep it from being one. */
export const reportSharedBlock = (id: string, body: BlockText): Promise<BlockReport> =>
  request('POST /blocks/:id/report', { params: { id }, body });
/** Publishes its next version. Rejects likewise. */
export const publishSharedBlock = (id: string, body: BlockText): Promise<Published> =>
  request('POST /blocks/:id/versions', { params: { id }, body });
/** Where a version is downloaded. */
export const blockDownload = (id: string, number: number): string =>
  linkTo('GET /blocks/:id/versions/:number', { params: { id, number } });
/** Its text as it was published (JSON Schema). Rejects when it cannot be had. */
export const sharedBlockText = (id: string, number: number): Promise<string> => textAt(blockDownload(id, number));

async function textAt(address: string): Promise<string> {
  return new TextDecoder().decode(await requestBytes(address, new AbortController().signal));
}

/** What the rules make of some answers, and why; null while the files cannot be read. */
export const tryRules = (body: TryRules): Promise<RulesTried> => request('POST /rules', { body });

/** Gives the secret of the token, this once. */
export const createToken = (body: NewToken): Promise<TokenCreated> => request('POST /tokens', { body });
/** My tokens, without their secrets. */
export const getTokens = (): Promise<ApiTokenList> => request('GET /tokens');
/** From now on the token opens nothing. */
export const revokeToken = (id: string): Promise<null> => request('DELETE /tokens/:id', { params: { id } });
/** Where the draft is downloaded, as a zip of its folder. */
export const exportAddress = (id: string): string => linkTo('GET /dispositifs/:id/export', { params: { id } });

/** A folder to bring in; without `replace` it is refused where it would efface a draft. */
export type Import = { readonly file: File; readonly replace: boolean };

/** Sends the zip of a scheme's folder; the scheme of that name gets it as its draft. */
export function importZip({ file, replace }: Import): Promise<DraftSource> {
  const body = new FormData();
  body.append('file', file);
  return request('POST /dispositifs/import', { query: { replace: replace || undefined }, body });
}

/** Reads the questions of a paper form (PDF). Rejects with `paper-form-unreadable` or `file-too-large`. */
export function readPaperForm(file: File): Promise<PaperFormRead> {
  const body = new FormData();
  body.append('file', file);
  return request('POST /paper-forms', { body });
}

/** Adds steps to the draft. Rejects with `draft-changed` when another author came first. */
export const appendSteps = (id: string, body: AppendSteps): Promise<StepsKept> =>
  request('POST /dispositifs/:id/steps', { params: { id }, body });
/** The steps that follow a revision, or the last before one: some of them. */
export const getSteps = (
  id: string,
  query: { readonly since: number } | { readonly before: number },
): Promise<StepList> => request('GET /dispositifs/:id/steps', { params: { id }, query });
/** Says where this page is; gives the other pages that have the scheme open. */
export const sayPresence = (id: string, body: SayPresence): Promise<Presence> =>
  request('PUT /dispositifs/:id/presence', { params: { id }, body });
/** Says that a page is being left; whether that arrives is not waited for. */
export function leavePresence(id: string, page: string): void {
  void call('PUT /dispositifs/:id/presence', { params: { id }, body: { page, place: null }, keepalive: true });
}

/** All groups with their members, for whoever administers. */
export const getGroups = (): Promise<AdminGroupList> => request('GET /admin/groups');
/** Rejects with `group-exists` when the name is taken. */
export const createGroup = (name: string): Promise<AdminGroup> => request('POST /admin/groups', { body: { name } });
/** The first accounts that have a text in their name or address. */
export const getUsers = (q: string): Promise<AdminUserList> => request('GET /admin/users', { query: { q } });
/** Replaces roles and groups of an account. Rejects with `last-administrator`. */
export const setUser = (id: string, body: SetUser): Promise<AdminUser> =>
  request('PUT /admin/users/:id', { params: { id }, body });

/** Whether a scheme is offered, and whom a change would concern. */
export const getSchemeStanding = (id: string): Promise<SchemeStandingDetail> =>
  request('GET /dispositifs/:id/standing', { params: { id } });
/** Withdraws a scheme, archives it or brings it back. Rejects with `standing-impossible`. */
export const setSchemeStanding = (id: string, body: SetStanding): Promise<SchemeStandingDetail> =>
  request('PUT /dispositifs/:id/standing', { params: { id }, body });
