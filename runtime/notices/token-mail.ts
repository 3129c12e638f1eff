/** The mail that tells of tokens which are about to end: to those who can make others. */
import { escapeMarkdown } from '../../engine/index.ts';
import { formatDay } from '../../engine/form/words/index.ts';
import type { EndingToken } from '../identity/store/ending-tokens.ts';
import { fr as messages } from './messages/fr.ts';
import type { NoticeMail } from './tell.ts';

type Told = Pick<EndingToken, 'name' | 'expiresAt' | 'owner'>;

/** Who is told of which: administrators of all of them, owners of their own. */
export function mailsOfTokens(
  tokens: readonly Told[],
  administrators: readonly string[],
): readonly (NoticeMail & { readonly to: string })[] {
  if (tokens.length === 0) return [];
  const owners = new Map(tokens.flatMap(({ owner }) => (owner ? [[owner.email, owner] as const] : [])));
  const { adminLink, authorLink } = messages.tokens;
  return [
    ...administrators.map((to) => ({
      to,
      ...compose(tokens, { label: adminLink, path: '/agent/administration/jetons' }),
    })),
    ...[...owners]
      .filter(([email]) => !administrators.includes(email))
      .map(([to, { isAuthor }]) => ({
        to,
        ...compose(
          tokens.filter(({ owner }) => owner?.email === to),
          isAuthor ? { label: authorLink, path: '/studio' } : null,
        ),
      })),
  ];
}

function compose(tokens: readonly Told[], link: NoticeMail['link']): NoticeMail {
  const said = messages.tokens;
  const lines = tokens.map(({ name, owner, expiresAt }) => {
    const day = formatDay(expiresAt.toISOString());
    const what = escapeMarkdown(name);
    return `- ${owner ? said.own(what, escapeMarkdown(owner.name), day) : said.ofApplication(what, day)}`;
  });
  return {
    subject: said.subject(tokens.length),
    markdown: [said.intro, lines.join('\n'), said.how].join('\n\n'),
    link,
  };
}
