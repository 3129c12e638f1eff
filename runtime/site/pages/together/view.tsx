import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import type { FormErrors } from '../../parts/form-errors.ts';
import type { PageView } from '../../parts/page-view.ts';
import type { Crumb } from '../../parts/shell.ts';
import type { MessageKey, Translate } from '../../text.ts';

/** Somebody who was invited: where they stand, with the day it is about, in words. */
export type InvitedLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What was last done, as a sentence. */
  readonly facts: readonly string[];
  /** Whether their link can be sent. */
  readonly sends: boolean;
};

/** Somebody who is to sign. */
export type SignerLine = {
  readonly id: string;
  readonly title: string;
  /** Titles of the pages that they fill in, and of those that they read. */
  readonly pages: readonly string[];
  readonly reads: readonly string[];
  /** Whether those before them have still to sign. */
  readonly waits: boolean;
  readonly state: 'none' | 'waits' | 'sent' | 'opened' | 'over' | 'signed' | 'changed';
  readonly invited: InvitedLine | null;
};

/** Whoever completes a request with its applicant, for the applicant. */
export type TogetherModel = {
  readonly type: 'together';
  readonly crumbs: readonly Crumb[];
  readonly action: string;
  readonly back: string;
  readonly review: string;
  readonly signers: readonly SignerLine[];
  readonly helpers: readonly (InvitedLine & { readonly state: 'sent' | 'opened' | 'over'; readonly link: string })[];
  readonly done: 'sent' | 'taken' | null;
  /** What was typed of an invitation that was refused: `for` is the signatory, empty for who helps. */
  readonly typed: { readonly for: string; readonly name: string; readonly email: string } | null;
  readonly errors: FormErrors;
};

/** The page at `/demarches/:id/brouillons/:draft/a-plusieurs`. */
export const togetherPage: PageView<TogetherModel> = {
  view: Together,
  title: (_, t) => t('togetherTitle'),
  crumbs: ({ crumbs }) => crumbs,
  hasErrors: ({ errors }) => Object.keys(errors).length > 0,
};

type Props = { readonly page: TogetherModel; readonly t: Translate };
const STATES: Readonly<Record<SignerLine['state'], readonly [MessageKey, string]>> = {
  none: ['signerNone', 'cg-pill cg-pill-warn'],
  waits: ['signerWaits', 'cg-pill'],
  sent: ['signerSent', 'cg-pill cg-pill-info'],
  opened: ['signerOpened', 'cg-pill cg-pill-info'],
  over: ['signerOver', 'cg-pill cg-pill-warn'],
  signed: ['signerSigned', 'cg-pill cg-pill-good'],
  changed: ['signerChanged', 'cg-pill cg-pill-warn'],
};
const DONE = { sent: 'togetherSent', taken: 'togetherTaken' } as const;

