/**
 * Must-facts: what is sure to have happened when a case is at a point of its workflow. The flow makes them of what the
 * workflow does and of what its conditions tell; presence asks for the one that a value needs, by the table of names.
 */

import type { Json } from '../base/values.ts';

/** One thing that is sure to have happened. */
export type MustFact =
  /** An action was taken, by somebody or by time. */
  | { readonly type: 'taken'; readonly action: string }
  /** It was taken by somebody who filled its form; time fills none. */
  | { readonly type: 'filled'; readonly action: string }
  /** That form was given some value at a dotted path in it; `values` are the only ones it may be, null when any. */
  | {
      readonly type: 'given';
      readonly action: string;
      readonly field: string;
      readonly values: readonly Json[] | null;
    }
  /** An opinion is in. */
  | { readonly type: 'answered'; readonly opinion: string }
  /** Agents recorded something. */
  | { readonly type: 'recorded'; readonly field: string }
  /** Something has a value that was decided. */
  | { readonly type: 'decided'; readonly name: string }
  /** An act was established, by its name under `actes`. */
  | { readonly type: 'established'; readonly act: string }
  /** A legal delay has a last day. */
  | { readonly type: 'dated'; readonly clock: string };

/** Facts that are all sure, each once; by a key that this file alone reads. */
export type Sure = ReadonlyMap<string, MustFact>;

/** What is sure where nothing is. */
export const NOTHING_SURE: Sure = new Map();

/** Makes one set of facts. */
export function sureOf(facts: readonly MustFact[]): Sure {
  return new Map(facts.map((fact) => [keyOf(fact), fact]));
}

/** Whether `fact` itself is among what is sure; it is not concluded from others. */
export function isSure(sure: Sure, fact: MustFact): boolean {
  return sure.has(keyOf(fact));
}

/** What is sure when one or the other holds, and nobody knows which. */
export function bothSure(left: Sure, right: Sure): Sure {
  return new Map([...left].filter(([key]) => right.has(key)));
}

/** What is sure, and more. */
export function addSure(sure: Sure, facts: readonly MustFact[]): Sure {
  return joinSure(sure, sureOf(facts));
}

/** What is sure when both hold. */
export function joinSure(left: Sure, right: Sure): Sure {
  return new Map([...left, ...right]);
}

/** What stays sure when some facts no longer are. */
export function withoutFacts(sure: Sure, isGone: (fact: MustFact) => boolean): Sure {
  const kept = [...sure].filter(([, fact]) => !isGone(fact));
  return kept.length === sure.size ? sure : new Map(kept);
}

/** One text for each fact: names have no spaces. */
function keyOf(fact: MustFact): string {
  switch (fact.type) {
    case 'taken':
    case 'filled':
      return `${fact.type} ${fact.action}`;
    case 'given':
      return `given ${fact.action} ${fact.field} ${JSON.stringify(fact.values)}`;
    case 'answered':
      return `answered ${fact.opinion}`;
    case 'recorded':
      return `recorded ${fact.field}`;
    case 'decided':
      return `decided ${fact.name}`;
    case 'established':
      return `established ${fact.act}`;
    case 'dated':
      return `dated ${fact.clock}`;
  }
}
