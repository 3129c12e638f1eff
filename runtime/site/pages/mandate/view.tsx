import type { JSX } from 'react';
import { ActFor } from '../../parts/act-for.tsx';
import { Box } from '../../parts/box.tsx';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

type FactLabel =
  | 'factSchemes'
  | 'factUntil'
  | 'factEarlier'
  | 'factGiven'
  | 'factAccepted'
  | 'factEndedOn'
  | 'factSentTo'
  | 'factRecorded';

/** One mandate, for who gave it or holds it. */
export type MandateModel = {
  readonly type: 'mandate';
  readonly id: string;
  readonly name: string;
  /** Whether the viewer gave it. */
  readonly given: boolean;
  /** Whether it was just accepted. */
  readonly accepted: boolean;
  readonly state: 'inForce' | 'waiting' | 'ended';
  readonly facts: readonly { readonly label: FactLabel; readonly value: string }[];
  /** Address of the scan of what was signed; null for none, and for who holds it. */
  readonly scan: string | null;
  /** What was done under it; null for who holds it, to whom the requests say it. */
  readonly deeds:
    | readonly {
        readonly key: string;
        readonly at: string;
        readonly scheme: string;
        readonly number: string;
        readonly href: string;
        readonly text: string;
      }[]
    | null;
  /** How many deeds are shown at most. */
  readonly most: number;
};

/** The page at `/compte/mandats/:id`. */
export const mandatePage: PageView<MandateModel> = {
  view: Mandate,
  title: ({ given, name }, t) => t(given ? 'mandateTo' : 'mandateOf', { name }),
  crumbs: ({ given, name }, t) =>
    inAccount(t, t(given ? 'mandateTo' : 'mandateOf', { name }), {
      label: t('mandatesTitle'),
      href: '/compte/mandats',
    }),
};

type Props = { readonly page: MandateModel; readonly t: Translate };

function Mandate({ page, t }: Props): JSX.Element {
  const { id, name, given, state, facts } = page;
  return (
    <>
      <h1>{t(given ? 'mandateTo' : 'mandateOf', { name })}</h1>
      {page.accepted && (
        <Box tone="success">
          <p>{t('mandateAccepted', { name })}</p>
        </Box>
      )}
      {!given && state === 'inForce' && <ActFor id={id} name={name} isMain t={t} />}
      <dl className="p-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {page.scan !== null && (
        <p>
          <a href={page.scan} target="_blank" rel="noreferrer">
            {t('seeMandatePaper')}
          </a>
        </p>
      )}
      <Deeds page={page} t={t} />
      {state !== 'ended' && (
        <>
          <h2>{t('endMandateTitle')}</h2>
          <p>{t(given ? 'endMandateGiven' : 'endMandateHeld')}</p>
          <form method="post" action={`/compte/mandats/${id}/fin`}>
            <button className="p-button p-button-secondary" type="submit">
              {t(state === 'waiting' ? 'takeBackButton' : 'endMandateButton')}
            </button>
          </form>
        </>
      )}
    </>
  );
}

function Deeds({ page: { deeds, most }, t }: Props): JSX.Element | null {
  if (deeds === null) return null;
  return (
    <section>
      <h2>{t('deedsTitle')}</h2>
      {deeds.length === 0 && <p>{t('deedsNone')}</p>}
      {deeds.length === most && <p className="p-soft">{t('deedsMost', { count: most })}</p>}
      <ul className="p-rows">
        {deeds.map(({ key, at, scheme, number, href, text }) => (
          <li key={key} className="p-row">
            <p>{text}</p>
            <p className="p-marks">
              <span>{at}</span>
              <a href={href}>{`${scheme}, ${number}`}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
