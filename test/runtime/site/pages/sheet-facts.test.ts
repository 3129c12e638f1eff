/** The key facts of a sheet, and the scheme as machines read it. */
import { expect, test } from 'vitest';
import { factsOf, structuredOf } from '../../../../runtime/site/pages/sheet/facts.ts';
import { load } from '../../../../engine/index.ts';
import { readExample } from '../../../support/example.ts';

const SECTIONS = [
  { id: 'montant', title: 'Montant' },
  { id: 'pieces-a-fournir', title: 'Pièces à fournir' },
];

test('say for whom, how long, what to bring, how much and whom to ask, and lead to what tells more', async () => {
  expect(factsOf(load(await readExample('aprah')), SECTIONS, '/logo-service/1.svg')).toMatchObject({
    audiences: ['particulier', 'foyer'],
    delay: 'En général six semaines',
    documents: { always: 4, sometimes: true, section: 'pieces-a-fournir' },
    amount: 'montant',
    contact: { phone: null, logo: '/logo-service/1.svg' },
  });
});

test('lead nowhere where the sheet has no such section', async () => {
  expect(factsOf(load(await readExample('permis-chasser')), [], null)).toMatchObject({
    amount: null,
    documents: { section: null },
  });
});

test('are a public service for machines, with how to reach who answers for it', async () => {
  const example = load(await readExample('aide-medicale'));
  expect(structuredOf(example, { url: 'https://x.example', name: 'Province Sud' })).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    url: 'https://x.example/demarches/aide-medicale',
    provider: { name: 'Province Sud' },
    serviceOperator: { name: example.identity.service.name, email: example.identity.service.email },
    audience: expect.arrayContaining([{ '@type': 'Audience', audienceType: 'Familles' }]),
  });
});
