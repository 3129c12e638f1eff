import { createContext, use } from 'react';
import type { SessionUser } from '../../schemas/types/api.ts';

/** Who is signed in at the desk. */
export type DeskSession = { readonly user: SessionUser; readonly demo: boolean };

export const SessionContext = createContext<DeskSession | null>(null);

/** The session of the desk; only under the frame, where there is one. */
export function useSession(): DeskSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside the desk');
  return session;
}
