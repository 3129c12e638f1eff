import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** How the viewer may be told of news, and what they chose. */
export type NoticeChoicesModel = {
  readonly type: 'noticeChoices';
  readonly email: string;
  readonly mail: boolean;
  /** Null where the installation sends no text messages. */
  readonly sms: {
    readonly chosen: boolean;
    /** As people write it; null when none is known. */
    readonly phone: string | null;
  } | null;
  /** Whether a mail server refused the address for good. */
  readonly refused: boolean;
  /** What was just done. */
  readonly done: 'saved' | 'forgiven' | null;
};

/** The page at `/compte/notifications/reglages`. */
export const noticeChoicesPage: PageView<NoticeChoicesModel> = {
  view: NoticeChoices,
  title: (_, t) => t('choicesTitle'),
  crumbs: (_, t) => inAccount(t, t('choicesTitle'), { label: t('noticesTitle'), href: '/compte/notifications' }),
};

const ADDRESS = '/compte/notifications/reglages';

type Props = { readonly page: NoticeChoicesModel; readonly t: Translate };

/** Where one is told besides the account. */
function NoticeChoices({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('choicesTitle')}</h1>
      {page.done !== null && (
        <Box tone="success">
          <p>{t(page.done === 'saved' ? 'choicesSaved' : 'addressForgiven')}</p>
        </Box>
      )}
      {page.refused && <Refused email={page.email} t={t} />}
      <form className="p-narrow" method="post" action={ADDRESS}>
        <fieldset className="cg-question">
          <legend className="cg-label">{t('choicesLead')}</legend>
          <Choice name="mail" label={t('choiceMail', { email: page.email })} chosen={page.mail} />
          {page.sms && <SmsChoice sms={page.sms} t={t} />}
        </fieldset>
        <p className="p-soft">{t(page.sms ? 'choicesNone' : 'choicesNoMail')}</p>
        <button className="cg-button" type="submit">
          {t('save')}
        </button>
      </form>
    </>
  );
}

type SmsProps = { readonly sms: NonNullable<NoticeChoicesModel['sms']>; readonly t: Translate };

function SmsChoice({ sms, t }: SmsProps): JSX.Element {
  if (sms.phone === null) {
    return (
      <p>
        {t('choiceSmsNoPhone')} <a href="/compte/donnees#phone">{t('addPhone')}</a>
      </p>
    );
  }
  return (
    <>
      <Choice name="sms" label={t('choiceSms', { phone: sms.phone })} chosen={sms.chosen} describedBy="sms-aide" />
      <p className="cg-hint" id="sms-aide">
        {t('choiceSmsHint')}
      </p>
    </>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly describedBy?: string;
};

function Choice({ name, label, chosen, describedBy }: ChoiceProps): JSX.Element {
  return (
    <div className="cg-option">
      <input
        className="cg-option-input"
        type="checkbox"
        id={name}
        name={name}
        value="oui"
        defaultChecked={chosen}
        aria-describedby={describedBy}
      />
      <label className="cg-option-label" htmlFor={name}>
        {label}
      </label>
    </div>
  );
}

function Refused({ email, t }: { readonly email: string; readonly t: Translate }): JSX.Element {
  return (
    <Box tone="warning" title={t('addressRefusedTitle')}>
      <p>{t('addressRefused', { email })}</p>
      <form method="post" action={ADDRESS}>
        <input type="hidden" name="reessayer" value="oui" />
        <button className="p-button p-button-secondary" type="submit">
          {t('tryAgain')}
        </button>
      </form>
    </Box>
  );
}
