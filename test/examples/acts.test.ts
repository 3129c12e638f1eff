/**
 * What the real schemes write is what it is: what may be contested from its notification can be notified, who signs is said
 * once, a certificate is laid out as one.
 */
import { describe, expect, it } from 'vitest';
import { compile, type CompiledDispositif, type DispositifSource } from '../../engine/index.ts';
import { EXAMPLE_IDS, readExample } from '../support/example.ts';
import { printed as printedOf } from './printed.ts';

function compiledOf(source: DispositifSource): CompiledDispositif {
  const result = compile(source);
  if (result.type === 'failed') throw new Error(result.diagnostics[0]?.message);
  return result.dispositif;
}

const schemes = await Promise.all(
  EXAMPLE_IDS.map(async (id) => {
    const source = await readExample(id);
    return { id, files: source.files, scheme: compiledOf(source) };
  }),
);

/** Letters and acts of a scheme by their names, each with its text. */
function documentsOf(files: DispositifSource['files']): readonly (readonly [name: string, text: string])[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const name = /^documents\/(.+)\.md$/u.exec(path)?.[1];
    return name === undefined ? [] : [[name, text] as const];
  });
}

describe.for(schemes)('the documents of $id', ({ files, scheme: { identity, workflow } }) => {
  const said = identity.documents ?? {};
  const all = documentsOf(files);

  it('can be notified where the time to contest them runs from there, and not on line alone', () => {
    const contested = all.filter(([, text]) => text.includes('à compter de sa notification'));
    expect(contested.length).toBeGreaterThan(0);
    const unheard = contested.filter(([name]) => !said[name]?.notified?.some((way) => way !== 'online'));
    expect(unheard.map(([name]) => name)).toEqual([]);
  });

  it('are signed by what their scheme says of them, but for contracts that both parties sign', () => {
    const signed = all.filter(([, text]) => /^---$/mu.test(text) && !/^Entre /mu.test(text));
    expect(signed.map(([name]) => name)).toEqual([]);
    // A draft is signed by nobody yet.
    const decided = all.filter(([, text]) => /^(?:Décide|Arrête) :$/mu.test(text) && !text.startsWith('# Projet'));
    const unsigned = decided.filter(([name]) => !said[name]?.signatory);
    expect(unsigned.map(([name]) => name)).toEqual([]);
  });

  it('that certify something are certificates, those of a silence too', () => {
    const silent = Object.values(workflow.workflow.clocks ?? {}).flatMap(({ certificate }) => certificate ?? []);
    const titled = all.filter(([, text]) => /^# (?:\{%.*?%\})?(?:Attestation|Certificat)\b/u.test(text));
    const names = [...silent, ...titled.map(([name]) => name)];
    expect(names.filter((name) => said[name]?.kind !== 'certificate')).toEqual([]);
  });
});

/** What a document that a scenario of an example establishes says on paper, on one line. */
async function printed(id: string, scenario: string, document: string): Promise<string> {
  const found = schemes.find((one) => one.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return (await printedOf(found.scheme, scenario, document)).line;
}

describe('on paper', () => {
  it('a decision is a letter to who asked, signed once, with the quality of who signs', async () => {
    const line = await printed('aide-medicale', 'refus-au-dessus-du-plafond', 'decision-refus');
    expect(line).toContain('Objet : Décision de refus de l’aide médicale');
    expect(line).toContain(
      'Pour la présidente et par délégation, La directrice ou le directeur de l’action sanitaire et sociale Signataire',
    );
    expect(line.match(/par délégation/gu)).toHaveLength(1);
  });

  it.each([
    ['aide-medicale', 'Marie Waheo'],
    ['subvention-association', 'Les Jardins de Dumbéa'],
  ])('the certificate of a silence of %s is about who asked, and written to nobody', async (id, holder) => {
    const line = await printed(id, 'rejet-implicite', 'attestation-rejet-implicite');
    expect(line).toContain(`Attestation de rejet implicite Titulaire ${holder} Délivré le`);
    expect(line).not.toContain('Objet');
    expect(line).not.toContain('par délégation');
  });
});
