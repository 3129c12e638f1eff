/** What is reported of a mail after it left: returned mails of several servers, services that tell, and those who make things up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectNamed, mailName } from '../../../runtime/notifications/mail-name.ts';
import { isAddressDead, readReport, readReturned } from '../../../runtime/notifications/mail-report.ts';

const SECRET = 'a secret for tests, of forty characters';
const NAME = mailName('12', SECRET);

/** A returned mail as Postfix writes it; what differs is said. */
const returned = (fields: readonly string[], original = `Message-ID: <${NAME}@province.example>`): string =>
  [
    'From: MAILER-DAEMON@relais.example',
    'Message-ID: <20260302.1@relais.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=b"',
    '',
    '--=b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry. Action: none. Status: 2.0.0',
    '--=b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relais.example',
    '',
    ...fields,
    '',
    '--=b',
    'Content-Type: text/rfc822-headers',
    '',
    'Subject: Votre demande',
    original,
    '--=b--',
  ].join('\r\n');
const FAILED = [
  'Final-Recipient: rfc822; Marie@Exemple.nc',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 <marie@exemple.nc>:',
  '    Recipient address rejected: User unknown',
];

describe('a returned mail', () => {
  it('says which of our mails came back, from whom, and why; folded lines are one', () => {
    expect(readReturned(returned(FAILED), SECRET)).toEqual({
      effectId: '12',
      to: 'marie@exemple.nc',
      status: 'returned',
      answer: '550 5.1.1 <marie@exemple.nc>: Recipient address rejected: User unknown',
      isDead: true,
    });
  });

  it('is of the address that we wrote to, where it was sent on to another', () => {
    const sentOn = ['Original-Recipient: rfc822;<marie@exemple.nc>', 'Final-Recipient: rfc822;m.w@ailleurs.example'];
    expect(readReturned(returned([...sentOn, ...FAILED.slice(1)]), SECRET)?.to).toBe('marie@exemple.nc');
  });

  it('is known by the identifier of its envelope, where its head was not returned', () => {
    const source = returned(FAILED, 'Subject: x').replace(
      'Reporting-MTA',
      `Original-Envelope-Id: ${NAME}\r\nReporting-MTA`,
    );
    expect(readReturned(source, SECRET)?.effectId).toBe('12');
  });

  it.each([
    ['delayed', '4.4.1', 'delayed', false],
    ['delivered', '2.0.0', 'delivered', false],
    ['relayed', '2.0.0', 'delivered', false],
    ['failed', '5.2.2', 'returned', false],
    ['failed', '5.7.1', 'returned', false],
    ['failed', '5.1.10', 'returned', true],
  ])('that says %s and %s is %s', (action, status, said, isDead) => {
    const fields = ['Final-Recipient: rfc822; marie@exemple.nc', `Action: ${action}`, `Status: ${status}`];
    expect(readReturned(returned(fields), SECRET)).toMatchObject({ status: said, isDead, answer: null });
  });

  it('is of nobody when it names a mail that we did not write, or none', () => {
    const forged = NAME.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A'));
    for (const id of [forged, mailName('12', 'another secret of some forty characters'), 'effect-12', ''])
      expect(readReturned(returned(FAILED, `Message-ID: <${id}@province.example>`), SECRET)).toBeNull();
  });

  it('is no report when it is an answer of a person, or a holiday', () => {
    const answer = `From: marie@exemple.nc\r\nIn-Reply-To: <${NAME}@province.example>\r\n\r\nJe suis absente. Action: failed`;
    expect(readReturned(answer, SECRET)).toBeNull();
    expect(readReturned(returned(['Action: expanded', 'Final-Recipient: rfc822; a@b.nc']), SECRET)).toBeNull();
    expect(readReturned(returned(['Action: failed', 'Status: 5.1.1']), SECRET)).toBeNull();
  });

  it('is read whatever is in it', () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '\t',
      'Action: failed',
      'Content-Type: message/delivery-status',
      '--',
      NAME,
      'é',
      ':',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const report = readReturned(pieces.join(''), SECRET);
        expect(report === null || report.effectId === '12').toBe(true);
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('what a service tells', () => {
  const told = (change: object) =>
    readReport(
      { status: 'returned', to: ' Marie@exemple.nc ', name: `<${NAME}@x>`, code: null, answer: null, ...change },
      SECRET,
    );

  it('is of one of our mails, by its name', () => {
    expect(told({})).toEqual({
      effectId: '12',
      to: 'marie@exemple.nc',
      status: 'returned',
      answer: null,
      isDead: true,
    });
    expect(told({ name: '<autre@x>' })).toBeNull();
  });

  it('says why in a line, of which the status is read when none is given', () => {
    expect(told({ answer: '552 5.2.2\r\n  Mailbox   full' })).toMatchObject({
      answer: '552 5.2.2 Mailbox full',
      isDead: false,
    });
    expect(told({ answer: 'x'.repeat(900) })?.answer).toHaveLength(500);
    expect(told({ status: 'delivered', code: '5.1.1' })?.isDead).toBe(false);
  });
});

it.each([
  [null, true],
  ['5.0.0', true],
  ['5.1.1', true],
  ['5.1.10', true],
  ['5.2.1', true],
  ['5.4.4', true],
  ['5.2.2', false],
  ['5.3.4', false],
  ['5.7.26', false],
  ['4.1.1', false],
  ['2.1.5', false],
])('a status of %s says that the address is dead: %s', (code, isDead) => {
  expect(isAddressDead(code)).toBe(isDead);
});

it('the name of a mail is the same for the same effect, and nobody else makes it', () => {
  expect(mailName('12', SECRET)).toBe(NAME);
  expect(effectNamed(`<${NAME}@province.example>`, SECRET)).toBe('12');
  expect(effectNamed(NAME.replace('12', '13'), SECRET)).toBeNull();
  expect(effectNamed(`${NAME}x`, SECRET)).toBeNull();
  expect(effectNamed('', SECRET)).toBeNull();
});
