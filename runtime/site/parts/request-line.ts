/** A request as its applicant finds it in a list. Dates come as people read them. */
export type RequestLine = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly expected: string | null;
  /** Last day to do it, as it is written; null when nothing ends it. */
  readonly until: string | null;
  readonly filedOn: string;
  /** Last day for the service to answer, as it is written; null when no delay decides. */
  readonly answerBy: string | null;
  readonly closed: boolean;
  /** Whether the service wrote something that was not read. */
  readonly unread: boolean;
};

/** Whether something is to be done. */
export const isAwaited = ({ expected }: RequestLine): boolean => expected !== null;
