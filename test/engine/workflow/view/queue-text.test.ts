/** How the columns of a queue read. */
import { beforeAll, describe, expect, it } from 'vitest';
import { queueText, type CompiledDispositif, type Json } from '../../../../engine/index.ts';
import type { QueueColumn } from '../../../../schemas/types/queue.ts';
import { compiled, readSource } from '../../sources.ts';

let aprah: CompiledDispositif;
let aide: CompiledDispositif;
beforeAll(async () => {
  aprah = compiled(await readSource('examples/aprah'));
  aide = compiled(await readSource('test/schemes/aide-rentree'));
});

const read = (dispositif: CompiledDispositif, value: string, type: QueueColumn['type'], given: Json): string =>
  queueText(dispositif, { title: 'Colonne', value, type }, given);

describe('a column of the queue', () => {
  it('shows the label of a choice: of the form, of what agents record, of an opinion', () => {
    expect(read(aide, 'logement', 'string', 'locataire')).toBe('Je suis locataire');
    expect(read(aide, 'if logement = null then "?" else logement', 'string', 'locataire')).toBe('Je suis locataire');
    expect(read(aprah, 'agent.piecesVerifiees', 'string', 'oui')).toBe('Oui');
    expect(read(aprah, 'avis.technique.sens', 'string', 'defavorable')).toBe('Défavorable');
    expect(read(aprah, 'avis.technique.etat', 'string', 'insalubre')).toBe('Insalubre ou dangereux');
  });

  it('shows the label of a row of reference data', () => {
    expect(read(aide, 'activite', 'string', 'M001')).toBe('Agriculteur');
  });

  it('shows a value that its list does not have as it is', () => {
    expect(read(aide, 'logement', 'string', 'roulotte')).toBe('roulotte');
  });

  it('writes dates, amounts, numbers and yes or no in French', () => {
    expect(read(aide, 'entree', 'date', '2026-03-01')).toBe('1er mars 2026');
    expect(read(aprah, 'montantDevis', 'money', 1_250_000)).toBe('1\u202f250\u202f000\u00a0F\u00a0CFP');
    expect(read(aprah, 'quotient', 'number', 1234.5)).toBe('1\u202f234,5');
    expect(read(aprah, 'taux > 0', 'boolean', true)).toBe('Oui');
    expect(read(aprah, 'liste', 'string', ['a', 'b'])).toBe('a, b');
  });

  it('is empty for no value', () => {
    expect(read(aprah, 'montantDevis', 'money', null)).toBe('');
  });
});
