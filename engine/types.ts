/*
 * The engine's contract, in one place so that the engine, the runtime and the three applications can be read against it.
 *
 * Glossary: a *source* is the folder an author writes, as text; *compiled* is what is proved and ready to run; a *case*
 * is the projection of its events; a *command* asks for a change, *events* say what changed, *effects* say what the
 * world must do because of it. Instants are ISO 8601 in UTC ("2026-03-02T22:00:00Z"), dates are local to Nouméa
 * ("2026-03-03"), money is whole XPF. Pointers are JSON pointers (RFC 6901) into the answers.
 */
export type * from './base/values.ts';
export type * from './types/source.ts';
export type * from './types/form.ts';
export type * from './types/rules.ts';
export type * from './types/workflow.ts';
export type * from './types/dispositif.ts';
export type * from './case/case.ts';
export type * from './types/command.ts';
export type * from './types/scenario.ts';
