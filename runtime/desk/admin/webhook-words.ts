/* What is said of the addresses where applications are told what happens, apart from how they are shown. */
import type { AdminApplications, AdminWebhook, WebhookDelivery, WebhookKind } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import type { PillTone } from '../../ui/pill.tsx';
import { t } from '../text.ts';

/** In the order in which they happen to a case. */
export const WEBHOOK_KINDS: readonly WebhookKind[] = [
  'case.filed',
  'case.moved',
  'case.corrected',
  'case.closed',
  'case.erased',
];

/** What the server counts at most. */
const MOST_WAITING = 1_000;

/** How an address fares, in a pill: told, without an answer for a while, or stopped. */
export function stateOfWebhook({
  failingSince,
  disabledAt,
  disabledFor,
}: Pick<AdminWebhook, 'failingSince' | 'disabledAt' | 'disabledFor'>): {
  readonly tone: PillTone;
  readonly words: string;
} {
  if (disabledAt !== null) {
    const moment = formatMoment(disabledAt);
    return { tone: 'danger', words: t(`webhookDisabledFor-${disabledFor ?? 'failing'}`, { moment }) };
  }
  if (failingSince !== null)
    return { tone: 'warn', words: t('webhookFailing', { moment: formatMoment(failingSince) }) };
  return { tone: 'good', words: t('webhookRunning') };
}

/** « Dossier déposé, Dossier terminé – Aide médicale ». */
export function whatItIsTold(
  { kinds, dispositifs }: Pick<AdminWebhook, 'kinds' | 'dispositifs'>,
  schemes: AdminApplications['schemes'],
): string {
  const titles = dispositifs.map((id) => schemes.find((scheme) => scheme.id === id)?.title ?? id);
  const told = WEBHOOK_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => t(`webhookKind-${kind}`));
  return t('webhookTold', { kinds: told.join(', '), schemes: titles.join(', ') });
}

/** How much waits; null where nothing does. */
export function waitingInWords(waiting: number): string | null {
  if (waiting === 0) return null;
  return t(waiting >= MOST_WAITING ? 'webhookWaitingMost' : 'webhookWaiting', { count: waiting });
}

/** What became of a message, with when it is tried next. */
export function stateOfDelivery({ state, nextAt }: Pick<WebhookDelivery, 'state' | 'nextAt'>): string {
  const words = t(`deliveryState-${state}`);
  if (state !== 'waiting' || nextAt === null) return words;
  return `${words}, ${t('deliveryNext', { moment: formatMoment(nextAt) })}`;
}

/** « 3 juin 2026 à 13 h 05 : réponse 503 (120 ms) », one for each attempt, the oldest first. */
export function triesInWords({ tries }: Pick<WebhookDelivery, 'tries'>): readonly string[] {
  return tries.map(({ at, status, why, took }) => {
    const what = status === null ? t(`deliveryWhy-${why ?? 'no-answer'}`) : t('deliveryStatus', { status });
    return t('deliveryTry', { moment: formatMoment(at), what, took });
  });
}
