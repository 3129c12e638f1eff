/**
 * A line to a gateway that is bound to send (SMPP 3.4). The library makes packets of bytes; what it leaves to us is that a gateway
 * may be silent, hang up while it is asked, or ask whether we are still there.
 */
import smpp, { type Pdu, type Session } from 'smpp';
import type { SmppConfig } from '../config/sms-settings.ts';

/** Requests that a bound line takes. */
export type SmppLine = {
  /** Whether it may still be asked something. */
  readonly isOpen: () => boolean;
  /** The answer to a message. @throws Error when the line ends or is silent before it comes */
  readonly submit: (fields: Readonly<Record<string, unknown>>) => Promise<Pdu>;
  /** Takes leave, and closes. */
  readonly end: () => void;
};

const TIMEOUT_MS = 15_000;

/** Opens a line and binds it. @throws Error when it cannot be reached, is silent, or refuses who we are */
export async function openLine(config: SmppConfig, timeoutMs = TIMEOUT_MS): Promise<SmppLine> {
  const { host, port, secure, user, password } = config;
  const session = smpp.connect({ host, port, tls: secure, ...(secure && { servername: host }) });
  const ask = asking(session, timeoutMs);
  await ask((answered) => {
    session.once(secure ? 'secureConnect' : 'connect', answered);
    return true;
  });
  const fields = { system_id: user, password, interface_version: 0x34 };
  const { command_status: status } = await ask<Pdu>((answered) => session.bind_transmitter(fields, answered));
  if (status !== 0) {
    session.destroy();
    throw Object.assign(new Error(`the gateway of text messages refused to be bound (status ${status})`), { status });
  }
  return {
    isOpen: () => session.socket.writable,
    submit: (message) => ask<Pdu>((answered) => session.submit_sm(message, answered)),
    end: () => {
      session.unbind({}, () => session.close());
      setTimeout(() => session.destroy(), timeoutMs).unref();
    },
  };
}

/** Asks, and waits for the answer as long as there is a line, but not for ever: one that was silent once is not asked again. */
function asking(
  session: Session,
  timeoutMs: number,
): <T>(ask: (answered: (answer: T) => void) => boolean) => Promise<T> {
  const waiting = new Set<(cause: unknown) => void>();
  const fail = (cause: unknown): void => {
    for (const reject of waiting) reject(new Error('the gateway of text messages hung up', { cause }));
    waiting.clear();
  };
  session.on('error', (cause: unknown) => {
    fail(cause);
    session.destroy();
  });
  session.on('close', () => fail(undefined));
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu: Pdu) => {
    session.send(pdu.response());
    session.close();
  });
  // A line that is idle keeps no process from ending; one that is asked something has its timer.
  session.socket.unref();
  return (ask) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => session.destroy(), timeoutMs);
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        waiting.delete(refuse);
        done();
      };
      const refuse = (cause: unknown): void => settle(() => reject(cause));
      waiting.add(refuse);
      if (!ask((answer) => settle(() => resolve(answer)))) refuse(new Error('the line to the gateway is closed'));
    });
}
