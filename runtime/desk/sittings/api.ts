/** Calls of sittings to the server. */
import type {
  Agenda,
  BeginSitting,
  BulkRun,
  KeepSittingCell,
  PutResult,
  Sitting,
  SittingCellKept,
  SittingRevision,
  SittingToApply,
  SittingTrial,
  Sittings,
} from '../../../schemas/types/api.ts';
import { linkTo } from '../../ui/api/address.ts';
import { request } from '../../ui/http.ts';

/** A page of sittings; `cursor` is `next` of the page before. */
export const getSittings = (cursor: string | null): Promise<Sittings> =>
  request('GET /sittings', { query: cursor === null ? {} : { cursor } });
/** Begins a sitting. */
export const beginSitting = (id: string, body: BeginSitting): Promise<Sitting> =>
  request('PUT /sittings/:id', { params: { id }, body });
/** A sitting as it is typed. */
export const getSitting = (id: string): Promise<Sitting> => request('GET /sittings/:id', { params: { id } });
/** Removes it. */
export const dropSitting = (id: string): Promise<null> => request('DELETE /sittings/:id', { params: { id } });
/** Whether it was changed. */
export const getRevision = (id: string): Promise<SittingRevision> =>
  request('GET /sittings/:id/revision', { params: { id } });
/** Keeps one thing that is typed. */
export const keepCell = (id: string, body: KeepSittingCell): Promise<SittingCellKept> =>
  request('PUT /sittings/:id/cells', { params: { id }, body });
/** A page of what is read of the cases. */
export const getAgenda = (id: string, cursor: string | null): Promise<Agenda> =>
  request('GET /sittings/:id/agenda', { params: { id }, query: cursor === null ? {} : { cursor } });
/** Puts cases on an agenda. */
export const putOnAgenda = (id: string, cases: readonly string[]): Promise<PutResult> =>
  request('POST /sittings/:id/agenda', { params: { id }, body: { cases: [...cases] } });
/** Gives a case another place, before one of its scheme or last of them. */
export const moveOnAgenda = (id: string, caseId: string, before: string | null): Promise<SittingRevision> =>
  request('PUT /sittings/:id/agenda/:case', { params: { id, case: caseId }, body: { before } });
/** Takes a case off an agenda. */
export const takeOffAgenda = (id: string, caseId: string): Promise<SittingRevision> =>
  request('DELETE /sittings/:id/agenda/:case', { params: { id, case: caseId } });
/** What carrying out the decisions on some cases would do. */
export const trySitting = (id: string, cases: readonly string[]): Promise<SittingTrial> =>
  request('POST /sittings/:id/decisions', { params: { id }, body: { cases: [...cases] } });
/** Has them carried out, as they were tried. */
export const applySitting = (id: string, run: string, cases: readonly SittingToApply[]): Promise<BulkRun> =>
  request('PUT /sittings/:id/decisions/:run', { params: { id, run }, body: { cases: [...cases] } });
/** Closes the minutes, as they were read. */
export const closeSitting = (id: string, revision: number): Promise<SittingRevision> =>
  request('POST /sittings/:id/closing', { params: { id }, body: { revision } });
/** Where its papers are. */
export function paperAddress(id: string, paper: 'agenda' | 'minutes' | 'xlsx'): string {
  if (paper === 'xlsx') return linkTo('GET /sittings/:id/file', { params: { id }, query: { format: 'xlsx' } });
  return paper === 'agenda'
    ? linkTo('GET /sittings/:id/agenda-file', { params: { id } })
    : linkTo('GET /sittings/:id/minutes-file', { params: { id } });
}
