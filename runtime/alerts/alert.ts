/** What is new of schemes, and who asked to be told of it. */
import type { Instant, LocalDate, NewsSubject } from '../../engine/index.ts';

/** What subscriptions choose: new schemes, changes of those there are, when requests are received. */
export const ALERT_TOPICS = ['scheme', 'version', 'campaign'] as const;
/** One of them. */
export type AlertTopic = (typeof ALERT_TOPICS)[number];

/** How often a mail leaves at most; `never`: read in the account alone. */
export const RHYTHMS = ['daily', 'weekly', 'never'] as const;
/** One of them. */
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * `scheme`: there is a new one. `version`: something of it changes for people. `soon`, `opened`, `closing`: requests are received
 * soon, from now on, not much longer.
 */
export type NewsKind = 'scheme' | 'version' | 'soon' | 'opened' | 'closing';

/** One thing that is new, before it is kept. */
export interface NewNews {
  /** What it tells of: the same is never told twice. */
  readonly key: string;
  readonly kind: NewsKind;
  /** Identifier of the scheme. */
  readonly dispositif: string;
  readonly title: string;
  /** Of a new scheme: what it is, in a sentence of its author; null for the others. */
  readonly summary: string | null;
  readonly theme: string;
  readonly audiences: readonly string[];
  /** Of a version: what changes. */
  readonly changes: readonly NewsSubject[];
  /** Of `soon`: first day; of `opened` and `closing`: last day on which requests are received; null for none. */
  readonly day: LocalDate | null;
  /** Hour of that day, HH:MM; null for its beginning, or its end. */
  readonly hour: string | null;
}

/** One thing that is new, as it is told. */
export interface News extends Pick<NewNews, 'kind' | 'dispositif' | 'title' | 'summary' | 'changes' | 'day' | 'hour'> {
  /** Number, in the order in which they became known. */
  readonly id: string;
  readonly at: Instant;
}

/** What a subscription or a feed is about; `subject` is the theme, the audience or the identifier of the scheme, empty for all. */
export interface AlertAbout {
  readonly about: 'all' | 'theme' | 'audience' | 'scheme';
  readonly subject: string;
}

/** What somebody is told. */
export interface Subscription extends AlertAbout {
  readonly id: string;
  readonly topics: readonly AlertTopic[];
}

/** Who is told: an account, or an address. */
export interface AlertReader {
  readonly id: string;
  readonly rhythm: Rhythm;
  /** Address that mails go to. */
  readonly email: string;
  readonly hasAccount: boolean;
}

/** Topic of each kind. */
export const TOPIC_OF: Readonly<Record<NewsKind, AlertTopic>> = {
  scheme: 'scheme',
  version: 'version',
  soon: 'campaign',
  opened: 'campaign',
  closing: 'campaign',
};

/** Days after which what is asked for an address and was not confirmed is forgotten. */
export const CONFIRM_DAYS = 7;
