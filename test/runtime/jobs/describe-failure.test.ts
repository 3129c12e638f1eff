import { afterEach, describe, expect, it } from 'vitest';
import { describeFailure } from '../../../runtime/jobs/describe-failure.ts';
import { PermanentFailure } from '../../../runtime/jobs/handlers/effect-handler.ts';
import { createSmtpTransport } from '../../../runtime/notifications/smtp-transport.ts';
import { findFreePort } from '../../support/port.ts';
import { startSmtpServer, type TestSmtpServer } from '../notifications/smtp-server.ts';

const SENDER = {
  from: 'site@exemple.nc',
  organisation: 'Essai',
  colour: '#000000',
  dataContact: null,
  texts: { opening: '', closing: '' },
  logoOf: () => undefined,
  siteUrl: 'http://localhost',
  secret: 'x',
};
const MAIL = {
  effectId: '1',
  name: 'effect-1.x',
  to: 'marie@exemple.nc',
  subject: 'x',
  text: 'x',
  html: 'x',
  logo: null,
  replyTo: null,
  unsubscribe: null,
};

let server: TestSmtpServer | undefined;
afterEach(() => server?.close());

async function failToSend(url: string): Promise<unknown> {
  const transport = createSmtpTransport(url, SENDER);
  try {
    return await transport.send(MAIL);
  } catch (error) {
    return error;
  } finally {
    transport.close();
  }
}

describe('the failure of an effect', () => {
  it('of a mail says that its server refuses it for now, and nothing of what the server says', async () => {
    server = await startSmtpServer(() => 451);
    expect(describeFailure('mail', await failToSend(server.url))).toEqual({
      failure: 'mail-refused',
      error: 'The mail server did not take a mail – EENVELOPE 451 RCPT TO',
    });
  });

  it('of a mail says that its server cannot be reached', async () => {
    const error = await failToSend(`smtp://127.0.0.1:${await findFreePort()}`);
    expect(describeFailure('mail', error)).toEqual({
      failure: 'mail-unreachable',
      error: expect.stringMatching(/^The mail server did not take a mail – ESOCKET|ECONNREFUSED/u),
    });
  });

  it('that cannot be mended by trying again is what its handler says', () => {
    const error = new PermanentFailure('address-refused', 'refusé : marie@exemple.nc');
    expect(describeFailure('mail', error)).toEqual({ failure: 'address-refused', error: 'refusé : [adresse]' });
  });

  it('of a document, of a call and of something unknown each has its kind', async () => {
    const refused = Object.assign(new Error('the receiver of webhooks answered 500'), { status: 500 });
    const away = await fetch(`http://127.0.0.1:${await findFreePort()}/`).catch((error: unknown) => error);
    expect(describeFailure('webhook', refused).failure).toBe('receiver-refused');
    expect(describeFailure('webhook', away).failure).toBe('receiver-unreachable');
    expect(describeFailure('document', new Error('no space left')).failure).toBe('document-failed');
    expect(describeFailure('wake', new Error('time cannot pass')).failure).toBe('unknown');
    expect(describeFailure(undefined, 'a text').failure).toBe('unknown');
  });

  it('of the database never tells the values that were written', () => {
    const error = Object.assign(new Error('insert into x – invalid input syntax for type uuid: "Marie Wamytan"'), {
      severity: 'ERROR',
      code: '22P02',
    });
    expect(describeFailure('mail', error)).toEqual({ failure: 'unknown', error: 'PostgreSQL 22P02' });
  });
});
