import type { JSX } from 'react';
import { ActFor } from '../../parts/act-for.tsx';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors } from '../../parts/form-errors.ts';
import { GiveForm, type GiveModel } from '../../parts/mandate-form.tsx';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { MessageKey, Translate } from '../../text.ts';

/** A mandate in a list. */
export type MandateItem = {
  readonly id: string;
  /** Whom it is given to, or who gave it. */
  readonly name: string;
  readonly state: 'inForce' | 'waits' | 'over' | 'ended';
  /** In words. */
  readonly schemes: readonly string[];
  readonly until: string;
};

/** Whom the viewer appointed, and for whom they act. */
export type MandatesModel = {
  readonly type: 'mandates';
  readonly done: 'sent' | 'dropped' | 'refused' | null;
  readonly given: readonly MandateItem[];
  readonly held: readonly MandateItem[];
} & GiveModel;

/** The page at `/compte/mandats`. */
export const mandatesPage: PageView<MandatesModel> = {
  view: Mandates,
  title: (_, t) => t('mandatesTitle'),
  crumbs: (_, t) => inAccount(t, t('mandatesTitle')),
  hasErrors,
};

type Props = { readonly page: MandatesModel; readonly t: Translate };
const DONE = { sent: 'mandateSent', dropped: 'mandateDropped', refused: 'mandateRefused' } as const;
const STATES = {
  inForce: 'mandateInForce',
  waits: 'mandateWaits',
  over: 'mandateLinkOver',
  ended: 'mandateEnded',
} as const;
const TONES = {
  inForce: 'cg-pill cg-pill-good',
  waits: 'cg-pill cg-pill-warn',
  over: 'cg-pill',
  ended: 'cg-pill',
} as const;

function Mandates({ page, t }: Props): JSX.Element {
  const { given, held, done } = page;
  const ended = given.filter(({ state }) => state === 'ended');
  return (
    <>
      <h1>{t('mandatesTitle')}</h1>
      {done !== null && (
        <Box tone="success">
          <p>{t(DONE[done])}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <p>{t('mandatesLead')}</p>
      <List title="mandatesGiven" none="mandatesGivenNone" items={given.filter((one) => !ended.includes(one))} t={t} />
      <List title="mandatesHeld" none="mandatesHeldNone" items={held} t={t} acts />
      {ended.length > 0 && <List title="mandatesEnded" none="mandatesGivenNone" items={ended} t={t} />}
      <GiveForm page={page} t={t} />
    </>
  );
}

type ListProps = {
  readonly title: MessageKey;
  readonly none: MessageKey;
  readonly items: readonly MandateItem[];
  /** Whether the viewer may act for these at once. */
  readonly acts?: boolean;
  readonly t: Translate;
};

function List({ title, none, items, acts = false, t }: ListProps): JSX.Element {
  return (
    <section>
      <h2>{t(title)}</h2>
      {items.length === 0 && <p>{t(none)}</p>}
      <ul className="p-cards">
        {items.map(({ id, name, state, schemes, until }) => (
          <li key={id} className="p-card">
            <h3 className="p-card-title">
              <a href={`/compte/mandats/${id}`}>{name}</a>
            </h3>
            <p className="p-marks">
              <span className={TONES[state]}>{t(STATES[state])}</span>
              <span>{until}</span>
            </p>
            <p>{schemes.join(', ')}</p>
            {acts && <ActFor id={id} name={name} t={t} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
