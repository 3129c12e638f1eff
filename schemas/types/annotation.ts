// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Duration, Feel, Identifier, Slug, Text, Unit } from './common.ts';

/**
 * The `cagou` keyword on a field of form.schema.json, agent.schema.json or an action's form. It never changes what the schema says is valid, so that any JSON Schema validator agrees with ours; only `data` adds to it, whose list stands beside the schema.
 */
export interface FieldAnnotation {
  /**
   * Native control shown; chosen from the type when absent. `latitude` and `longitude` ask for degrees of WGS 84, typed as decimals or as degrees, minutes and seconds. A yes-or-no is then one box, which says no when it is left unticked; `radio` asks for either.
   */
  widget?:
    | 'text'
    | 'textarea'
    | 'radio'
    | 'select'
    | 'checkbox'
    | 'checkboxes'
    | 'date'
    | 'time'
    | 'money'
    | 'number'
    | 'email'
    | 'phone'
    | 'autocomplete'
    | 'file'
    | 'latitude'
    | 'longitude';
  /**
   * What a number counts, shown beside it: `F/mois`, `F/an`, `km`, `%`. Expressions that mix two units are refused; `parAn`, `parMois`, `enMois`, `enAnnees`, `enMetres` and `enKilometres` convert.
   */
  readonly unit?: Unit;
  /**
   * Help under the label: what is expected, with an example.
   */
  readonly hint?: Text;
  /**
   * HTML autofill token (WCAG 1.3.5).
   */
  readonly autocomplete?: string;
  /**
   * List that the answer is chosen in, searched as one types: `communes`, `naf` (activities by their code), a shared list that dispositif.json names in `lists`, or a file data/<name>.csv of the scheme (columns value and label, then others that are searched and shown too, and that rules and texts read after the name of the field: `commune.province`; `population:number` gives a column its type, which is then for rules alone). The value is stored, its label is shown.
   */
  readonly data?: Slug;
  /**
   * The list of `data` only suggests: anything else may be written.
   */
  readonly suggest?: boolean;
  /**
   * Root of form.schema.json only: an answer that nobody types, worked out from other answers and `aujourdhui` by this FEEL expression, such as an age. It is among the answers, so that conditions, rules and letters read it as any other; it stands on no page, and what is sent for it is replaced.
   */
  readonly calculated?: Feel;
  /**
   * Where the value is read in the user register: of the person who asks, or of the company or the association that they act for (`organisation.…`), whose record is completed by the first request that says it. `person.household` fills a list with the people that the person keeps in their account, and is for a list whose members have the names `nom`, `prenoms`, `dateNaissance` and `lien` of the block foyer. `false` beside the reference of a block leaves blank what the block would fill in, and on a section, all that is inside: it is about somebody else than who asks. What is typed there then changes nothing of the register either.
   */
  prefill?:
    | 'person.givenName'
    | 'person.familyName'
    | 'person.birthName'
    | 'person.birthDate'
    | 'person.birthPlace'
    | 'person.gender'
    | 'person.email'
    | 'person.phone'
    | 'person.address'
    | 'person.household'
    | 'organisation.ridet'
    | 'organisation.name'
    | 'organisation.rna'
    | 'organisation.activity'
    | 'organisation.purpose'
    | 'organisation.address'
    | 'organisation.phone'
    | 'organisation.email'
    | 'organisation.account'
    | 'today'
    | false;
  /**
   * form.schema.json only: the meaning that the answer has in every scheme, by its name in the dictionary (schemas/concepts), such as `birthDate`, `residenceSince`, `household` (a list of members) or `household.income`. « À quoi ai-je droit ? » asks it once for all schemes, and its answer begins the form. Of a section, false takes away the concepts of the questions inside, such as the birth date of somebody else than who asks.
   */
  readonly concept?: string | false;
  /**
   * When the identity service vouches for the value (level 2), it is shown and cannot be changed.
   */
  readonly verified?: boolean;
  /**
   * Kind of document kept in the applicant's wallet and offered again.
   */
  readonly wallet?: Slug;
  /**
   * How old a document of the wallet may be, counted from the date written on it when its holder told it, else from the day it was first given: one that is older is offered with a warning. Without limit when absent.
   */
  readonly validFor?: Duration;
  /**
   * Category of privacy.json that the personal datum belongs to; false for what says nothing of a person. On a section, or at the root of the form, it is that of all fields inside that say nothing else. In a scheme for individuals or households alone, every field says one or the other; in the others, those that are surely of a person (identity, address, telephone, e-mail, bank account, household).
   */
  readonly personal?: Identifier | false;
  /**
   * A contact detail, that is how to reach or pay a person: kept from who is only consulted, unless the opinion shows them. True of addresses, telephones, e-mails and accounts when absent; false where an address is what the request is about.
   */
  readonly contact?: boolean;
  /**
   * What is decided only: shown to the applicant, on the page of their request; agents alone see it when absent.
   */
  readonly public?: boolean;
  /**
   * How requests are counted by this answer in the open data, once a month and with small numbers withheld: by each of its choices (`open`), by the step of a number on a scale of 1, 2 and 5 or the year of a date (`coarse`), or not at all (`never`, as when absent). An open text, an answer in a list and a document are never counted.
   */
  readonly open?: 'open' | 'coarse' | 'never';
  /**
   * form.schema.json only: cases with the same answer are shown to agents as linked, be it the number of a `parcel` or an `address` in words. An address of the block adresse-nc does so by itself, wherever it is asked.
   */
  readonly likens?: 'parcel' | 'address';
  /**
   * Of no effect: the columns of the queue are those of queue.json.
   */
  readonly column?: boolean;
  /**
   * Expected, yet the request may be filed without it and completed later.
   */
  readonly soft?: boolean;
  /**
   * Article of the act that asks for the field.
   */
  readonly article?: string;
  readonly file?: FileAnnotation;
  /**
   * Own wording of a validation error, by keyword (required, pattern, minimum…); says how to mend it.
   */
  readonly messages?: {
    /**
     * Sentence.
     */
    readonly [k: string]: string;
  };
  /**
   * Agent annotations only: states in which the field is recorded; all when absent.
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly states?: readonly Identifier[];
  /**
   * Agent annotations only: functions that may record it; all when absent.
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly functions?: readonly Identifier[];
}
/**
 * For a supporting document, or each of a list of them.
 */
export interface FileAnnotation {
  /**
   * Kinds of file accepted; PDF, JPEG and PNG when absent.
   *
   * @minItems 1
   *
   * Items: Kind of file.
   */
  readonly accept?: readonly ('pdf' | 'jpeg' | 'png' | 'heic' | 'tiff' | 'docx' | 'xlsx' | 'odt' | 'ods')[];
  /**
   * Largest size, 10 when absent.
   */
  readonly maxMegabytes?: number;
}
