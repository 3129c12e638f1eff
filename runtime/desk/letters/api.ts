/** Calls about letters that are printed and posted. */
import type {
  CaseLetters,
  LetterBatch,
  LetterBatchDetail,
  LettersPosted,
  LettersToPost,
} from '../../../schemas/types/api.ts';
import { linkTo } from '../../ui/api/address.ts';
import { request } from '../../ui/http.ts';

/** What waits, and the batches. */
export const getLetters = (): Promise<LettersToPost> => request('GET /letters');
/** Takes what waits of a service up to a day; asked again with the same identifier, it is made once. */
export const makeBatch = (id: string, service: string, until: string): Promise<LetterBatch> =>
  request('PUT /letter-batches/:id', { params: { id }, body: { service, until } });
/** A batch with its letters. */
export const getBatch = (id: string): Promise<LetterBatchDetail> =>
  request('GET /letter-batches/:id', { params: { id } });
/** Where a part of a batch is printed (PDF). */
export const partAddress = (id: string, part: number): string =>
  linkTo('GET /letter-batches/:id/parts/:part', { params: { id, part } });
/** Says that a batch is printed, or takes it back. */
export const tellPrinted = (id: string, printed: boolean): Promise<LetterBatch> =>
  request('PUT /letter-batches/:id/printed', { params: { id }, body: { printed } });
/** Says when a batch was posted, or takes it back. */
export const tellPosted = (id: string, body: LettersPosted): Promise<LetterBatch> =>
  request('PUT /letter-batches/:id/posted', { params: { id }, body });
/** Lets the letters of a batch wait again. */
export const giveUpBatch = (id: string): Promise<unknown> => request('DELETE /letter-batches/:id', { params: { id } });
/** Lets one letter of a batch wait again. */
export const releaseLetter = (id: string, letter: string): Promise<unknown> =>
  request('DELETE /letter-batches/:id/letters/:letter', { params: { id, letter } });
/** Letters of a case. */
export const getCaseLetters = (id: string): Promise<CaseLetters> =>
  request('GET /cases/:id/letters', { params: { id } });
