import { Loader, Paper, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ActionPreview } from '../../../../schemas/types/api.ts';
import { ApiError } from '../../../ui/http.ts';
import { formatMoney } from '../../../ui/format.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import { Lines } from '../panels/lines.tsx';
import { lastingParts } from './lasting-parts.ts';
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
        {told.letters.map(({ document, title, internal }) => (
          <li key={document}>{t(internal ? 'willWriteInternal' : 'willWrite', { title })}</li>
        ))}
        {told.mails.map((mail) => (
          <li key={`${mail.subject} ${mail.to ?? ''}`}>
            <Mail mail={mail} />
          </li>
        ))}
        {told.tasks.map(({ label, text }) => (
          <li key={`${label} ${text}`}>{t('willOpenTask', { title: label, name: text })}</li>
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
      {told.letters.map(({ document, title, html }) => (
        <Paper key={document} withBorder p="md" component="section" aria-label={title}>
          {/* The server makes this HTML from Markdown and lets no tag of the data through. */}
          <div className="desk-letter" dangerouslySetInnerHTML={{ __html: html }} />
        </Paper>
      ))}
    </Stack>
  );
}

function stateLine({ stateTitle, moves, outcome }: ActionPreview): string {
  if (outcome !== null) return t(`will-end-${outcome}`, { state: stateTitle });
  return t(moves ? 'willMove' : 'willStay', { state: stateTitle });
}

function decidedLine({ title, before, after }: ActionPreview['decided'][number]): string {
  const said = after ?? t('noLongerDecided');
  if (before === null) return t('willDecide', { title, after: said });
  return t(before === after ? 'willDecideSame' : 'willDecideAnew', { title, before, after: said });
}

function Mail({
  mail: { subject, to, forApplicant, html },
}: {
  readonly mail: ActionPreview['mails'][number];
}): JSX.Element {
  const whom = forApplicant ? 'willMail' : 'willMailService';
  return (
    <details>
      <summary>{to === null ? t('willPrint', { subject }) : t(whom, { subject, to })}</summary>
      <Paper withBorder p="md" mt={4}>
        {/* As above. */}
        <div className="desk-letter" dangerouslySetInnerHTML={{ __html: html }} />
      </Paper>
    </details>
  );
}
