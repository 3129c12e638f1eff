/** A form: its questions, its validators, and the values they take. */
import type { FormUi } from '../../schemas/types/form-ui.ts';
import type { JsonObject, LocalDate, Pointer } from '../base/values.ts';
import type { FormSchema, FormField, ReferenceData } from '../language/form-schema.ts';

/** What the browser needs of a form; plain JSON. `schema` carries a `$comment` in each `if`, the name of its compiled condition. */
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

/** What the validator says of one mistake: the keyword that was not kept, and where in the answers. */
export type AjvError = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
};

/** The exports of a form's validator module. `conditions` has one function for each `if`, by its `$comment`. */
export type FormValidators = {
  readonly validate: ValidateFunction;
  readonly conditions: Readonly<Record<string, ValidateFunction>>;
};

/** The answers of a form that nobody types: each is worked out from others, and from the day. */
export type CalculatedAnswers = {
  /** Root properties, each after those that it reads. */
  readonly names: readonly string[];
  /** Root properties that each reads. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Answers with these as they are on a day, whatever was there for them; the very same where none of them changes. */
  readonly on: (answers: JsonObject, today: LocalDate) => JsonObject;
};

/** A form ready to be asked: in the browser from the served model and module, on the server from the compiled dispositif. */
export type Form = {
  readonly model: FormModel;
  readonly validators: FormValidators;
  /** On the server only: the browser asks for the rows it shows. */
  readonly data?: ReferenceData;
  /** Absent where all answers are typed. */
  readonly calculated?: CalculatedAnswers;
};

/** An error at a field, with a sentence that says how to mend it. */
export type FieldError = { readonly pointer: Pointer; readonly keyword: string; readonly message: string };

/** A document as an answer holds it: a reference to the stored file, not its bytes. */
export type FileAnswer = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};

/** The form of a scheme with all that answers are judged by. */
export type CompiledForm = Form & {
  readonly data: ReferenceData;
  /** ES module source exporting `validate` and `conditions`; imports nothing but `./validator-runtime.js`, needs no eval. */
  readonly validatorModule: string;
};

/** A small schema (action form, opinion, agent annotations) with its validator. */
export type CompiledSchema = {
  readonly schema: FormSchema;
  /** Its conditions by the names that `schema` gives them, which are the same wherever they say the same. */
  readonly conditions: Readonly<Record<string, FormSchema>>;
  readonly validate: (value: unknown) => readonly FieldError[];
  /** The same as a form of one page: its fields, and how its values read. */
  readonly form: Form;
};
