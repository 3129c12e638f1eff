/** The public site as HTML: what the server sends, whole without any script. */
import { renderToString, renderToStringAsync } from 'preact-render-to-string';
import type { JSX } from 'react';
import type { Form } from '../../../engine/index.ts';
import { GiveTurns } from '../../forms/in-turn.tsx';
import type { Enhancement } from '../form/state.ts';
import { Layout } from '../parts/layout.tsx';
import type { Crumb, Shell } from '../parts/shell.ts';
import { aboutOf, crumbsOf, titleOf, viewOf, type About, type PageModel } from './pages.ts';
import { createTurns } from './render-turns.ts';
import { translateTo } from '../text.ts';

/** One page and what surrounds it. */
export type RenderOptions = {
  readonly shell: Shell;
  readonly page: PageModel;
  /** Needed by pages of a form, which cannot be rendered without its conditions. */
  readonly form?: Form;
  readonly enhancement?: Enhancement;
  /** Addresses of scripts that only help. */
  readonly scripts?: readonly string[];
};

/** Members of lists that are rendered before others have their turn; one takes up to some milliseconds. */
const IN_ONE_GO = 10;

/** A whole HTML document. Rejects when a page of a form comes without its form. */
export async function render({ shell, page, form, enhancement, scripts = [] }: RenderOptions): Promise<string> {
  const t = translateTo(shell.language);
  const crumbs = crumbsOf(page, t).filter((crumb) => isOpen(crumb, shell));
  const { view: View } = viewOf(page);
  const body = await renderToStringAsync(
    <GiveTurns value={createTurns(IN_ONE_GO)}>
      <Layout shell={shell} t={t} crumbs={crumbs}>
        <View page={page} t={t} form={form} mostMegabytes={shell.mostMegabytes} />
      </Layout>
    </GiveTurns>,
  );
  const title = `${titleOf(page, t)} – ${shell.brand.name}`;
  return `<!doctype html>${renderToString(<Document shell={shell} title={title} about={aboutOf(page)} body={body} enhancement={enhancement} scripts={scripts} />)}`;
}

/** The way through an account is closed to who owes a second factor. */
function isOpen({ href }: Crumb, { viewer }: Shell): boolean {
  return viewer?.owesFactor !== true || !href.startsWith('/compte');
}

type DocumentProps = {
  readonly shell: Shell;
  readonly title: string;
  readonly about: About;
  readonly body: string;
  readonly enhancement: Enhancement | undefined;
  readonly scripts: readonly string[];
};

function Document({ shell, title, about, body, enhancement, scripts }: DocumentProps): JSX.Element {
  return (
    <html lang={shell.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {about.description && <meta name="description" content={about.description} />}
        {shell.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {about.feed && <link rel="alternate" type="application/atom+xml" href={about.feed} />}
        <link rel="icon" type="image/svg+xml" href={shell.brand.icon} />
        {enhancement?.preloads.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {enhancement && <link rel="preload" as="fetch" href={enhancement.state.modelUrl} crossOrigin="anonymous" />}
        {about.structured && <Data type="application/ld+json" value={about.structured} />}
      </head>
      <body>
        <div dangerouslySetInnerHTML={{ __html: body }} />
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {enhancement && (
          <>
            <Data type="application/json" id="etat-formulaire" value={enhancement.state} />
            <script type="module" src={enhancement.script} />
          </>
        )}
      </body>
    </html>
  );
}

type DataProps = { readonly type: string; readonly id?: string; readonly value: object };

/** JSON in a page, which no text in it can leave. */
function Data({ type, id, value }: DataProps): JSX.Element {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: json }} />;
}
