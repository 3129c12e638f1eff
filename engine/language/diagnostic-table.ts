/*
 * The shape of the tables of diagnostics. Each area of the compiler keeps its own table beside its checks; all are
 * gathered in diagnostics.ts. A code never changes its meaning once published: authors search for it.
 */

/** What a sentence is told with: names, numbers and other short texts of the author's own source. */
export type DiagnosticParams = Readonly<Record<string, string | number | readonly string[]>>;

/** One kind of problem: how grave it is, and the French sentence that says what is wrong and how to mend it. */
export type DiagnosticKind<P extends DiagnosticParams = DiagnosticParams> = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: (params: P) => string;
};

/** Declares an error: the source cannot be published. */
export function error<P extends DiagnosticParams>(message: (params: P) => string): DiagnosticKind<P> {
  return { severity: 'error', message };
}

/** Declares a warning: the source can be published, yet something is probably not what was meant. */
export function warning<P extends DiagnosticParams>(message: (params: P) => string): DiagnosticKind<P> {
  return { severity: 'warning', message };
}

/** Declares what could not be proved, where there was something to prove: nothing is wrong that is known of. */
export function info<P extends DiagnosticParams>(message: (params: P) => string): DiagnosticKind<P> {
  return { severity: 'info', message };
}
