/**
 * The page that a person sees when a page cannot be given. It needs nothing but itself: it must show when everything else
 * is away.
 */
import type { Problem } from '../../schemas/types/api.ts';
import { escapeHtml } from '../documents/index.ts';
import { fr as messages } from './messages/fr.ts';

/** A whole HTML document, without any style of its own that a strict policy would refuse. */
export function renderErrorPage(problem: Pick<Problem, 'title' | 'detail' | 'status'>, brand: string): string {
  const title = escapeHtml(problem.title);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${escapeHtml(brand)}</title>
</head>
<body>
<main>
<p>${messages.page.heading(problem.status)}</p>
<h1>${title}</h1>
<p>${escapeHtml(problem.detail)}</p>
<p><a href="/">${messages.page.home}</a></p>
</main>
</body>
</html>
`;
}
