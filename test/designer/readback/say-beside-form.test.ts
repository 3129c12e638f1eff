/** Registers and signatories said back: who is asked by what, what is filled, and who signs which pages. */
import { describe, expect, it, vi } from 'vitest';
import { signedScheme } from '../../support/signed-scheme.ts';
import { sourcedScheme } from '../../support/sourced-scheme.ts';
import type { DispositifSource } from '../../../engine/index.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayBesideForm } = await import('../../../designer/readback/say-beside-form.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const said = ({ files }: Pick<DispositifSource, 'files'>) =>
  sayBesideForm(files, []).map(({ title, pointer, file, lines }) => ({
    title,
    at: `${file}${pointer}`,
    lines: lines.map(({ text }) => plain(text)),
  }));

describe('what stands beside the questions', () => {
  it('says which register is asked, by what, and what it fills', () => {
    expect(said(sourcedScheme('dite', 'wait'))).toEqual([
      {
        title: 'Registre des vélos',
        at: 'form.ui.json/lookups/0',
        lines: [
          'Interrogé par la réponse à « Numéro gravé »',
          'Remplit « Prix du vélo » (valeur)',
          'Remplit « Couleur » (teinte)',
          'Source : velos',
          'Si le registre ne répond pas : le dépôt attend sa réponse',
        ],
      },
    ]);
  });

  it('says who else signs, and what', () => {
    const [coOwner, lessor] = said(signedScheme('signee'));
    expect(coOwner).toMatchObject({
      title: expect.stringContaining('copropriétaire'),
      at: 'form.ui.json/signatories/0',
    });
    expect(lessor?.lines.join(' ; ')).toContain('Je loue le garage où dort le vélo.');
  });

  it('says nothing where there is neither, nor of a form that cannot be read', () => {
    const { files } = sourcedScheme('muette', 'ask', (ui) => delete ui.lookups);
    expect(said({ files })).toEqual([]);
    expect(said({ files: { ...files, 'form.ui.json': '{' } })).toEqual([]);
  });
});
