/** A small sound scheme around one question, in which a block that is published by itself is judged. */
import { SHEET_SECTIONS } from '../templates/check-sheet.ts';
import type { DispositifSource } from '../language/source.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** All of it but the form, whose one question is `bloc`. */
export const HOST: DispositifSource = {
  id: 'bloc',
  files: {
    'dispositif.json': json({
      id: 'bloc',
      title: 'Bloc partagé',
      summary: 'Ce qu’un bloc demande.',
      theme: 'Blocs',
      audiences: ['particulier'],
      legalBasis: [{ act: 'Bloc partagé' }],
      service: { name: 'Service', email: 'service@province-sud.nc' },
      numbering: 'B-{year}-{number:5}',
      effective: { from: '2026-01-01' },
      receipt: 'Un agent étudie votre demande.',
      typicalDelay: 'Deux semaines',
      functions: { instructeur: { title: 'Instructeur', group: 'Instruction' } },
    }),
    'form.ui.json': json({ pages: [{ id: 'bloc', title: 'Bloc', fields: ['bloc'] }] }),
    'workflow.json': json({
      title: 'Instruction',
      initial: 'instruction',
      states: {
        instruction: {
          title: 'Instruction',
          task: { function: 'instructeur', title: 'Instruire' },
          actions: {
            clore: {
              title: 'Clore',
              by: ['instructeur'],
              to: 'close',
              effects: [{ type: 'mail', message: 'cloture' }],
            },
          },
        },
        close: { title: 'Close', kind: 'final', outcome: 'closed' },
      },
    }),
    'privacy.json': json({
      purpose: 'Instruire.',
      lawfulness: 'publicTask',
      recipients: ['Service'],
      categories: { bloc: { title: 'Bloc', retention: { after: 'P5Y', from: 'closed', then: 'erase' } } },
      records: 'bloc',
      rightsContact: 'Service',
    }),
    'queue.json': json({ columns: [] }),
    'messages/cloture.md': '# Demande close\n\nVotre demande est close.\n',
    'sheet.md': `# Bloc\n\n${SHEET_SECTIONS.map(({ title }) => `## ${title}\n\nCe que dit le bloc.\n`).join('\n')}`,
  },
};
