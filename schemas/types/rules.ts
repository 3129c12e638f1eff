// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Feel, Identifier, Pointer, Text, Unit, ValueType } from './common.ts';
import type { EffectivePeriod } from './dispositif.ts';

/**
 * rules.json: values computed from the answers, checks across fields, eligibility and decision tables, all in FEEL (DMN 1.5).
 */
export interface Rules {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Named values. They are computed in the order of their dependencies and may read one another, never in a circle. They are read by their own name.
   */
  readonly computed?: readonly ComputedValue[];
  /**
   * Conditions across fields that the answers must meet to be filed.
   */
  readonly checks?: readonly Check[];
  /**
   * Conditions of the act on who may obtain the scheme.
   */
  readonly eligibility?: readonly EligibilityCondition[];
  /**
   * Numbers of cases that the act limits: so many licences in each commune, so many places in a session. What is left is read as `quota.<name>.restant`.
   */
  readonly quotas?: readonly Quota[];
  /**
   * Decision tables (barèmes).
   */
  readonly tables?: readonly DecisionTable[];
}
/**
 * A named value, given by an expression, by a table, or by the values that an act fixes for some time.
 */
export interface ComputedValue {
  /**
   * Name by which others read it; not the name of an answer.
   */
  readonly name: Identifier;
  /**
   * Name shown to agents under « pourquoi ce montant ».
   */
  readonly title: Text;
  /**
   * Type of the value.
   */
  readonly type: ValueType;
  /**
   * What the number counts, or the amounts of brackets: `F/mois`, `F/an`, `km`, `%`. What gives the value must be of the same unit.
   */
  readonly unit?: Unit;
  /**
   * FEEL expression.
   */
  readonly expression?: Feel;
  /**
   * Decision table that gives the value: its single output, or a context of its outputs.
   */
  readonly table?: Identifier;
  /**
   * Values that follow one another in time, as an act fixes them: a ceiling, a reference wage, a rate. The one in force on the day of receipt is used, or on the day that `on` gives; their periods must not overlap.
   *
   * @minItems 1
   */
  readonly values?: readonly DatedValue[];
  /**
   * Day whose table or value is used, where several follow one another in time (FEEL, a date); the day of receipt when absent. Without a value, nothing is computed.
   */
  readonly on?: Feel;
  /**
   * List of the form whose members are looked at one by one: the expression, or the table, reads the member as `membre`. The value is then the list of what it gives for each, of the declared type, in their order.
   */
  readonly each?: Pointer;
  /**
   * Article of the act.
   */
  readonly article?: string;
  /**
   * What people read for each text that the value, or a member of its list, may be: the desk, the queue, the page of the request, the sheet, and letters by `libelle`. Rules read the value. A text that the rule can give and that has no label is told.
   */
  readonly labels?: {
    /**
     * What people read for that value.
     */
    readonly [k: string]: Text;
  };
  /**
   * Shown to the applicant once the request is filed; before, as an estimate, where it comes of a scale.
   */
  readonly public?: boolean;
  /**
   * Category of privacy.json whose functions read the value; false for all that see the case. When absent, it is read by those who read all that it is made from. It never shows what it is made from: « pourquoi » tells each reader the inputs they read.
   */
  readonly personal?: Identifier | false;
}
/**
 * A value and the time in which it holds.
 */
export interface DatedValue {
  /**
   * Value, of the type declared; a date as `2026-01-01`.
   */
  readonly value?: string | number | boolean;
  /**
   * In the place of a value: the brackets of a marginal scale, for `bareme(amount, brackets)`. Each goes up to the next one, the last has no end; the declared type is `list`.
   *
   * @minItems 1
   */
  readonly brackets?: readonly Bracket[];
  /**
   * First day.
   */
  readonly from: string;
  /**
   * Last day; none when absent.
   */
  readonly to?: string;
  /**
   * Act and article that fix it.
   */
  readonly article?: string;
  /**
   * What its author knows of it.
   */
  readonly note?: string;
}
/**
 * A bracket of a marginal scale, and the rate of the part of an amount that is in it.
 */
export interface Bracket {
  /**
   * Amount at which it begins; 0 for the first.
   */
  readonly above: number;
  /**
   * Share of what is in it: 0.14 for 14 %.
   */
  readonly rate: number;
}
/**
 * A check.
 */
export interface Check {
  /**
   * Identifier.
   */
  readonly id: Identifier;
  /**
   * Expression that is true when all is well; null (a value not yet given) passes.
   */
  readonly valid: Feel;
  /**
   * List whose members are checked one by one: the expression reads the member as `membre`, and the message is shown at the member that fails.
   */
  readonly each?: Pointer;
  /**
   * Field that the message is shown at; with `each`, below its list (`/enfants/* /naissance`).
   */
  readonly field: Pointer;
  /**
   * What is wrong and how to mend it.
   */
  readonly message: Text;
}
/**
 * A condition.
 */
