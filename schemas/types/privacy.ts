// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Duration, Feel, Identifier, Text } from './common.ts';

/**
 * privacy.json: the entry of the register of processing (GDPR article 30), from which come the notice above the form and the purge plan.
 */
export interface Privacy {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * What the data are for.
   */
  readonly purpose: Text;
  /**
   * Legal basis (GDPR article 6).
   */
  readonly lawfulness: 'consent' | 'contract' | 'legalObligation' | 'vitalInterests' | 'publicTask' | 'legitimateInterests';
  /**
   * Who receives the data.
   *
   * @minItems 1
   *
   * Items: Recipient.
   */
  readonly recipients: readonly string[];
  /**
   * Categories of data by identifier.
   */
  readonly categories: {
    readonly [k: string]: DataCategory;
  };
  /**
   * Category of what is recorded of a case once it is filed: annotations, forms of actions, opinions, where they name no category (`personal`). Needed in a scheme for individuals or households alone.
   */
  readonly records?: Identifier;
  /**
   * Transfers of data out of the European Union and New Caledonia: to whom, to which country, what protects them there (GDPR chapter V). None when absent.
   *
   * @minItems 1
   *
   * Items: Transfer.
   */
  readonly transfers?: readonly string[];
  /**
   * Where people exercise their rights.
   */
  readonly rightsContact: string;
}
/**
 * A category of personal data.
 */
export interface DataCategory {
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * Special category of data (GDPR article 9).
   */
  readonly sensitive?: boolean;
  /**
   * Why a sensitive category is needed.
   */
  readonly justification?: Text;
  /**
   * Functions that read and record such data; all that see the case when absent. Beside them, the person it is about reads what they gave. What is made from it (computed values, columns, letters, mails, amounts) is read by the same.
   *
   * @minItems 1
   *
   * Items: Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
   */
  readonly functions?: readonly Identifier[];
  readonly retention: Retention;
}
/**
 * How long it is kept.
 */
export interface Retention {
  /**
   * Length.
   */
  readonly after: Duration;
  /**
   * Event it runs from: the filing, the closing, the last decision (`decides`), the last notification of an act, or the last day that `on` gives. Where that never comes, it runs from the closing.
   */
  readonly from: 'filed' | 'closed' | 'decided' | 'notified' | 'expired';
  /**
   * With `expired`: FEEL expression of the day on which what was granted ends, such as `decision.jusquAu`.
   */
  readonly on?: Feel;
  /**
   * What is done at its end.
   */
  readonly then: 'erase' | 'anonymise' | 'archive';
}
