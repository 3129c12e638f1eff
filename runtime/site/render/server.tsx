/** The public site as HTML: what the server sends, whole without any script. */
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import type { JSX } from 'react';
import type { Form } from '../../../engine/index.ts';
import { GiveTurns } from '../../forms/in-turn.tsx';
import type { Enhancement } from '../form/state.ts';
import { Layout } from '../parts/layout.tsx';
import type { Crumb, Shell } from '../parts/shell.ts';
import { crumbsOf, titleOf, viewOf, type PageModel } from './pages.ts';
import { createTurns } from './render-turns.ts';
import { translateTo } from './text.ts';

/** One page and what surrounds it. */
export type RenderOptions = {
  readonly shell: Shell;
  readonly page: PageModel;
  /** Needed by pages of a form, which cannot be rendered without its conditions. */
  readonly form?: Form;
  readonly enhancement?: Enhancement;
  /** Address of a script that only helps. */
  readonly script?: string;
};

/** Members of lists that are rendered before others have their turn; one takes up to some milliseconds. */
const IN_ONE_GO = 10;

/** A whole HTML document. Rejects when a page of a form comes without its form. */
export async function render({ shell, page, form, enhancement, script }: RenderOptions): Promise<string> {
  const t = translateTo(shell.language);
  const crumbs = crumbsOf(page, t).filter((crumb) => isOpen(crumb, shell));
  const { view: View } = viewOf(page);
  const body = await renderToStringAsync(
    <GiveTurns value={createTurns(IN_ONE_GO)}>
      <Layout shell={shell} t={t} crumbs={crumbs}>
        <View page={page} t={t} form={form} />
      </Layout>
    </GiveTurns>,
  );
  const title = `${titleOf(page, t)} – ${shell.brand.name}`;
  return `<!doctype html>${renderToString(<Document shell={shell} title={title} body={body} enhancement={enhancement} script={script} />)}`;
}

/** The way through an account is closed to who owes a second factor. */
function isOpen({ href }: Crumb, { viewer }: Shell): boolean {
  return viewer?.owesFactor !== true || !href.startsWith('/compte');
}

type DocumentProps = {
  readonly shell: Shell;
  readonly title: string;
  readonly body: string;
  readonly enhancement: Enhancement | undefined;
  readonly script: string | undefined;
};

function Document({ shell, title, body, enhancement, script }: DocumentProps): JSX.Element {
  return (
    <html lang={shell.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {shell.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={shell.brand.logo ?? 'data:,'} />
        {enhancement?.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {enhancement && <link rel="preload" as="fetch" href={enhancement.state.modelUrl} crossOrigin="anonymous" />}
      </head>
      <body>
        <div dangerouslySetInnerHTML={{ __html: body }} />
        {script && <script type="module" src={script} />}
        {enhancement && (
          <>
            <script
              type="application/json"
              id="etat-formulaire"
              dangerouslySetInnerHTML={{ __html: JSON.stringify(enhancement.state).replaceAll('<', '\\u003c') }}
            />
            <script type="module" src={enhancement.script} />
          </>
        )}
      </body>
    </html>
  );
}
