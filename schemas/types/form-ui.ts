// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Identifier, Pointer, Slug, Text } from './common.ts';

/**
 * form.ui.json: how the form is laid out in pages. Conditions are not here: they are standard JSON Schema in form.schema.json, and a page none of whose fields is asked for is left out.
 */
export interface FormUi {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Minutes it takes to fill the form; estimated from its questions when absent.
   */
  readonly minutes?: number;
  /**
   * Markdown shown before the first page: what to have at hand.
   */
  readonly intro?: Text;
  /**
   * Pages in their order; each is about one subject.
   *
   * @minItems 1
   */
  readonly pages: readonly FormPage[];
  /**
   * Presentation of single fields, by JSON pointer (`*` for each member of a list). What is here wins over the field's own `cagou` annotation.
   */
  readonly fields?: {
    readonly [k: string]: FieldUi;
  };
  /**
   * Answers that a source of the installation gives by the answer to another question: a register of establishments by a RIDET, for example. Somebody asks for it by a button beside the key; what it gave is marked, and may be changed.
   */
  readonly lookups?: readonly Lookup[];
  /**
   * Others who fill in some pages of the request and sign their declaration, by a link or on paper, before it is filed. A signatory none of whose pages is asked has nothing to sign.
   */
  readonly signatories?: readonly Signatory[];
  /**
   * Declaration on honour to accept before filing (Markdown); the usual one, with the articles that punish false statements, when absent.
   */
  readonly declaration?: Text;
}
/**
 * A page.
 */
export interface FormPage {
  /**
   * Last part of the page's address.
   */
  readonly id: Slug;
  /**
   * Title of the page.
   */
  readonly title: Text;
  /**
   * Markdown shown above the fields.
   */
  readonly intro?: Text;
  /**
   * Properties of the root of form.schema.json shown on the page, in their order.
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly fields: readonly Identifier[];
}
/**
 * Presentation of a field.
 */
export interface FieldUi {
  /**
   * Native control shown.
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
   * Label, where the one of a shared block does not fit.
   */
  readonly title?: Text;
  /**
   * Help under the label.
   */
  readonly hint?: Text;
  /**
   * Order of the properties of a section; the schema's order when absent.
   *
   * Items: Property.
   */
  readonly order?: readonly string[];
  /**
   * Wording of the button that adds a member to a list.
   */
  readonly addLabel?: Text;
  /**
   * Name of one member of a list, such as « Enfant ».
   */
  readonly itemTitle?: Text;
}
/**
 * What is looked up in a source, and which answers it fills.
 */
export interface Lookup {
  /**
   * What cases call it.
   */
  readonly id: Slug;
  /**
   * Name of the source, as people read it on the button and beside what it gave.
   */
  readonly title: Text;
  /**
   * Name of the source in the configuration of the installation. `ridet` is there everywhere: the establishments that it imported, unless it says another.
   */
  readonly source: Slug;
  /**
   * Answer that the source is asked by. It is told nothing else.
   */
  readonly key: Pointer;
  /**
   * Answers that are filled, each with the value of the source that fills it.
   */
  readonly fills: {
    /**
     * Value of the source.
     */
    readonly [k: string]: Identifier;
  };
  /**
   * What happens while the source does not answer: the person types (`ask`, as when absent), or the request is not filed before it answered (`wait`). That it knows nothing of the key is an answer.
   */
  readonly away?: 'ask' | 'wait';
}
/**
 * Somebody who signs beside the applicant.
 */
export interface Signatory {
  /**
   * What signatures and scenarios call them.
   */
  readonly id: Slug;
  /**
   * Who they are to the request, as people read it.
   */
  readonly title: Text;
  /**
   * Pages of the form that they fill in and sign. The applicant passes over them.
   *
   * @minItems 1
   *
   * Items: Name of a file or an address: lower-case words separated by dashes.
   */
  readonly pages: readonly Slug[];
  /**
   * Pages of the applicant, or of others, that they read and sign too. They read nothing else.
   *
   * Items: Name of a file or an address: lower-case words separated by dashes.
   */
  readonly shows?: readonly Slug[];
  /**
   * Declaration that they sign (Markdown); that of the form when absent.
   */
  readonly declaration?: Text;
  /**
   * Whether they sign once those before them in the list have; all sign when they like otherwise.
   */
  readonly inTurn?: boolean;
}
