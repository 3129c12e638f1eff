/*
 * A link to an article is a promise that the act says so: one that no act lists is a slip, or an article to be listed.
 */
import { ARTICLE_FILES, isListed, listArticleLinks } from '../articles.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { unlessUnread } from '../unread.ts';

/** Links to articles that no act of the scheme lists. */
export function checkArticles({ identity, values, report }: ParsedSource): readonly Diagnostic[] {
  const listed = identity.legalBasis.flatMap(({ articles }) => articles ?? []);
  return ARTICLE_FILES.flatMap(
    unlessUnread((file) =>
      listArticleLinks(file, values.get(file))
        .filter(({ text }) => !isListed(text, listed))
        .map(({ pointer, text }) => report('identity.article-unlisted', file, pointer, { article: text })),
    ),
  );
}
