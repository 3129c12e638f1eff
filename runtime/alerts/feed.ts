/** News as an Atom feed (RFC 4287), for readers of feeds and for other sites. */
import type { AlertAbout, News } from './alert.ts';
import { newsText, newsTitle } from './words.ts';

interface Feed {
  readonly siteUrl: string;
  /** Address of the feed on the site, with what it is about. */
  readonly path: string;
  readonly title: string;
  readonly organisation: string;
  /** Page of the site that the feed is of. */
  readonly page: string;
  /** The latest first. */
  readonly news: readonly News[];
}

/** Address of the feed about something. */
export function feedPath({ about, subject }: AlertAbout): string {
  const names = { all: '', theme: 'theme', audience: 'public', scheme: 'demarche' } as const;
  return about === 'all' ? FEED : `${FEED}?${new URLSearchParams({ [names[about]]: subject }).toString()}`;
}

/** Address of the feed of all. */
export const FEED = '/alertes.atom';
/** What a feed without any news says of when it changed: it never did. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The document. Identifiers are tag URIs (RFC 4151), so that an entry stays the same if the site moves. */
export function atomFeed({ siteUrl, path, title, organisation, page, news }: Feed): string {
  const host = new URL(siteUrl).hostname;
  const entries = news.map(
    (one) => `  <entry>
    <id>tag:${host},2026:alertes/${one.id}</id>
    <title>${escapeXml(newsTitle(one))}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(`${siteUrl}/demarches/${one.dispositif}`)}"/>
    <updated>${one.at}</updated>
    <published>${one.at}</published>
    <category term="${one.kind}"/>
    <summary>${escapeXml(newsText(one))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${escapeXml(siteUrl + path)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${news[0]?.at ?? NEVER}</updated>
  <author><name>${escapeXml(organisation)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(siteUrl + path)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(siteUrl + page)}"/>
${[...entries, '</feed>'].join('\n')}
`;
}

/** Also leaves out what XML 1.0 cannot hold. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
