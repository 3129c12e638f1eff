/** News and subscriptions in words. */
import { formatDay, formatTime, listOf } from '../../engine/form/words/index.ts';
import type { AlertAbout, AlertTopic, News } from './alert.ts';
import { fr as messages } from './messages/fr.ts';

/** A line that says what is new. */
export function newsTitle({ kind, title }: Pick<News, 'kind' | 'title'>): string {
  return messages.titles[kind](title);
}

/** What there is to know of it, in a sentence. */
export function newsText({ kind, summary, changes, day, hour }: Omit<News, 'id' | 'at'>): string {
  const at = hour === null ? '' : messages.atHour(formatTime(hour));
  const on = day === null ? null : formatDay(day);
  switch (kind) {
    case 'scheme':
      return summary ?? '';
    case 'version':
      return messages.changes(listOf(changes.map((change) => messages.change[change])));
    case 'opened':
      return messages.texts.opened(on, at);
    case 'soon':
    case 'closing':
      return messages.texts[kind](on ?? '', at);
  }
}

/** What a subscription or a feed is about. @param titleOf title of a scheme by its identifier; null for one that is no more */
export function aboutInWords({ about, subject }: AlertAbout, titleOf: (id: string) => string | null): string {
  if (about === 'all') return messages.about.all;
  return messages.about[about](about === 'scheme' ? (titleOf(subject) ?? subject) : subject);
}

/** What of it is told, such as « Changements et dates de dépôt ». */
export function topicsInWords(topics: readonly AlertTopic[]): string {
  const words = listOf(topics.map((topic) => messages.topics[topic]));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a feed is called. @param about what it is about in words; null for all */
export function feedTitle(about: string | null, organisation: string): string {
  return about === null ? messages.feed.all(organisation) : messages.feed.some(about, organisation);
}
