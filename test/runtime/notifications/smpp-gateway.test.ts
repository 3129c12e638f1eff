/** Text messages over a line to a real SMPP server on this machine, and what that makes of a gateway that is not well. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import smpp, { type Pdu, type Session } from 'smpp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SmppConfig } from '../../../runtime/config/sms-settings.ts';
import { createSmsGateway } from '../../../runtime/notifications/index.ts';
import { createSmppGateway } from '../../../runtime/notifications/smpp-gateway.ts';
import { openLine } from '../../../runtime/notifications/smpp-session.ts';
import { makeCertificate } from '../../support/certificate.ts';

const TEXT = 'Province Sud : une réponse vous attend. https://demarches.example/n/7';
const SMS = { effectId: '7', to: '+687261234', text: TEXT };

let server: Server;
/** What the gateway was told, in its order. */
let told: Pdu[];
let sessions: Session[];
/** Statuses of the answers to messages, in turn; 0 once they are used up. */
let statuses: number[];
let bindStatus: number;

beforeEach(async () => {
  [told, sessions, statuses, bindStatus] = [[], [], [], 0];
  server = smpp.createServer({}, (session) => {
    sessions.push(session);
    session.on('error', () => {});
    session.on('pdu', (pdu: Pdu) => {
      if (pdu.command.endsWith('_resp')) return;
      told.push(pdu);
      const status = pdu.command === 'bind_transmitter' ? bindStatus : (statuses.shift() ?? 0);
      session.send(pdu.response({ command_status: pdu.command === 'unbind' ? 0 : status }));
    });
  });
  await listening(server);
});
afterEach(() => {
  for (const session of sessions) session.destroy();
  server.close();
});

async function listening(one: Server): Promise<void> {
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
}

function configOf(one: Server, more: Partial<SmppConfig> = {}): SmppConfig {
  const { port } = one.address() as AddressInfo;
  return {
    type: 'smpp',
    host: '127.0.0.1',
    port,
    secure: false,
    user: 'cagou',
    password: 'secret',
    from: 'PROVSUD',
    ...more,
  };
}

const commands = (): readonly string[] => told.map(({ command }) => command);
const messages = (): readonly Pdu[] => told.filter(({ command }) => command === 'submit_sm');
const textOf = ({ short_message: message }: Pdu): string =>
  String(Object.entries(message ?? {}).find(([key]) => key === 'message')?.[1]);

describe('a message', () => {
  it('is submitted once who we are was said, to a number as it is dialled', async () => {
    expect(await createSmsGateway(configOf(server)).send(SMS)).toEqual({ type: 'sent' });
    expect(commands()).toEqual(['bind_transmitter', 'submit_sm']);
    expect(told[0]).toMatchObject({ system_id: 'cagou', password: 'secret', interface_version: 0x34 });
    expect(told[1]).toMatchObject({
      destination_addr: '687261234',
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      source_addr: 'PROVSUD',
      source_addr_ton: 5,
      source_addr_npi: 0,
      data_coding: 0,
      esm_class: 0,
    });
    expect(messages().map(textOf)[0]).toBe(TEXT);
  });

  it.each<[string, number, number]>([
    ['', 0, 0],
    ['3637', 3, 0],
    ['687261000', 1, 1],
    ['Aide 2', 5, 0],
  ])('from « %s » says what kind of sender that is', async (from, ton, npi) => {
    await createSmppGateway(configOf(server, { from })).send(SMS);
    expect(messages()[0]).toMatchObject({ source_addr: from, source_addr_ton: ton, source_addr_npi: npi });
  });

  it('that is long goes in parts on the same line, each tied to the others', async () => {
    await createSmppGateway(configOf(server)).send({ ...SMS, text: `${'é'.repeat(160)}fin` });
    expect(messages()).toHaveLength(2);
    for (const message of messages()) expect(message['esm_class']).toBe(0x40);
    expect(messages().map(textOf).join('')).toBe(`${'é'.repeat(160)}fin`);
  });

  it('with letters that the alphabet has not arrives with them', async () => {
    await createSmppGateway(configOf(server)).send({ ...SMS, text: 'Fête à Ouégoa, façade' });
    expect(messages()[0]).toMatchObject({ data_coding: 8 });
    expect(messages().map(textOf)[0]).toBe('Fête à Ouégoa, façade');
  });

  it('is bytes of the protocol, whoever reads them', async () => {
    const bytes: Buffer[] = [];
    const answer = (command: number, sequence: number, body: string): Buffer => {
      const pdu = Buffer.alloc(16 + body.length + 1);
      [pdu.length, command, 0, sequence].forEach((value, at) => pdu.writeUInt32BE(value, at * 4));
      pdu.write(body, 16, 'latin1');
      return pdu;
    };
    const raw = createServer((socket: Socket) => {
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        bytes.push(chunk);
        socket.write(answer((chunk.readUInt32BE(4) | 0x8000_0000) >>> 0, chunk.readUInt32BE(12), 'x'));
      });
    });
    await listening(raw);
    expect(await createSmppGateway(configOf(raw)).send({ ...SMS, text: 'é@' })).toEqual({ type: 'sent' });
    const [bind, submit] = bytes;
    expect(bind?.readUInt32BE(4)).toBe(0x02);
    expect(bind?.subarray(16).toString('latin1')).toBe('cagou\0secret\0\0\x34\0\0\0');
    expect(submit?.readUInt32BE(0)).toBe(submit?.length);
    expect(submit?.readUInt32BE(4)).toBe(0x04);
    expect(submit?.subarray(16).toString('latin1')).toBe(
      '\0\x05\0PROVSUD\0\x01\x01687261234\0\0\0\0\0\0\0\0\0\0\x02\x05\0',
    );
    raw.close();
  });
});

