import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inSecurity, type PageView } from '../../parts/page-view.ts';
import { ProofField, SignInAgain, type ProofAsked } from '../../parts/proof.tsx';
import type { Translate } from '../../text.ts';
import { SubmitOrLeave } from '../../parts/submit-or-leave.tsx';

/** The address of the account, and one that waits to be confirmed. */
export type AddressModel = {
  readonly type: 'address';
  readonly current: string;
  /** Null when none waits. */
  readonly pending: string | null;
  /** As it was typed. */
  readonly email: string;
  readonly proof: ProofAsked;
  /** Whether mails are kept on a page of the demonstration. */
  readonly mailbox: boolean;
  readonly errors: FormErrors;
};

/** What the link of one of the mails is about to do. */
export type AddressLinkModel = {
  readonly type: 'addressLink';
  readonly way: 'confirm' | 'keep';
  readonly former: string;
  readonly address: string;
  readonly confirmed: boolean;
  readonly action: string;
  readonly key: string;
};

/** The page at `/compte/adresse`. */
export const addressPage: PageView<AddressModel> = {
  view: Address,
  title: (_, t) => t('addressTitle'),
  crumbs: (_, t) => inSecurity(t, t('addressTitle')),
  hasErrors,
};

/** The page that a link of a mail leads to. */
export const addressLinkPage: PageView<AddressLinkModel> = {
  view: AddressLink,
  title: ({ way }, t) => t(way === 'confirm' ? 'confirmAddressTitle' : 'keepAddressTitle'),
};

type Props = { readonly page: AddressModel; readonly t: Translate };

function Address({ page, t }: Props): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('addressTitle')}</h1>
      <p>
        {t('addressNow')} <strong>{page.current}</strong>
      </p>
      {page.pending !== null && <Pending pending={page.pending} mailbox={page.mailbox} t={t} />}
      <Errors errors={page.errors} t={t} />
      <p>{t('addressLead')}</p>
      {page.proof.way === 'sign-in' ? (
        <SignInAgain proof={page.proof} next="/compte/adresse" t={t} />
      ) : (
        <form method="post" action="/compte/adresse" noValidate>
          <Field
            name="email"
            label={t('newAddress')}
            type="email"
            value={page.email}
            autoComplete="email"
            required
            error={page.errors['email']}
          />
          <ProofField proof={page.proof} error={page.errors['password']} t={t} />
          <SubmitOrLeave submit={t('askAddress')} leave={t('cancel')} href="/compte/connexion" />
        </form>
      )}
    </div>
  );
}

type PendingProps = Pick<AddressModel, 'mailbox'> & { readonly pending: string } & Pick<Props, 't'>;

function Pending({ pending, mailbox, t }: PendingProps): JSX.Element {
  return (
    <Box tone="info">
      <p>{t('addressPending', { email: pending })}</p>
      {mailbox && (
        <p>
          <a href="/demonstration/courriels">{t('seeMailbox')}</a>
        </p>
      )}
      <form method="post" action="/compte/adresse/abandon">
        <button className="p-button p-button-secondary" type="submit">
          {t('dropAddress')}
        </button>
      </form>
    </Box>
  );
}

function AddressLink({ page, t }: { readonly page: AddressLinkModel; readonly t: Translate }): JSX.Element {
  const { way, former, address, confirmed } = page;
  const keeps = way === 'keep';
  return (
    <div className="p-narrow">
      <h1>{t(keeps ? 'keepAddressTitle' : 'confirmAddressTitle')}</h1>
      <p>
        {t(keeps ? (confirmed ? 'keepAddressDone' : 'keepAddressAsked') : 'confirmAddressLead', { former, address })}
      </p>
      {keeps && <p>{t('keepAddressWhat')}</p>}
      <form method="post" action={page.action}>
        <input type="hidden" name="cle" value={page.key} />
        <button className="cg-button" type="submit">
          {t(keeps ? 'keepAddress' : 'confirmAddress')}
        </button>
      </form>
    </div>
  );
}
