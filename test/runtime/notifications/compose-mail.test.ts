import { describe, expect, it } from 'vitest';
import { caseLink } from '../../../runtime/notifications/index.ts';
import { composeMail } from '../../../runtime/notifications/compose-mail.ts';
import { MAIL, SENDER } from './mails.ts';

describe('a mail', () => {
  it('is complete as plain text', () => {
    expect(composeMail(MAIL, SENDER).text).toBe(
      [
        'Bonjour,',
        '',
        'Votre demande AM-2026-000123 est reçue. Suivez-la (https://demarches.example.nc/compte/demandes/1).',
        '',
        '-- ',
        'Province Sud – Direction de l’action sanitaire',
        'Tél. : 20.30.40',
        'Ce message est envoyé automatiquement.',
        'Une question ? Répondez à ce message ou écrivez à dass@example.nc.',
      ].join('\n'),
    );
  });

  it('ends with whom to write to about one’s data, where the installation says so', () => {
    const { text, html } = composeMail(MAIL, { ...SENDER, dataContact: 'Délégué <dpo@exemple.nc>' });
    expect(text).toMatch(/dass@example\.nc\.\nVos données personnelles : Délégué <dpo@exemple\.nc>$/u);
    expect(html).toContain('&lt;dpo@exemple.nc');
  });

  it('is surrounded by the words of the service, as they were written, when it is about a case', () => {
    const texts = { opening: 'Bonjour *à tous*,', closing: 'Le service\nNouméa\n\n# Merci' };
    const { text, html } = composeMail({ ...MAIL, link: caseLink('agent', '7') }, { ...SENDER, texts });
    expect(text.startsWith('Bonjour *à tous*,\n\nBonjour,')).toBe(true);
    expect(text).toMatch(/dossiers\/7\n\nLe service\nNouméa\n\n# Merci\n\n-- /u);
    expect(html).toContain('*à tous*');
    expect(html).not.toContain('<h1');
    const ofSite = composeMail({ ...MAIL, service: null }, { ...SENDER, texts });
    expect(ofSite.text).not.toContain('Merci');
  });

  it('bears the logo that is set of its service, which goes with it, and no other', () => {
    const logo = { cid: 'logo-1a2b3c4d', png: 'aGVsbG8=' };
    const logoOf = (service: string) => (service === MAIL.service?.name ? logo : undefined);
    const mail = composeMail(MAIL, { ...SENDER, logoOf });
    expect(mail.logo).toEqual(logo);
    expect(mail.html).toContain('src="cid:logo-1a2b3c4d"');
    expect(mail.html).not.toMatch(/src="(?!cid:)/u);
    for (const other of [composeMail({ ...MAIL, service: null }, { ...SENDER, logoOf }), composeMail(MAIL, SENDER)]) {
      expect(other.logo).toBeNull();
      expect(other.html).not.toContain('<img');
    }
  });

  it('is an HTML page in French, with a title, that loads nothing', () => {
    const { html } = composeMail(MAIL, SENDER);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<title>Votre demande a été reçue</title>');
    expect(html).toContain('<strong>AM-2026-000123</strong>');
    expect(html).toMatch(/<a href="https:\/\/demarches\.example\.nc\/compte\/demandes\/1"/u);
    expect(html).not.toMatch(/<(?:img|link|script|style)|url\(/u);
  });

  it('ends with the way to the case, whichever way it is read', () => {
    const { text, html } = composeMail({ ...MAIL, link: caseLink('applicant', '7') }, SENDER);
    expect(text).toContain('\n\nOuvrir votre demande : https://demarches.example.nc/compte/demandes/7\n\n-- ');
    expect(html).toMatch(
      /<a href="https:\/\/demarches\.example\.nc\/compte\/demandes\/7"[^>]*>Ouvrir votre demande<\/a>/u,
    );
    expect(composeMail({ ...MAIL, link: caseLink('agent', '7') }, SENDER).text).toContain(
      'Ouvrir le dossier : https://demarches.example.nc/agent/dossiers/7',
    );
  });

  it('says not to answer when the service has no mailbox, and when it comes from the site', () => {
    for (const service of [{ name: 'Direction' }, null]) {
      const mail = composeMail({ ...MAIL, service }, SENDER);
      expect(mail.replyTo).toBeNull();
      expect(mail.text).toContain('Ne répondez pas à ce message');
    }
  });

  it('keeps hostile text harmless in every part', () => {
    const evil = '<script>alert(1)</script>';
    const mail = composeMail(
      { ...MAIL, subject: `a\r\nBcc: x@y\n${evil}`, markdown: evil, service: { name: evil, phone: evil } },
      { ...SENDER, organisation: evil, colour: '"><script>' },
    );
    expect(mail.html).not.toMatch(/<script/u);
    expect(mail.subject).toBe(`a Bcc: x@y ${evil}`);
  });
});
