import { createContext, use } from 'react';
import type { SessionUser } from '../../schemas/types/api.ts';

/** Who is signed in at the desk. */
export type DeskSession = {
  readonly user: SessionUser;
  readonly demo: boolean;
  /** How much the server's time is ahead of this machine's, whose clock may be wrong; days, when time is simulated. */
  readonly aheadMs: number;
  /** Megabytes of the largest document that may be sent. */
  readonly mostMegabytes: number;
};

/** Where the frame of the desk puts the session; read it by `useSession`. */
export const SessionContext = createContext<DeskSession | null>(null);

/** The session of the desk; only under the frame, where there is one. */
export function useSession(): DeskSession {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside the desk');
  return session;
}

/** Whether who works here leads a service: a function of theirs oversees a scheme. */
export function useLeads(): boolean {
  return useSession().user.functions.some(({ oversees }) => oversees);
}

/** What time it is for the server, which decides what is late. */
export function useNow(): () => Date {
  const { aheadMs } = useSession();
  return () => new Date(Date.now() + aheadMs);
}