export interface EligibilityCondition {
  /**
   * Identifier.
   */
  readonly id: Identifier;
  /**
   * The condition in words, as the sheet lists it.
   */
  readonly title: Text;
  /**
   * Expression that is true when the condition is met; null is « cannot tell ».
   */
  readonly valid: Feel;
  /**
   * List of the form whose members must each meet the condition: the expression reads the member as `membre`, and those that do not meet it are named with the sentence.
   */
  readonly each?: Pointer;
  /**
   * block: the request cannot be filed; inform: only the agent sees it.
   */
  readonly effect: 'block' | 'inform';
  /**
   * Sentence for the applicant (block) or the agent (inform) when it is not met.
   */
  readonly message: Text;
  /**
   * Article of the act.
   */
  readonly article?: string;
}
/**
 * A number of cases that may be in some states at one time, all versions of the scheme together.
 */
export interface Quota {
  /**
   * Name by which it is read: `quota.<name>.maximum`, `.pris` and `.restant`. Versions that go on with the same count keep the name.
   */
  readonly name: Identifier;
  /**
   * What is counted, as agents read it.
   */
  readonly title: Text;
  /**
   * Choice of which each value has a count of its own, such as the commune: a text of which the form or a list says all that it may be (FEEL). One count for the whole scheme when absent.
   */
  readonly by?: Feel;
  /**
   * How many cases at most (FEEL, a number): a number, or a computed value that a table gives for each commune. Without a value, nothing is limited.
   */
  readonly most: Feel;
  /**
   * Places that no case of ours counts (FEEL, a number): what was granted on paper, or under versions that did not have the quota. None when absent.
   */
  readonly besides?: Feel;
  /**
   * States in which a case takes a place, those of branches among them. It gives the place back as it leaves them all.
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly holds: readonly Identifier[];
  /**
   * Article of the act.
   */
  readonly article?: string;
}
/**
 * A table in the sense of DMN.
 */
export interface DecisionTable {
  /**
   * Name by which a computed value uses it.
   */
  readonly name: Identifier;
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * Which rules win when several match: Unique, Any, Priority, First, Collect, Rule order or Output order (DMN 1.5, 8.2.10). R gives the list of the results in the order of the rows, O in the order of the outputs' `values`.
   */
  readonly hitPolicy: 'U' | 'A' | 'P' | 'F' | 'C' | 'R' | 'O';
  /**
   * With Collect: what is made of the matching rows; a list when absent.
   */
  readonly aggregation?: 'list' | 'sum' | 'min' | 'max' | 'count';
  /**
   * Columns of conditions.
   *
   * @minItems 1
   */
  readonly inputs: readonly TableInput[];
  /**
   * Columns of results.
   *
   * @minItems 1
   */
  readonly outputs: readonly TableOutput[];
  /**
   * Rows in their order.
   *
   * @minItems 1
   */
  readonly rows: readonly TableRow[];
  /**
   * Period in which the table holds, `from` a day and, unless it has no end, `to` another (by the day of receipt, or the day that `on` names); tables of one name must not overlap in time.
   */
  readonly effective?: EffectivePeriod;
  /**
   * Article of the act.
   */
  readonly article?: string;
}
/**
 * A column of conditions.
 */
export interface TableInput {
  /**
   * Heading.
   */
  readonly label: Text;
  /**
   * Value that each row's unary test looks at.
   */
  readonly expression: Feel;
  /**
   * Type of that value.
   */
  readonly type: ValueType;
  /**
   * All the values it may take, when they can be listed.
   *
   * Items: Value.
   */
  readonly values?: readonly (string | number | boolean)[];
  /**
   * What the number counts, which the cells are written in.
   */
  readonly unit?: Unit;
  /**
   * Smallest value it may take.
   */
  readonly minimum?: number;
  /**
   * Largest value it may take.
   */
  readonly maximum?: number;
}
/**
 * A column of results.
 */
export interface TableOutput {
  /**
   * Name in the resulting context.
   */
  readonly name: Identifier;
  /**
   * Heading.
   */
  readonly label: Text;
  /**
   * Type of the result.
   */
  readonly type: ValueType;
  /**
   * Allowed results; with Priority and Output order, from the first to the last.
   *
   * Items: Value.
   */
  readonly values?: readonly (string | number | boolean)[];
  /**
   * What the number counts.
   */
  readonly unit?: Unit;
  /**
   * Result when no row matches (DMN 1.5, 8.2.11): all outputs have one, or none has. Where the policy gives a list, it is a list of that one result.
   */
  readonly default?: Feel;
}
/**
 * A row.
 */
export interface TableRow {
  /**
   * One unary test an input.
   *
   * Items: FEEL unary test; `-` for any value.
   */
  readonly when: readonly string[];
  /**
   * One FEEL expression an output.
   *
   * Items: FEEL expression (DMN 1.5) over the answers, the computed values, `agent`, `actions`, `avis`, `dossier`, `demandeur` and `aujourdhui`.
   */
  readonly then: readonly Feel[];
  /**
   * Where the row comes from.
   */
  readonly note?: string;
}
