/** The public site as HTML: what the server sends, whole without any script. */
import { renderToString } from 'preact-render-to-string';
import type { JSX } from 'react';
import type { Form } from '../../../engine/index.ts';
import type { Crumb, Enhancement, PageModel, Shell } from './models.ts';
import { Layout } from '../parts/layout.tsx';
import { translateTo, type Translate } from './text.ts';
import { titleOf, crumbsOf } from './titles.ts';
import { Account } from '../pages/account/view.tsx';
import { Action } from '../pages/action/view.tsx';
import { Catalogue } from '../pages/catalogue/view.tsx';
import { DropDraft } from '../pages/drop-draft/view.tsx';
import { Filed } from '../pages/filed/view.tsx';
import { FormView } from '../pages/draft/view.tsx';
import { MessagesPage } from '../pages/messages/view.tsx';
import { JoinDraft } from '../pages/join-draft/view.tsx';
import { MyData } from '../pages/my-data/view.tsx';
import { Mailbox, Notice, ProblemPage, SharedDevice, SignOut, TextPage } from '../pages/notice/view.tsx';
import { Forgot, Invitation, Reset } from '../pages/password/view.tsx';
import { Request } from '../pages/request/view.tsx';
import { RecoveryCodes, SecondFactor, SecondFactorSetup, SignInCode } from '../pages/second-factor/view.tsx';
import { ChangePassword, Security } from '../pages/security/view.tsx';
import { Sheet } from '../pages/sheet/view.tsx';
import { SignIn, SignUp } from '../pages/sign-in/view.tsx';
import { Start } from '../pages/start/view.tsx';
import { Verification } from '../pages/verification/view.tsx';

export type RenderOptions = {
  readonly shell: Shell;
  readonly page: PageModel;
  /** Needed by pages of a form, which cannot be rendered without its conditions. */
  readonly form?: Form;
  readonly enhancement?: Enhancement;
  /** Address of a script that only helps. */
  readonly script?: string;
};

/** A whole HTML document. Throws when a page of a form comes without its form. */
export function render({ shell, page, form, enhancement, script }: RenderOptions): string {
  const t = translateTo(shell.language);
  const crumbs: readonly Crumb[] = crumbsOf(page, t);
  const body = renderToString(
    <Layout shell={shell} t={t} crumbs={crumbs}>
      {viewOf(page, t, form)}
    </Layout>,
  );
  const title = `${titleOf(page, t)} – ${shell.brand.name}`;
  return `<!doctype html>${renderToString(<Document shell={shell} title={title} body={body} enhancement={enhancement} script={script} />)}`;
}

function viewOf(page: PageModel, t: Translate, form: Form | undefined): JSX.Element {
  switch (page.type) {
    case 'catalogue':
      return <Catalogue page={page} t={t} />;
    case 'sheet':
      return <Sheet page={page} t={t} />;
    case 'start':
      return <Start page={page} t={t} />;
    case 'form':
      if (!form) throw new Error('a page of a form needs its form');
      return <FormView page={page} form={form} />;
    case 'verification':
      return <Verification page={page} t={t} />;
    case 'filed':
      return <Filed page={page} t={t} />;
    case 'signIn':
      return <SignIn page={page} t={t} />;
    case 'signUp':
      return <SignUp page={page} t={t} />;
    case 'signOut':
      return <SignOut t={t} />;
    case 'sharedDevice':
      return <SharedDevice t={t} />;
    case 'forgot':
      return <Forgot page={page} t={t} />;
    case 'reset':
      return <Reset page={page} t={t} />;
    case 'invitation':
      return <Invitation page={page} t={t} />;
    case 'notice':
      return <Notice page={page} />;
    case 'account':
      return <Account page={page} t={t} />;
    case 'dropDraft':
      return <DropDraft page={page} t={t} />;
    case 'joinDraft':
      return <JoinDraft page={page} t={t} />;
    case 'request':
      return <Request page={page} t={t} />;
    case 'messages':
      return <MessagesPage page={page} t={t} />;
    case 'action':
      return <Action page={page} t={t} />;
    case 'myData':
      return <MyData page={page} t={t} />;
    case 'security':
      return <Security page={page} t={t} />;
    case 'signInCode':
      return <SignInCode page={page} t={t} />;
    case 'secondFactor':
      return <SecondFactor page={page} t={t} />;
    case 'secondFactorSetup':
      return <SecondFactorSetup page={page} t={t} />;
    case 'recoveryCodes':
      return <RecoveryCodes page={page} t={t} />;
    case 'changePassword':
      return <ChangePassword page={page} t={t} />;
    case 'mailbox':
      return <Mailbox page={page} t={t} />;
    case 'text':
      return <TextPage page={page} />;
    case 'problem':
      return <ProblemPage page={page} t={t} />;
  }
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
