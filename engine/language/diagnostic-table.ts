/*
 * The shape of the tables of diagnostics. Each area of the compiler keeps its own table beside its checks, and enters it in
 * `DiagnosticTables`, so that a code can be reported with its parameters without anybody here knowing the areas; the
 * pipeline alone gathers them (compile/diagnostics.ts). A code never changes its meaning once published: authors search
 * for it.
 */

import type { Fix } from './fix.ts';
import type { Site } from './site.ts';

/** What a sentence is told with: names, numbers and other short texts of the author's own source. */
export type DiagnosticParams = Readonly<Record<string, string | number | readonly string[]>>;

/** The remedies that are known of a problem with these parameters, at its place; none where they do not apply. */
export type FixMaker<P> = (params: P, site: Site) => readonly Fix[];

/** One kind of problem: how grave it is, the French sentence that says what is wrong and how to mend it, and its fixes. */
export type DiagnosticKind<P extends DiagnosticParams = DiagnosticParams> = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: (params: P) => string;
  /** Null when no remedy is known that a machine could carry out. */
  readonly fixes: FixMaker<P> | null;
};

/** Declares an error: the source cannot be published. */
export function error<P extends DiagnosticParams>(
  message: (params: P) => string,
  fixes: FixMaker<NoInfer<P>> | null = null,
): DiagnosticKind<P> {
  return { severity: 'error', message, fixes };
}

/** Declares a warning: the source can be published, yet something is probably not what was meant. */
export function warning<P extends DiagnosticParams>(
  message: (params: P) => string,
  fixes: FixMaker<NoInfer<P>> | null = null,
): DiagnosticKind<P> {
  return { severity: 'warning', message, fixes };
}

/** Declares what could not be proved, where there was something to prove: nothing is wrong that is known of. */
export function info<P extends DiagnosticParams>(message: (params: P) => string): DiagnosticKind<P> {
  return { severity: 'info', message, fixes: null };
}

/** All codes with what each is told with. Every area adds its own, by `declare module` beside its table. */
export interface DiagnosticTables {}

/** The code of any diagnostic, such as `form.keyword-unsupported`; its meaning never changes. */
export type DiagnosticCode = keyof DiagnosticTables;

type ParamsByCode = { readonly [C in DiagnosticCode]: Parameters<DiagnosticTables[C]['message']>[0] };
/** Parameters of the sentence of a code. */
export type ParamsOf<C extends DiagnosticCode> = ParamsByCode[C];
