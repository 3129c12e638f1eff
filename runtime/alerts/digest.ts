/** The mail that tells a reader all that is new of what they follow. */
import { escapeMarkdown } from '../../engine/index.ts';
import type { News } from './alert.ts';
import { fr as messages } from './messages/fr.ts';
import { newsText, newsTitle } from './words.ts';

/** What a mail tells, and why its reader gets it. */
interface Digest {
  /** At least one, the first first. */
  readonly news: readonly News[];
  /** How many more there are. */
  readonly more: number;
  /** What the reader follows, in words: some of it, and how much else. */
  readonly abouts: readonly string[];
  readonly others: number;
  /** Page where they change or stop it, with their key. */
  readonly managePath: string;
}

/** Subject, text and button. */
export function composeAlerts({ news, more, abouts, others, managePath }: Digest): {
  readonly subject: string;
  readonly markdown: string;
  readonly link: { readonly label: string; readonly path: string };
} {
  const { digest } = messages;
  const lines = news.map(
    (one) =>
      `- [${escapeMarkdown(newsTitle(one))}](/demarches/${one.dispositif})  \n  ${escapeMarkdown(newsText(one))}`,
  );
  const [only] = news;
  return {
    subject: only && news.length + more === 1 ? newsTitle(only) : digest.subject(news.length + more),
    markdown: [
      digest.intro,
      lines.join('\n'),
      ...(more > 0 ? [digest.more(more)] : []),
      digest.why(escapeMarkdown([...abouts, ...(others > 0 ? [digest.others(others)] : [])].join(' ; ')), managePath),
    ].join('\n\n'),
    link: { label: digest.link, path: managePath },
  };
}
