/** Which answers are contact details, and what is left of answers without them. */
import { describe, expect, it } from 'vitest';
import { isContactField } from '../../../../engine/form/reading/contact-fields.ts';
import { sectionsWithout, withhold } from '../../../../engine/form/reading/withhold.ts';
import type { Pointer } from '../../../../engine/index.ts';
import { formOf } from '../forms.ts';

const form = formOf({
  properties: {
    nom: { type: 'string', title: 'Nom' },
    adresse: { $ref: 'urn:cagou:block:adresse-nc', title: 'Adresse' },
    chantier: { $ref: 'urn:cagou:block:adresse-nc', title: 'Chantier', cagou: { contact: false } },
    compte: { $ref: 'urn:cagou:block:rib', title: 'Compte' },
    releve: { $ref: 'urn:cagou:block:piece-justificative', title: 'Relevé', cagou: { contact: true } },
    proches: {
      type: 'array',
      title: 'Proches',
      items: {
        type: 'object',
        title: 'Proche',
        properties: {
          prenom: { type: 'string', title: 'Prénom' },
          telephone: { $ref: 'urn:cagou:block:telephone-nc' },
          courriel: { type: 'string', format: 'email', title: 'Courriel' },
        },
      },
    },
  },
});
const address = { voie: '2 rue Galliéni', codePostal: '98800', commune: 'Nouméa' };
const answers = {
  nom: 'Waheo',
  adresse: address,
  chantier: address,
  compte: { titulaire: 'Marie Waheo', iban: 'FR7630001007941234567890185' },
  releve: { id: 'f1', name: 'releve.pdf', size: 1, mediaType: 'application/pdf' },
  proches: [{ prenom: 'Rose', telephone: '+687261234', courriel: 'rose@exemple.nc' }],
};

describe('a contact detail', () => {
  it.each([
    '/adresse',
    '/adresse/commune',
    '/compte/titulaire',
    '/releve',
    '/proches/0/telephone',
    '/proches/0/courriel',
  ])('is %s', (pointer) => expect(isContactField(form.model, pointer)).toBe(true));

  it.each(['/nom', '/chantier', '/chantier/commune', '/proches', '/proches/0/prenom', '/nulle-part'])(
    'is not %s',
    (pointer) => expect(isContactField(form.model, pointer)).toBe(false),
  );
});

describe('answers without contact details', () => {
  const isContact = (pointer: Pointer): boolean => isContactField(form.model, pointer);

  it('keep everything else, in sections and in members of lists', () => {
    expect(withhold(answers, isContact)).toEqual({
      nom: 'Waheo',
      chantier: address,
      proches: [{ prenom: 'Rose' }],
    });
  });

  it('are read without their rows, and without the pages that had nothing else', () => {
    const sections = sectionsWithout(form, answers, isContact);
    expect(sections.map(({ page }) => page)).toEqual(['nom', 'chantier', 'proches']);
    expect(sections.at(-1)?.rows.map(({ label }) => label)).toEqual(['Proches', 'Proche 1', 'Prénom']);
  });
});
