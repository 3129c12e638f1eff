// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Duration, Identifier, Slug, Text } from './common.ts';

/**
 * Something that a scheme chooses. It must be given when it has no default and is not optional.
 */
export type Parameter =
  | TextParameter
  | IdentifierParameter
  | FunctionParameter
  | DurationParameter
  | BooleanParameter
  | ChoiceParameter
  | ListParameter;

/**
 * definition.json of a folder of workflows/: a workflow that schemes use, with what each of them may choose. A scheme's folder may hold one too, under library/<id>.json: the text that a published version was made with.
 */
export interface WorkflowDefinition {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name under which schemes use it; the name of its folder.
   */
  readonly id: Slug;
  /**
   * Number of this text: grows each time a scheme that uses it would behave otherwise.
   */
  readonly version: number;
  /**
   * Name in lists.
   */
  readonly title: Text;
  /**
   * When to take it.
   */
  readonly description: Text;
  /**
   * What a scheme chooses, in the order in which it is asked.
   *
   * Items: Something that a scheme chooses. It must be given when it has no default and is not optional.
   */
  readonly parameters: readonly Parameter[];
  /**
   * The workflow, as workflow.json says it. In place of a value: { "$param": name } for a parameter's value, { "$if": name, "then", "else" } for a choice (nothing when the part that is meant is absent), { "$first": list, "as", "value", "otherwise" } for what is said of a list's first value, and, inside a repetition, { "$next": item, "value", "otherwise" } for what is said of the value after. Among the members of an object, "$each": { "list", "as", "members" } repeats members; among the items of a list, { "$each": list, "as", "items" } repeats items. In any text or name, ${name} or ${item.field} is replaced by the value.
   */
  readonly workflow: {
    readonly [k: string]: unknown;
  };
}
/**
 * A sentence.
 */
export interface TextParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'text';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * Value when the scheme gives none.
   */
  readonly default?: Text;
  /**
   * It may be left out without a default; `$if` then takes it for false.
   */
  readonly optional?: boolean;
}
/**
 * A name of the author's own, made into names of states, actions or opinions.
 */
export interface IdentifierParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'identifier';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * Value when the scheme gives none.
   */
  readonly default?: Identifier;
  /**
   * It may be left out without a default; `$if` then takes it for false.
   */
  readonly optional?: boolean;
}
/**
 * A function that dispositif.json declares.
 */
export interface FunctionParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'function';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * Value when the scheme gives none.
   */
  readonly default?: Identifier;
  /**
   * It may be left out without a default; `$if` then takes it for false.
   */
  readonly optional?: boolean;
}
/**
 * A length of time.
 */
export interface DurationParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'duration';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * Value when the scheme gives none.
   */
  readonly default?: Duration;
  /**
   * It may be left out without a default; `$if` then takes it for false.
   */
  readonly optional?: boolean;
}
/**
 * Something that is or is not.
 */
export interface BooleanParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'boolean';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * Value when the scheme gives none.
   */
  readonly default?: boolean;
}
/**
 * One of several values.
 */
export interface ChoiceParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'choice';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * Possible values.
   *
   * @minItems 2
   */
  readonly choices: readonly ParameterChoice[];
  /**
   * Value when the scheme gives none.
   */
  readonly default?: string;
  /**
   * It may be left out without a default; `$if` then takes it for false.
   */
  readonly optional?: boolean;
}
/**
 * A possible value.
 */
export interface ParameterChoice {
  /**
   * As it is written in the scheme and in the workflow.
   */
  readonly value: string;
  /**
   * As the studio shows it.
   */
  readonly title: Text;
}
/**
 * Several values in an order that counts. The workflow repeats a part for each (`$each`).
 */
export interface ListParameter {
  /**
   * Kind of parameter.
   */
  readonly type: 'list';
  /**
   * Name under which the workflow reads it, and under which a scheme gives it.
   */
  readonly name: Identifier;
  /**
   * Its question, as the studio's form asks it.
   */
  readonly title: Text;
  /**
   * What it changes, and what to think of when choosing.
   */
  readonly description: Text;
  /**
   * What each value is.
   */
  readonly items: PlainItems | RecordItems;
  /**
   * Fewest values; none when absent.
   */
  readonly minItems?: number;
  /**
   * Values when the scheme gives none.
   */
  readonly default?: readonly unknown[];
}
/**
 * Plain values, each different from the others.
 */
export interface PlainItems {
  /**
   * Kind of items.
   */
  readonly type: 'plain';
  /**
   * Kind of each value.
   */
  readonly of: 'text' | 'identifier' | 'function' | 'duration';
}
/**
 * Values made of several fields, read as <item>.<field>.
 */
export interface RecordItems {
  /**
   * Kind of items.
   */
  readonly type: 'record';
  /**
   * Fields of each value.
   *
   * @minItems 1
   *
   * Items: Something that a scheme chooses. It must be given when it has no default and is not optional.
   */
  readonly fields: readonly Parameter[];
}
