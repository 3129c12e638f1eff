/**
 * Moments at which lengths of time are compared that have no order of their own (months, days, working days): those at
 * which a delay in months is at its shortest, an ordinary one, and one before holidays.
 */
export const SAMPLE_MOMENTS: readonly string[] = [
  '2026-01-31T00:00:00Z',
  '2026-02-28T00:00:00Z',
  '2026-06-15T00:00:00Z',
  '2026-12-18T00:00:00Z',
];
