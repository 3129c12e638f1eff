/** A list of things to add, as one types in it. */
import { describe, expect, it } from 'vitest';
import { narrowOptions } from '../../../designer/panel/narrow-options.ts';

const step = { value: 'etude', label: 'À l’étude' };
const granted = { value: 'accordee', label: 'Demande accordée' };
const refusal = { value: 'document refus', label: 'Décision de refus' };
const grant = { value: 'document accord', label: 'Décision favorable' };
const letters = { group: 'Lettre', items: [refusal, grant] };
const mails = { group: 'Courriel', items: [{ value: 'mail recu', label: 'Demande reçue' }] };

describe('options', () => {
  it.each([
    { typed: '', found: [step, granted, letters, mails] },
    { typed: '   ', found: [step, granted, letters, mails] },
    { typed: 'ETUDE', found: [step] },
    { typed: 'accordee', found: [granted] },
    { typed: 'refus décision', found: [{ group: 'Lettre', items: [refusal] }] },
    { typed: 'lettre', found: [letters] },
    { typed: 'lettre favo', found: [{ group: 'Lettre', items: [grant] }] },
    { typed: 'recue', found: [mails] },
    { typed: 'vélo', found: [] },
  ])('are those that hold « $typed »', ({ typed, found }) => {
    expect(narrowOptions([step, granted, letters, mails], typed)).toEqual(found);
  });
});
