/** What tests send. */
import type { Mail, MailSender } from '../../../runtime/notifications/index.ts';

export const SENDER: MailSender = {
  from: 'ne-pas-repondre@province.example',
  organisation: 'Province Sud',
  colour: '#0b4f6c',
  dataContact: null,
  texts: { opening: '', closing: '' },
  logoOf: () => undefined,
  siteUrl: 'https://demarches.example.nc',
  secret: 'a secret for tests, of forty characters',
};

export const MAIL: Mail = {
  effectId: '12',
  to: 'jeanne@example.nc',
  subject: 'Votre demande a été reçue',
  markdown: 'Bonjour,\n\nVotre demande **AM-2026-000123** est reçue. [Suivez-la](/compte/demandes/1).',
  service: { name: 'Direction de l’action sanitaire', email: 'dass@example.nc', phone: '20.30.40' },
};
