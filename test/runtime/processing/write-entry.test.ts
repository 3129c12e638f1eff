import { describe, expect, it } from 'vitest';
import { registerHtml, rowsOfEntry, COLUMNS } from '../../../runtime/processing/index.ts';
import { platformEntries } from '../../../runtime/processing/platform-entries.ts';
import { writeEntry, writeRegister } from '../../../runtime/processing/write-entry.ts';
import { securityMeasures } from '../../../runtime/processing/security-measures.ts';
import { readConfig } from '../../../runtime/config/config.ts';
import { markdownToText } from '../../../runtime/documents/index.ts';
import type { ProcessingEntry } from '../../../schemas/types/api.ts';

const ENTRY: ProcessingEntry = {
  id: 'aide',
  kind: 'scheme',
  title: 'Aide | au *logement*',
  standing: 'withdrawn',
  version: 3,
  since: '2026-03-01T20:00:00.000Z',
  controller: 'Service du logement',
  contact: 'dpo@exemple.nc',
  purpose: 'Aider\nà se loger',
  ground: 'une mission d’intérêt public (RGPD, article 6.1 e)',
  legalBasis: ['Délibération 1', 'Délibération 2'],
  persons: ['Particuliers qui demandent'],
  categories: [
    {
      title: 'Santé',
      sensitive: true,
      justification: 'le logement est adapté',
      retention: 'effacées 2 ans après la fin de l’instruction',
      readers: ['Médecin'],
      fields: ['Handicap', '=1+1'],
    },
    { title: 'Identité', sensitive: false, justification: null, retention: 'archivées', readers: null, fields: [] },
  ],
  recipients: [],
  thirdParties: [{ title: 'Bailleur', categories: [] }],
  transfers: [],
  security: ['Échanges chiffrés (HTTPS).'],
};

const config = (environment: Readonly<Record<string, string>> = {}) =>
  readConfig({ demo: false }, { DATA_DIR: '.cache/processing-test', ...environment });

describe('an entry of the register as text', () => {
  const text = markdownToText(writeEntry(ENTRY)).replaceAll(/\s+/gu, ' ');

  it('says version and day, and that requests are no longer received', () => {
    expect(text).toContain('Version 3, en vigueur depuis le 2 mars 2026. La démarche ne reçoit plus de demandes');
  });

  it('keeps what authors wrote as it is, on one line, whatever marks it holds', () => {
    expect(text).toContain('Aide | au *logement*');
    expect(text).toContain('Finalité : Aider à se loger');
  });

  it('marks sensitive data, says why they are needed and who alone reads them', () => {
    expect(text).toContain('Santé (données sensibles)');
    expect(text).toContain('nécessaires parce que : le logement est adapté');
    expect(text).toContain('Médecin');
    expect(text).toContain('les fonctions qui voient le dossier');
    expect(text).toContain('Santé : Handicap ; =1+1');
  });

  it('says that there is none where there is none', () => {
    expect(text).toContain('Destinataires : aucun');
    expect(text).toContain('Transferts : Aucun n’est déclaré');
    expect(text).toContain('Bailleur : rien de plus que l’existence d’une demande');
  });
});

describe('the register', () => {
  it('is an HTML file that needs nothing else, in which nothing of an author is markup', () => {
    const html = registerHtml(config(), {
      entries: [{ ...ENTRY, title: '<script>alert(1)</script>' }],
      on: '2026-11-28',
    });
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('>Registre des activités de traitement</h1>');
    expect(html).not.toContain('<script');
    expect(html.replaceAll(/\s/gu, ' ')).toContain('28 novembre 2026');
    expect(html).not.toMatch(/(?:src|href)="http/u);
  });

  it('has a row a category, as many cells as headings', () => {
    const rows = rowsOfEntry(ENTRY);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toHaveLength(COLUMNS.length);
    expect(rows[0]).toContainEqual({ type: 'date', value: '2026-03-02' });
    expect(rows[0]).toContainEqual({ type: 'text', value: 'oui' });
    expect(rows[1]?.[COLUMNS.indexOf('Justification')]).toBeNull();
  });

  it('begins with whose it is', () => {
    expect(writeRegister([ENTRY], 'Province Sud, au 28 novembre 2026.')).toMatch(/^Province Sud, au 28 novembre/u);
  });
});

describe('what the product itself does with data', () => {
  it('names whom to write to as the installation says, and holds to its own durations', () => {
    const [accounts] = platformEntries(config({ DPO_CONTACT: 'dpo@exemple.nc', SESSION_HOURS: '12' }));
    expect(accounts?.contact).toBe('dpo@exemple.nc');
    const kept = accounts?.categories.map(({ retention }) => retention).join(' ');
    expect(kept).toContain('12 heures au plus');
    expect(kept).toContain('30 jours');
    expect(platformEntries(config())[0]?.contact).toContain('Province Sud');
  });

  it('says of text messages and of the identity service where there are some alone', () => {
    const words = (environment: Readonly<Record<string, string>>) =>
      JSON.stringify(platformEntries(config(environment)));
    const oidc = {
      OIDC_ISSUER: 'https://id.nc',
      OIDC_CLIENT_ID: 'c',
      OIDC_CLIENT_SECRET: 's',
      OIDC_LABEL: 'NC Connect',
    };
    expect(words({})).not.toContain('messages courts');
    expect(words({ SMS_URL: 'https://sms.nc' })).toContain('passerelle de messages courts');
    expect(words({})).not.toContain('NC Connect');
    expect(words(oidc)).toContain('NC Connect');
  });
});

describe('security measures', () => {
  it('are those that are taken', () => {
    const bare = securityMeasures(
      config({ RATE_LIMIT: '0', SECOND_FACTOR: 'offered', PUBLIC_URL: 'http://localhost' }),
    ).join(' ');
    expect(bare).not.toMatch(/HTTPS|antivirus|Nombre de requêtes/u);
    expect(bare).toContain('Second facteur proposé');
    expect(bare).toContain('Effacement automatique arrêté');
    const all = securityMeasures(
      config({
        PUBLIC_URL: 'https://demarches.nc',
        CLAMAV_URL: 'clamd://localhost:3310',
        RETENTION: 'apply',
        SECOND_FACTOR: 'required',
      }),
    ).join(' ');
    expect(all).toMatch(/HTTPS.*Second facteur exigé.*antivirus.*Effacement automatique, chaque nuit/u);
  });
});