describe('a gateway', () => {
  it.each([0x01, 0x0b, 0x50, 0x51])('that answers %i refuses this message for good', async (status) => {
    statuses = [status];
    expect(await createSmppGateway(configOf(server)).send(SMS)).toMatchObject({
      type: 'refused',
      code: 'sms-rejected',
    });
  });

  it.each([0x08, 0x0a, 0x14, 0x45, 0x58])('that answers %i is asked again later', async (status) => {
    statuses = [status];
    await expect(createSmppGateway(configOf(server)).send(SMS)).rejects.toMatchObject({ status });
  });

  it('that does not know us takes no message, and is bound again at the next', async () => {
    bindStatus = 0x0e;
    const gateway = createSmppGateway(configOf(server));
    await expect(gateway.send(SMS)).rejects.toMatchObject({ status: 0x0e });
    expect(commands()).toEqual(['bind_transmitter']);
    bindStatus = 0;
    expect(await gateway.send(SMS)).toEqual({ type: 'sent' });
    expect(sessions).toHaveLength(2);
  });

  it('is bound once for messages of the same moment and for those that follow', async () => {
    const gateway = createSmppGateway(configOf(server));
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, at) => gateway.send({ ...SMS, to: `+6872600${at}` })),
    );
    await gateway.send(SMS);
    expect(sent.every(({ type }) => type === 'sent')).toBe(true);
    expect(commands().filter((command) => command === 'bind_transmitter')).toHaveLength(1);
    expect(messages()).toHaveLength(21);
  });

  it('that hangs up is called again, and one that asks whether we are there is answered', async () => {
    const gateway = createSmppGateway(configOf(server));
    await gateway.send(SMS);
    const [first] = sessions;
    await new Promise<void>((resolve) => first?.enquire_link({}, () => resolve()));
    await new Promise<void>((resolve) => first?.unbind({}, () => resolve()));
    await new Promise<void>((resolve) => {
      if (first?.socket.destroyed) resolve();
      else first?.socket.once('close', () => resolve());
    });
    expect(await gateway.send(SMS)).toEqual({ type: 'sent' });
    expect(sessions).toHaveLength(2);
  });

  it('that hangs up in the middle of a message leaves it to be sent again', async () => {
    const gateway = createSmppGateway(configOf(server));
    await gateway.send(SMS);
    const [session] = sessions;
    session?.removeAllListeners('pdu');
    session?.on('pdu', () => session.destroy());
    await expect(gateway.send(SMS)).rejects.toThrow('hung up');
    expect(await gateway.send(SMS)).toEqual({ type: 'sent' });
  });

  it('that is silent is not waited for longer than that', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}));
    await listening(silent);
    await expect(openLine(configOf(silent), 50)).rejects.toThrow('hung up');
    silent.close();
  });

  it('that speaks something else is left at once', async () => {
    const other = createServer((socket) => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await listening(other);
    await expect(createSmppGateway(configOf(other)).send(SMS)).rejects.toThrow('hung up');
    other.close();
  });

  it('that is away is a failure with its cause', async () => {
    const away = createServer();
    await listening(away);
    const config = configOf(away);
    await new Promise<void>((resolve) => away.close(() => resolve()));
    await expect(createSmppGateway(config).send(SMS)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('is left politely when there is nothing to send', async () => {
    const gateway = createSmppGateway(configOf(server), 1);
    await gateway.send(SMS);
    await expect.poll(commands).toEqual(['bind_transmitter', 'submit_sm', 'unbind']);
    await expect.poll(() => sessions[0]?.socket.destroyed).toBe(true);
    expect(await gateway.send(SMS)).toEqual({ type: 'sent' });
  });
});

describe('a gateway behind TLS (smpps)', () => {
  const { cert, key } = makeCertificate();
  let secure: Server;
  beforeEach(async () => {
    secure = smpp.createServer({ cert, key }, (session) => {
      sessions.push(session);
      session.on('error', () => {});
      session.on('pdu', (pdu: Pdu) => {
        if (pdu.command.endsWith('_resp')) return;
        told.push(pdu);
        session.send(pdu.response({ command_status: 0 }));
      });
    });
    await listening(secure);
    return () => {
      secure.close();
      setDefaultCACertificates(getCACertificates('bundled'));
    };
  });

  it('is sent messages, whose words nobody reads on the way, where its certificate is trusted', async () => {
    setDefaultCACertificates([...getCACertificates('bundled'), cert]);
    const gateway = createSmsGateway(configOf(secure, { host: 'localhost', secure: true }));
    expect(await gateway.send(SMS)).toEqual({ type: 'sent' });
    expect(commands()).toEqual(['bind_transmitter', 'submit_sm']);
    expect(messages().map(textOf)).toEqual([TEXT]);
  });

  it('is told neither who we are nor any message where its certificate is another’s', async () => {
    const gateway = createSmsGateway(configOf(secure, { host: 'localhost', secure: true }));
    await expect(gateway.send(SMS)).rejects.toThrow('the gateway of text messages hung up');
    expect(told).toEqual([]);
  });

  it('is not spoken to in the clear by who was told to speak behind TLS', async () => {
    await expect(openLine(configOf(server, { host: 'localhost', secure: true }), 500)).rejects.toThrow('hung up');
    expect(told).toEqual([]);
  });
});
