/** What is decided, in words, with each decision that made it so: what a reader sees of it, and nothing else. */
import type { Instant, Json, JsonObject } from '../../base/values.ts';
import type { CaseEvent } from '../events/case-event.ts';
import { describeDecided } from '../events/decided.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { whoActed } from '../events/words.ts';
import type { Reader } from '../sight/reader.ts';

/** One decision of a value. */
export type ValueDecision = {
  readonly at: Instant;
  /** Who decided it, as the reader is told. */
  readonly who: string;
  /** Title of the action that decided; null for a step that followed by itself, and for the applicant: it is the service's word. */
  readonly action: string | null;
  /** What it decided, in words; null where it took the value away. */
  readonly text: string | null;
};

/** A value that was decided: what it is now, and the decisions that gave or took it, the newest first. */
export type DecidedValue = {
  readonly name: string;
  readonly title: string;
  readonly value: Json;
  /** In words; null once it was taken away. */
  readonly text: string | null;
  readonly since: Instant;
  readonly decisions: readonly [ValueDecision, ...ValueDecision[]];
};

/** The values that were decided, in the order of the scheme. `decision` and `events`: as the reader is shown them. */
export function shownDecided(
  compiled: CompiledDispositif,
  decision: JsonObject | undefined,
  events: readonly CaseEvent[],
  { standing, actor }: Pick<Reader, 'standing' | 'actor'>,
): readonly DecidedValue[] {
  const titleOf = (action: string | null): string | null =>
    action === null || standing === 'applicant' ? null : (compiled.workflow.actions[action]?.definition.title ?? null);
  const decided = events.filter((event) => event.type === 'decided').toReversed();
  return describeDecided(compiled, decision ?? {}).flatMap(({ name, label, text }) => {
    const [last, ...others] = decided
      .filter(({ values }) => Object.hasOwn(values, name))
      .map((event): ValueDecision => ({
        at: event.at,
        who: whoActed(compiled, event, actor),
        action: titleOf(event.action),
        text: describeDecided(compiled, { [name]: event.values[name] ?? null })[0]?.text ?? null,
      }));
    if (!last) return [];
    const value = decision?.[name] ?? null;
    return [{ name, title: label, value, text, since: last.at, decisions: [last, ...others] }];
  });
}
