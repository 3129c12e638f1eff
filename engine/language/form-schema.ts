/** What a form asks, as its author wrote it: its JSON Schema, the fields it makes, and the lists they choose from. */
import type { Json, Pointer } from '../base/values.ts';
import type { FieldAnnotation } from '../../schemas/types/annotation.ts';
import type { ValueType } from '../../schemas/types/common.ts';
import type { Zone } from '../places/zone.ts';

/** A JSON Schema 2020-12 object schema as the form uses it, references to blocks replaced by the block itself. */
export type FormSchema = {
  readonly $id?: string;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: FormSchema };
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly oneOf?: readonly FormSchema[];
  readonly allOf?: readonly FormSchema[];
  readonly if?: FormSchema;
  readonly then?: FormSchema;
  readonly else?: FormSchema;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly default?: Json;
  readonly cagou?: FieldAnnotation;
  readonly [keyword: string]: unknown;
};

/** What is said of a field once the sections around it have had their word: what is not filled in says nothing of it. */
export type SettledAnnotation = Omit<FieldAnnotation, 'prefill'> & {
  readonly prefill?: Exclude<NonNullable<FieldAnnotation['prefill']>, false>;
};

/** One field that may be asked, wherever a condition puts it. `*` in the pointer stands for each member of a list. */
export type FormField = {
  readonly pointer: Pointer;
  readonly page: string;
  readonly label: string;
  /** JSON type, or `file` for a supporting document. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'file';
  readonly format: string | null;
  readonly choices: readonly { readonly value: Json; readonly label: string }[] | null;
  /** Required on every path on which it is asked. */
  readonly required: boolean;
  /** Asked only under a condition of the schema. */
  readonly conditional: boolean;
  readonly annotation: SettledAnnotation;
};

/** A row of reference data: the value stored, what people read, and the row's further columns that are shown beside, by their name. */
export type DataRow = {
  readonly value: string;
  readonly label: string;
  readonly more: Readonly<Record<string, string>>;
};

/** What the cells of a column are. */
export type ColumnType = Exclude<ValueType, 'list' | 'context'>;

/** A column of a list that rules and texts read; its cells as they are written, in the order of the rows. */
export type DataColumn = { readonly type: ColumnType; readonly cells: readonly string[] };

/** A list of reference data. */
export type ReferenceList = {
  readonly rows: readonly DataRow[];
  /** By their name. Those with a type are for rules alone, those whose heading is no name are only shown. */
  readonly columns: Readonly<Record<string, DataColumn>>;
  /** Of a file of zones, what each row is on the ground, by its value. */
  readonly zones?: ReadonlyMap<string, Zone>;
};

/** Lists of reference data by the name that annotations give them. */
export type ReferenceData = Readonly<Record<string, ReferenceList>>;
