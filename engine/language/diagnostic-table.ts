/*
 * The shape of the tables of diagnostics. Each area of the compiler keeps its own table beside its checks, and enters it in
 * `DiagnosticTables`, so that a code can be reported with its parameters without anybody here knowing the areas; the
 * pipeline alone gathers them (compile/diagnostics.ts). A code never changes its meaning once published: authors search
 * for it.
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

/** All codes with what each is told with. Every area adds its own, by `declare module` beside its table. */
export interface DiagnosticTables {}

export type DiagnosticCode = keyof DiagnosticTables;

type ParamsByCode = { readonly [C in DiagnosticCode]: Parameters<DiagnosticTables[C]['message']>[0] };
/** Parameters of the sentence of a code. */
export type ParamsOf<C extends DiagnosticCode> = ParamsByCode[C];
