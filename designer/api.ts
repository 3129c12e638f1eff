/** Calls of the studio to the server, one function each. */
import type {
  ApiTokenList,
  CompileReport,
  DispositifDetail,
  DraftSource,
  LibraryList,
  NewDispositif,
  NewToken,
  Published,
  SaveDraft,
  ScenarioRun,
  Session,
  SourceFiles,
  TokenCreated,
} from '../schemas/types/api.ts';
import { linkTo } from '../runtime/ui/api/address.ts';
import { request } from '../runtime/ui/http.ts';

/** Text of each file of a scheme by path. */
export type Files = Readonly<Record<string, string>>;

export const getSession = (): Promise<Session> => request('GET /session');
export const getDispositif = (id: string): Promise<DispositifDetail> =>
  request('GET /dispositifs/:id', { params: { id } });
export const getLibrary = (): Promise<LibraryList> => request('GET /library');
export const createDispositif = (body: NewDispositif): Promise<DraftSource> => request('POST /dispositifs', { body });
export const getDraft = (id: string): Promise<DraftSource> => request('GET /dispositifs/:id/draft', { params: { id } });
export const saveDraft = (id: string, body: SaveDraft): Promise<DraftSource> =>
  request('PUT /dispositifs/:id/draft', { params: { id }, body });
/** Source of a published version. */
export const getVersion = (id: string, number: number): Promise<SourceFiles> =>
  request('GET /dispositifs/:id/versions/:number', { params: { id, number } });
export const publish = (id: string, files: Files): Promise<Published> =>
  request('POST /dispositifs/:id/versions', { params: { id }, body: { files } });
export const compileFiles = (id: string, files: Files): Promise<CompileReport> =>
  request('POST /compile', { body: { id, files } });
export const runScenarios = (id: string, files: Files): Promise<ScenarioRun> =>
  request('POST /scenarios', { body: { id, files } });
export const createToken = (body: NewToken): Promise<TokenCreated> => request('POST /tokens', { body });
export const getTokens = (): Promise<ApiTokenList> => request('GET /tokens');
export const revokeToken = (id: string): Promise<null> => request('DELETE /tokens/:id', { params: { id } });
export const exportAddress = (id: string): string => linkTo('GET /dispositifs/:id/export', { params: { id } });

/** A folder to bring in; without `replace` it is refused where it would efface a draft. */
export type Import = { readonly file: File; readonly replace: boolean };

/** Sends the zip of a scheme's folder; the scheme of that name gets it as its draft. */
export function importZip({ file, replace }: Import): Promise<DraftSource> {
  const body = new FormData();
  body.append('file', file);
  return request('POST /dispositifs/import', { query: { replace: replace || undefined }, body });
}
