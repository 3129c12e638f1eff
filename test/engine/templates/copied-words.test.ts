/** What a letter keeps of another one, told; what is right though it looks the same, not. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const codesOf = (source: typeof BASE): readonly string[] => diagnosticsOf(source).map(({ code }) => code);

const rewritten = (file: string, change: (text: string) => string): typeof BASE =>
  withText(BASE, file, change(BASE.files[file] ?? ''));

describe('a salutation', () => {
  it.for<readonly [greeting: string, isTold: boolean]>([
    ['Monsieur,', true],
    ['Cher Monsieur,', true],
    ['Monsieur {{ demandeur.nomComplet }},', true],
    ['Madame **{{ demandeur.nomComplet }}**', true],
    ['Madame, Monsieur,', false],
    ['Bonjour {{ demandeur.nomComplet }},', false],
    ['Monsieur le Maire,', false],
    ['{% if assistance == "oui" %}\nMonsieur,\n{% else %}\nMadame,\n{% endif %}', false],
    ['{% if assistance == "oui" %}\nMonsieur,\n{% endif %}', false],
  ])('%s', ([greeting, isTold]) => {
    const source = rewritten('messages/accuse.md', (text) => text.replace('Bonjour {{ nom }},', greeting));
    expect(codesOf(source)).toEqual(isTold ? ['template.greeting-gendered'] : []);
  });

  it('of somebody of the service may be of one person', () => {
    const source = withJson(
      rewritten('messages/accuse.md', (text) => text.replace('Bonjour {{ nom }},', 'Monsieur,')),
      'workflow.json',
      (workflow: Parsed) => {
        workflow.filed[0].to = 'service';
      },
    );
    expect(codesOf(source)).not.toContain('template.greeting-gendered');
  });
});

describe('a way to reach the service', () => {
  const written = (words: string) =>
    codesOf(
      withJson(
        rewritten('messages/refus.md', (text) =>
          text.replace('tribunal administratif.', `tribunal administratif. ${words}`),
        ),
        'dispositif.json',
        (identity: Parsed) => {
          identity.service.phone = '20 30 42';
        },
      ),
    );

  it.for<readonly [words: string, isTold: boolean]>([
    ['Écrivez à transports@province-sud.example.', false],
    ['Écrivez à transport@province-sud.example.', true],
    ['Écrivez à transports@province-sud.exemple.', true],
    ['Écrivez à habitat@province-sud.example.', false],
    ['Appelez le 20 30 42.', false],
    ['Appelez le 20.30.42.', false],
    ['Appelez le 20 30 24.', true],
    ['Appelez le 02.30.42.', true],
    ['Appelez le 20 30 43.', false],
    ['Appelez le 25 44 00.', false],
  ])('%s', ([words, isTold]) => {
    expect(written(words)).toEqual(isTold ? ['template.contact-other'] : []);
  });
});

describe('the number of a case', () => {
  const titled = (title: string, numbering: string) =>
    codesOf(
      withJson(
        rewritten('messages/accuse.md', (text) => text.replace('{{ dossier.numero }}', title)),
        'dispositif.json',
        (identity: Parsed) => {
          identity.numbering = numbering;
        },
      ),
    );

  it('is one of the numbers that the scheme gives', () => {
    expect(titled('VEL-2026-00012', 'VEL-{year}-{number:5}')).toEqual(['template.case-number-typed']);
    expect(titled('VEL-2026-12', 'VEL-{year}-{number}')).toEqual(['template.case-number-typed']);
    expect(titled('AM-2026-00012', 'VEL-{year}-{number:5}')).toEqual([]);
    expect(titled('VEL-2026', 'VEL-{year}-{number:5}')).toEqual([]);
    expect(titled('de la forme VEL-2026-00012', 'VEL-{year}-{number:5}')).toEqual([]);
  });
});

describe('the name under a signature', () => {
  const signed = (title: string, tag: string, other = 'Proposer') => {
    const source = withJson(
      rewritten('documents/decision.md', (text) => `${text}\nLa présidente,\n\n{{ actions.${tag}.par }}\n`),
      'workflow.json',
      (workflow: Parsed) => {
        const proposer = { title: other, by: ['instructeur'], to: 'instruction' };
        const task = { function: 'instructeur', title: 'Proposer une décision' };
        workflow.states.etude = { title: 'À proposer', task, actions: { proposer } };
        workflow.initial = 'etude';
        workflow.anywhere.constater.from = ['etude', 'instruction'];
        workflow.states.instruction.actions.accorder.title = title;
      },
    );
    return codesOf(source).filter((code) => code.startsWith('template.'));
  };

  it('is that of who takes the action that signs', () => {
    expect(signed('Signer l’aide', 'proposer')).toEqual(['template.signed-other']);
    expect(signed('Signer l’aide', 'accorder')).toEqual([]);
  });

  it('may be that of who signed before the letter was sent', () => {
    expect(signed('Notifier l’aide', 'proposer', 'Signer l’aide')).toEqual([]);
    expect(signed('Signer l’envoi', 'proposer', 'Signer l’aide')).toEqual([]);
  });
});
