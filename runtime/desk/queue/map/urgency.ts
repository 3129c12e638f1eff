/** How a case is drawn on a map: by its due date, as the table says it. */
import { daysLeft, type DaysLeft } from '../days-left.ts';

/** Past its due date, due in a few days, or neither. */
export type Urgency = DaysLeft['pace'];

/** In the order of a legend. */
export const URGENCIES: readonly Urgency[] = ['late', 'near', 'far'];

/** White numbers are read on each of them. */
export const COLOURS: Readonly<Record<Urgency, string>> = { late: '#b3001b', near: '#8a5300', far: '#0b4f6c' };

/** That of a due date at a moment; a case without one does not press. */
export const urgencyOf = (dueAt: string | null, now: Date): Urgency =>
  dueAt === null ? 'far' : daysLeft(dueAt, now).pace;

/** The most urgent of several. */
export const mostUrgent = (some: readonly Urgency[]): Urgency =>
  URGENCIES.find((urgency) => some.includes(urgency)) ?? 'far';
