import type { JsonObject } from '../../../../../engine/index.ts';
import type { ApiExchange } from '../../../../../schemas/types/api.ts';
import { useJotting, type JottingOf } from '../../jottings/use-jotting.ts';
import type { TakenMail } from '../../../mail/taken-mail.ts';
import { readWritten, withFiles, type WrittenText } from './written-text.ts';

/** Ways and directions of an exchange, in the order in which they are offered. */
export const WAYS = ['phone', 'letter', 'email', 'counter'] as const satisfies readonly ApiExchange['way'][];
export const DIRECTIONS = ['received', 'sent'] as const satisfies readonly ApiExchange['direction'][];

/** An exchange that is being noted; what is absent stands as it does at the beginning. */
export type NotedExchange = WrittenText & {
  readonly way?: ApiExchange['way'];
  readonly direction?: ApiExchange['direction'];
  /** ISO day. */
  readonly on?: string;
  readonly with?: string;
};

const EMPTY: NotedExchange = { text: '' };

/** What is noted of a call or a letter; kept until it was sent, as all that is written on a case. */
export function useNotedExchange(caseId: string): JottingOf<NotedExchange> {
  return useJotting(caseId, 'exchange', EMPTY, readNoted);
}

/** What was kept of one; null for anything else. */
export function readNoted(kept: JsonObject): NotedExchange | null {
  const written = readWritten(kept);
  if (written === null) return null;
  const way = WAYS.find((one) => one === kept['way']);
  const direction = DIRECTIONS.find((one) => one === kept['direction']);
  return {
    ...written,
    ...(way && { way }),
    ...(direction && { direction }),
    ...(typeof kept['on'] === 'string' && { on: kept['on'] }),
    ...(typeof kept['with'] === 'string' && { with: kept['with'] }),
  };
}

/** What is noted, with a mail taken into it: what was typed and joined before stays. */
export function withMail(noted: NotedExchange, mail: TakenMail): NotedExchange {
  const { files = [], text } = noted;
  const { direction, on, with: whom, words } = mail;
  return {
    ...withFiles(noted, [...files, ...mail.files]),
    way: 'email',
    direction,
    ...(on !== null && { on }),
    with: noted.with || whom,
    text: [text.trimEnd(), words].filter((part) => part !== '').join('\n\n'),
  };
}
