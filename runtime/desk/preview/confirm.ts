/*
 * Nobody confirms blind: an action that is hard to take back, or that pays, is taken on what was shown for the very values that
 * are sent. Where that could not be told, it is asked again rather than done without.
 */
import { ApiError, mayPass } from '../../ui/http.ts';

/** What is known of what an action would do with the values at hand. */
export type Known =
  /** It is shown. */
  | 'told'
  /** The server refuses these values, and would refuse them sent. */
  | 'refused'
  /** It was not asked yet, or nobody could say. */
  | 'unknown';

/** What a failed question tells of the values it was asked for. */
export function knownBy(error: Error): Known {
  return error instanceof ApiError && !mayPass(error) ? 'refused' : 'unknown';
}

/**
 * Whether an action is to be sent now that one confirms it; false where one has to read first what it would do.
 * @param isGrave whether it is hard to take back, or pays
 * @param show has what is not known be asked and shown
 */
export async function isConfirmed(isGrave: boolean, known: Known, show: () => Promise<Known>): Promise<boolean> {
  // What is refused is sent: its answer says where to mend.
  if (!isGrave || known !== 'unknown') return true;
  return (await show()) === 'refused';
}
