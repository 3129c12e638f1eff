import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

/** A refusal or an error as a page: the number of HTTP and the two sentences of the problem (RFC 9457). */
export type ProblemModel = {
  readonly type: 'problem';
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What was sent can be sent again by reloading. */
  readonly resend: boolean;
  /** Address of the page to sign in on, when that is what is missing. */
  readonly signIn: string | null;
};

/** The page for any address that could not be answered, hence without a breadcrumb. */
export const problemPage: PageView<ProblemModel> = {
  view: ProblemPage,
  title: ({ title }) => title,
  crumbs: () => [],
};

/** What went wrong, and the way on. */
function ProblemPage({ page, t }: { readonly page: ProblemModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <p className="p-problem-status">{t('problemStatus', { status: page.status })}</p>
      <h1>{page.title}</h1>
      <p>{page.detail}</p>
      {page.resend && <p>{t(page.signIn === null ? 'problemResend' : 'problemResendSignedIn')}</p>}
      <p className="p-buttons">
        {page.signIn !== null && (
          <a className="p-button" href={page.signIn} {...(page.resend && { target: '_blank' })}>
            {t(page.resend ? 'signInElsewhere' : 'signIn')}
          </a>
        )}
        <a className={page.signIn === null ? 'p-button' : 'p-button p-button-secondary'} href="/">
          {t('backHome')}
        </a>
      </p>
    </div>
  );
}
