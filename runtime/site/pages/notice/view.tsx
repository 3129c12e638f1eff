import type { JSX } from 'react';
import type { MailboxModel, NoticeModel, ProblemModel, TextModel } from '../../render/models.ts';
import { SharedBox } from '../../parts/shared-box.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../render/text.ts';

/** A page that only says something. */
export function Notice({ page }: { readonly page: NoticeModel }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{page.title}</h1>
      {page.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="p-buttons">
        {page.links.map(({ label, href }, index) => (
          <a key={href} className={index === 0 ? 'p-button' : 'p-button p-button-secondary'} href={href}>
            {label}
          </a>
        ))}
      </p>
    </div>
  );
}

/** Signing out is a post, so that no link of another site does it. */
export function SignOut({ t }: { readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('signOutTitle')}</h1>
      <form method="post" action="/deconnexion">
        <p>{t('signOutLead')}</p>
        <SharedBox id="partage" label="sharedForget" t={t} />
        <p className="p-buttons">
          <button className="cg-button" type="submit">
            {t('signOut')}
          </button>
          <a className="p-button p-button-secondary" href="/compte">
            {t('stay')}
          </a>
        </p>
      </form>
    </div>
  );
}

/** Makes the device forget everything, also by a post. */
export function SharedDevice({ t }: { readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('sharedTitle')}</h1>
      <p>{t('sharedLead')}</p>
      <p>{t('sharedWarning')}</p>
      <form method="post" action="/appareil-partage">
        <p className="p-buttons">
          <button className="cg-button" type="submit">
            {t('sharedForgetAll')}
          </button>
          <a className="p-button p-button-secondary" href="/">
            {t('backHome')}
          </a>
        </p>
      </form>
    </div>
  );
}

export function TextPage({ page }: { readonly page: TextModel }): JSX.Element {
  return (
    <>
      <h1>{page.title}</h1>
      <Prose html={page.html} />
    </>
  );
}

/** What went wrong, and the way on. */
export function ProblemPage({ page, t }: { readonly page: ProblemModel; readonly t: Translate }): JSX.Element {
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

/** Demonstration only: the mails that a real installation would have sent. */
export function Mailbox({ page, t }: { readonly page: MailboxModel; readonly t: Translate }): JSX.Element {
  return (
    <>
      <h1>{t('mailboxTitle')}</h1>
      <p>{t('mailboxLead')}</p>
      {page.mails.length === 0 && <p className="p-empty">{t('mailboxEmpty')}</p>}
      {page.mails.map(({ id, to, subject, on, html }) => (
        <details key={id} className="p-details">
          <summary>
            {subject} <span className="cg-note">{t('mailTo', { to, date: on })}</span>
          </summary>
          <Prose html={html} />
        </details>
      ))}
    </>
  );
}
