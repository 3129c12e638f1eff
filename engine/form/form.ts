/** A form: its questions, its validators, and the values they take. */
import type { FieldAnnotation } from '../../schemas/types/annotation.ts';
import type { FormUi } from '../../schemas/types/form-ui.ts';
import type { Json, Pointer } from '../base/values.ts';

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
  readonly annotation: FieldAnnotation;
};

/** A row of reference data: the value stored, what people read, and the row's further columns by their name. */
export type DataRow = {
  readonly value: string;
  readonly label: string;
  readonly more: Readonly<Record<string, string>>;
};

/** Lists of reference data by the name that annotations give them. */
export type ReferenceData = Readonly<Record<string, readonly DataRow[]>>;

/** What the browser needs of a form; plain JSON. `schema` carries `$comment: "if:<n>"` in each `if`, the name of its compiled condition. */
export type FormModel = {
  readonly dispositif: { readonly id: string; readonly title: string };
  readonly schema: FormSchema;
  readonly ui: FormUi;
  readonly fields: readonly FormField[];
};

/** What Ajv's standalone code exports: true when valid; else `errors` is set on the function. */
export type ValidateFunction = {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
};

export type AjvError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
};

/** The exports of a form's validator module. `conditions` has one function for each `if`, by its `$comment`. */
export type FormValidators = {
  readonly validate: ValidateFunction;
  readonly conditions: Readonly<Record<string, ValidateFunction>>;
};

/** A form ready to be asked: in the browser from the served model and module, on the server from the compiled dispositif. */
export type Form = {
  readonly model: FormModel;
  readonly validators: FormValidators;
  /** On the server only: the browser asks for the rows it shows. */
  readonly data?: ReferenceData;
};

/** An error at a field, with a sentence that says how to mend it. */
export type FieldError = { readonly pointer: Pointer; readonly keyword: string; readonly message: string };

export type FileAnswer = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};

export type CompiledForm = Form & {
  readonly data: ReferenceData;
  /** ES module source exporting `validate` and `conditions`; imports nothing but `./validator-runtime.js`, needs no eval. */
  readonly validatorModule: string;
};

/** A small schema (action form, opinion, agent annotations) with its validator. */
export type CompiledSchema = {
  readonly schema: FormSchema;
  readonly validate: (value: unknown) => readonly FieldError[];
  /** The same as a form of one page: its fields, and how its values read. */
  readonly form: Form;
};
