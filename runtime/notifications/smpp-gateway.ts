/**
 * Text messages through SMPP 3.4, which operators offer beside HTTP or instead of it. One line is opened for all messages and kept as
 * long as there are some: gateways count lines, and a bind costs as much as a dozen messages.
 */
import type { SmppConfig } from '../config/sms-settings.ts';
import { fr as messages } from './messages/fr.ts';
import { openLine, type SmppLine } from './smpp-session.ts';
import { partsOf, type SmsPart } from './sms-parts.ts';
import type { SmsGateway, SmsResult } from './sms.ts';

/** How long a line is kept that carries nothing, under the minute after which gateways ask or hang up. */
const IDLE_MS = 30_000;
/** Statuses that say of this message that it will never pass: its length, its number, or the kind of that. */
const FOR_GOOD: ReadonlySet<number> = new Set([0x01, 0x0b, 0x50, 0x51]);
/** International numbers, as telephones are dialled (E.164). */
const DIALLED = { ton: 1, npi: 1 };
/** Longer figures are a number that can be called. */
const LONGEST_SHORT_CODE = 7;

/**
 * A gateway that is sent each part of a text in its turn. A text whose later part failed is sent whole again: a telephone puts
 * together parts of one sending alone.
 */
export function createSmppGateway(config: SmppConfig, idleMs = IDLE_MS): SmsGateway {
  let line: Promise<SmppLine> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let busy = 0;
  let reference = 0;
  const open = (): Promise<SmppLine> => openLine(config);
  /** The same for all who ask at once; one that has ended, or could not be opened, is opened again. */
  const lineOf = (): Promise<SmppLine> => {
    line = line === null ? open() : line.then((known) => (known.isOpen() ? known : open()), open);
    return line;
  };
  const rest = (): void => {
    if (busy > 0) return;
    idle = setTimeout(() => {
      void line?.then(({ end }) => end()).catch(() => {});
      line = null;
    }, idleMs).unref();
  };
  const sendParts = async (to: string, parts: readonly SmsPart[]): Promise<SmsResult> => {
    for (const part of parts) {
      const { submit } = await lineOf();
      const { command_status: status } = await submit(messageOf(config.from, to, part));
      if (FOR_GOOD.has(status)) return { type: 'refused', code: 'sms-rejected', message: messages.smsRejected };
      if (status !== 0)
        throw Object.assign(new Error(`the gateway of text messages answered status ${status}`), { status });
    }
    return { type: 'sent' };
  };
  return {
    send: async ({ to, text }) => {
      clearTimeout(idle);
      busy += 1;
      reference = (reference + 1) % 256;
      try {
        return await sendParts(to, partsOf(text, reference));
      } finally {
        busy -= 1;
        rest();
      }
    },
  };
}

function messageOf(from: string, to: string, { coding, header, bytes }: SmsPart): Readonly<Record<string, unknown>> {
  const { ton, npi } = senderKind(from);
  return {
    source_addr_ton: ton,
    source_addr_npi: npi,
    source_addr: from,
    dest_addr_ton: DIALLED.ton,
    dest_addr_npi: DIALLED.npi,
    destination_addr: to.replace(/^\+/u, ''),
    data_coding: coding,
    short_message: header === null ? bytes : { udh: header, message: bytes },
  };
}

/** What kind of sender a text is: a name, a short code, a number; none leaves it to the gateway. */
function senderKind(from: string): typeof DIALLED {
  if (from === '') return { ton: 0, npi: 0 };
  if (!/^\d+$/u.test(from)) return { ton: 5, npi: 0 };
  return from.length <= LONGEST_SHORT_CODE ? { ton: 3, npi: 0 } : DIALLED;
}
