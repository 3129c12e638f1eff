import { Loader, Paper, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ActionPreview } from '../../../schemas/types/api.ts';
import { ApiError } from '../../ui/http.ts';
import { formatMoney } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t } from '../text.ts';
import { Lines } from '../parts/lines.tsx';
import { lastingParts } from './lasting-parts.ts';
import { LetterPreview, Recipient } from './letter-preview.tsx';
import type { Preview } from './use-preview.ts';

/** Where one reads what would happen. */
export const CONSEQUENCES_ID = 'consequences';

/** What the action at hand would do, or what keeps it from being told. */
export function Consequences({ preview: { told, error, pending, retry } }: { readonly preview: Preview }): JSX.Element {
  return (
    <div role="group" id={CONSEQUENCES_ID} tabIndex={-1} aria-label={t('willHappen')} className="desk-consequences">
      <Text fw={600} size="sm">
        {t('willHappen')} {pending && <Loader size={12} aria-hidden />}
      </Text>
      {told && <ToldConsequences told={told} />}
      {error && <Untold error={error} onRetry={retry} />}
    </div>
  );
}

/** What is refused for now is said in a quiet line: the form is still being filled. */
function Untold({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): JSX.Element {
  const code = error instanceof ApiError ? error.problem.code : '';
  if (code === 'data-invalid') return <Text size="sm">{t('willHappenLater')}</Text>;
  const status = error instanceof ApiError ? error.problem.status : 0;
  return status === 409 || status === 422 ? (
    <Text size="sm">{error.message}</Text>
  ) : (
    <ProblemAlert error={error} onRetry={onRetry} />
  );
}

/** The consequences one by one, then the letters as they would leave. */
export function ToldConsequences({ told }: { readonly told: ActionPreview }): JSX.Element {
  const lasting = lastingParts(told);
  return (
    <Stack gap="xs">
      <ul className="desk-told">
        <li>{stateLine(told)}</li>
        {told.decided.map((value) => (
          <li key={value.title}>
            <strong>{decidedLine(value)}</strong>
          </li>
        ))}
        {told.amounts.map(({ entry, label, amount, reasons }) => (
          <li key={`${entry} ${label}`}>
            <strong>{t(`will-${entry}`, { amount: formatMoney(amount), label })}</strong>
            {reasons.length > 0 && <Lines lines={reasons} />}
          </li>
        ))}
        {told.payee && (
          <li>
            {t(told.payee.account.length > 0 ? 'willPayTo' : 'willPayNoAccount', { name: told.payee.name })}
            {told.payee.account.length > 0 && <Lines lines={told.payee.account} />}
          </li>
        )}
        {told.letters.map((letter) => (
          <li key={keyOfLetter(letter)}>{letterLine(letter)}</li>
        ))}
        {told.mails.map((mail) => (
          <li key={`${mail.subject} ${mail.to ?? ''} ${mail.third?.title ?? ''}`}>
            <Mail mail={mail} />
          </li>
        ))}
        {told.tasks.map(({ label, text }) => (
          <li key={`${label} ${text}`}>{t('willOpenTask', { title: label, name: text })}</li>
        ))}
        {told.places.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {told.delays.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {told.calls.map((name) => (
          <li key={name}>{t('willCall', { name })}</li>
        ))}
      </ul>
      {lasting.length > 0 && (
        <Text size="sm" fw={600}>
          {t('willLast', { parts: lasting.map((part) => t(part)).join(', ') })}
        </Text>
      )}
      {told.letters.map((letter) => (
        <LetterPreview key={keyOfLetter(letter)} letter={letter} />
      ))}
    </Stack>
  );
}

function stateLine({ stateTitle, moves, outcome }: ActionPreview): string {
  if (outcome !== null) return t(`will-end-${outcome}`, { state: stateTitle });
  return t(moves ? 'willMove' : 'willStay', { state: stateTitle });
}

type Letter = ActionPreview['letters'][number];

const keyOfLetter = ({ document, third }: Letter): string => `${document} ${third?.title ?? ''}`;

function letterLine({ title, internal, third, kind }: Letter): string {
  if (!third) return t(internal ? 'willWriteInternal' : `willWrite-${kind}`, { title });
  return t(internal ? 'willWriteThird' : 'willWriteThirdCopied', { title, name: third.name, third: third.title });
}

function decidedLine({ title, before, after }: ActionPreview['decided'][number]): string {
  const said = after ?? t('noLongerDecided');
  if (before === null) return t('willDecide', { title, after: said });
  return t(before === after ? 'willDecideSame' : 'willDecideAnew', { title, before, after: said });
}

function Mail({
  mail: { subject, to, forApplicant, html, recipient, third },
}: {
  readonly mail: ActionPreview['mails'][number];
}): JSX.Element {
  return (
    <details>
      <summary>{mailLine({ subject, to, forApplicant, third })}</summary>
      <Paper withBorder p="md" mt={4}>
        {third && recipient !== null && <Recipient lines={recipient} />}
        {/* The server makes this HTML from Markdown and lets no tag of the data through. */}
        <div className="desk-letter" dangerouslySetInnerHTML={{ __html: html }} />
      </Paper>
    </details>
  );
}

type Whom = Pick<ActionPreview['mails'][number], 'subject' | 'to' | 'forApplicant' | 'third'>;

function mailLine({ subject, to, forApplicant, third }: Whom): string {
  if (third) {
    const whom = { subject, name: third.name, third: third.title };
    return to === null ? t('willPrintThird', whom) : t('willMailThird', { ...whom, to });
  }
  if (to === null) return t('willPrint', { subject });
  return t(forApplicant ? 'willMail' : 'willMailService', { subject, to });
}