function Together({ page, t }: Props): JSX.Element {
  const { signers, helpers, done } = page;
  return (
    <>
      <h1>{t('togetherTitle')}</h1>
      {done !== null && (
        <Box tone="success">
          <p>{t(DONE[done])}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <p>{t('togetherLead')}</p>
      {signers.length > 0 && (
        <section>
          <h2>{t('signersTitle')}</h2>
          <p>{t('signersLead')}</p>
          <ul className="p-cards">
            {signers.map((signer) => (
              <li key={signer.id} className="p-card">
                <SignerCard signer={signer} page={page} t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('helpersTitle')}</h2>
        <p>{t('helpersLead')}</p>
        <ul className="p-cards">
          {helpers.map(({ state, link, ...helper }) => (
            <li key={helper.id} className="p-card">
              <h3>{helper.name}</h3>
              <Facts pill={STATES[state]} facts={helper.facts} t={t} />
              <details className="p-details">
                <summary>
                  {t('helperShow')}
                  <span className="cg-hidden"> {helper.name}</span>
                </summary>
                <p>{t('helperLink', { name: helper.name })}</p>
                <p className="p-link-shown">{link}</p>
              </details>
              <Deeds page={page} invited={helper} again="sendAgain" t={t} />
            </li>
          ))}
        </ul>
        <InviteForm page={page} signer={null} open={helpers.length === 0} t={t} />
      </section>
      <p className="p-buttons">
        <a className="p-button" href={page.review}>
          {t('toReview')}
        </a>
        <a className="p-button p-button-secondary" href={page.back}>
          {t('backToForm')}
        </a>
      </p>
    </>
  );
}

function SignerCard({ signer, page, t }: Props & { readonly signer: SignerLine }): JSX.Element {
  const { title, pages, reads, state, invited, waits } = signer;
  return (
    <>
      <h3>{title}</h3>
      <Facts pill={STATES[state]} facts={invited?.facts ?? []} t={t} />
      {state === 'changed' && <p>{t('signerChangedWhy')}</p>}
      <p>{t('signerFills', { pages: pages.join(', ') })}</p>
      {reads.length > 0 && <p>{t('signerReads', { pages: reads.join(', ') })}</p>}
      {waits && state !== 'signed' && <p>{t('signerTurn')}</p>}
      {invited && <Deeds page={page} invited={invited} again={state === 'changed' ? 'askAgain' : 'sendAgain'} t={t} />}
      {state !== 'signed' && <InviteForm page={page} signer={signer} open={invited === null} t={t} />}
    </>
  );
}

type FactsProps = {
  readonly pill: readonly [MessageKey, string];
  readonly facts: readonly string[];
  readonly t: Translate;
};

function Facts({ pill: [key, look], facts, t }: FactsProps): JSX.Element {
  return (
    <p className="p-marks">
      <span className={look}>{t(key)}</span>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}

type DeedsProps = Props & { readonly invited: InvitedLine; readonly again: 'sendAgain' | 'askAgain' };

/** What can be done of an invitation, each button naming whose it is to who does not see it stand there. */
function Deeds({ page, invited: { id, name, sends }, again, t }: DeedsProps): JSX.Element {
  return (
    <form method="post" action={page.action} className="p-buttons">
      <input type="hidden" name="invitation" value={id} />
      {sends && (
        <button className="p-button p-button-secondary" type="submit" name="faire" value="renvoyer">
          {t(again)}
          <span className="cg-hidden"> {name}</span>
        </button>
      )}
      <button className="p-link-button" type="submit" name="faire" value="retirer">
        {t('takeBackInvitation')}
        <span className="cg-hidden"> {name}</span>
      </button>
    </form>
  );
}

/** Folded where somebody is invited already, unless what was typed is to be mended. */
function InviteForm({
  page,
  signer,
  open,
  t,
}: Props & { readonly signer: SignerLine | null; readonly open: boolean }): JSX.Element {
  const whom = signer?.id ?? '';
  const typed = page.typed?.for === whom ? page.typed : null;
  const suffix = whom === '' ? 'aide' : whom;
  const form = (
    <form method="post" action={page.action} noValidate>
      <input type="hidden" name="faire" value="inviter" />
      <input type="hidden" name="pour" value={whom} />
      <Field
        name="nom"
        id={`nom-${suffix}`}
        label={t('inviteName')}
        value={typed?.name ?? ''}
        error={page.errors[`nom-${suffix}`]}
        required
      />
      <Field
        name="email"
        id={`email-${suffix}`}
        label={t('inviteEmail')}
        type="email"
        inputMode="email"
        value={typed?.email ?? ''}
        error={page.errors[`email-${suffix}`]}
        {...(signer && { hint: t('inviteNoEmail') })}
        required
      />
      <button className="cg-button" type="submit">
        {t(signer ? 'inviteSigner' : 'inviteHelper')}
        {signer && <span className="cg-hidden"> {signer.title}</span>}
      </button>
    </form>
  );
  if (open) return form;
  return (
    <details className="p-details" open={typed !== null}>
      <summary>
        {t('inviteOther')}
        {signer && <span className="cg-hidden"> {signer.title}</span>}
      </summary>
      {form}
    </details>
  );
}
