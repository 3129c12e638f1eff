/** What letters say that take the place of notices. */
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../engine/index.ts';
import { deadlineLetter, isReachedByLetter, noticeLetter } from '../../../runtime/letters/index.ts';
import { isDecisionEnclosed } from '../../../runtime/letters/notice-letter.ts';
import { actScheme, BIKE } from '../../support/act-scheme.ts';
import { startCase } from '../../engine/workflow/player.ts';
import { compiled } from '../../engine/sources.ts';

const scheme = compiled(actScheme('velo'));
const filed = startCase(scheme, BIKE).case;
const UNTIL = '2026-03-20T13:00:00.000Z';
const asking = (correction: Partial<NonNullable<Case['correction']>>): Case => ({
  ...filed,
  correction: { requestedAt: '2026-03-03T01:00:00Z', message: '', fields: {}, ...correction },
});
const told = (about: 'correction' | 'decision', found: Case, until: string | null = null) =>
  noticeLetter(scheme, found, { type: 'notice', key: `notice:${about}:4`, about, title: null, until, quiet: false });

describe('a letter', () => {
  it('says what is to be mended, of which answer and why, until when and how one answers without a computer', () => {
    const found = asking({ message: 'Il manque une page.', fields: { '/prix': 'La facture dit *autre chose*.' } });
    const { of, title, markdown } = told('correction', found, UNTIL);
    expect(of).toEqual({ type: 'notice', id: 'notice:correction:4' });
    expect(title).toBe(`Votre demande ${found.number} est à corriger`);
    const label = scheme.form.model.fields.find(({ pointer }) => pointer === '/prix')?.label ?? 'aucun';
    expect(markdown).toContain('Il manque une page.');
    expect(markdown).toContain(label);
    // What agents type stays as it is on paper.
    expect(markdown).toContain('\\*autre chose\\*');
    expect(markdown).toContain('Répondez au plus tard le 20 mars 2026');
    expect(markdown).toContain('venez au guichet avec cette lettre');
    expect(markdown).not.toContain('compte');
  });

  it('lists nothing where nothing was named, and says no day where there is none', () => {
    const { markdown } = told('correction', asking({}));
    expect(markdown).not.toContain('Ce qui est demandé');
    expect(markdown).not.toContain('au plus tard');
    expect(told('correction', { ...filed, correction: null }).markdown).not.toContain('Ce qui est demandé');
  });

  it('names no answer that the form does not have any more', () => {
    const { markdown } = told('correction', asking({ fields: { '/disparu': 'À revoir.', '/couleur': ' ' } }));
    const lines = markdown.split('\n').filter((line) => line.startsWith('- '));
    expect(lines[0]).toBe('- À revoir.');
    expect(lines[1]).not.toContain(' : ');
  });

  it('says that a decision is taken, and where one learns it', () => {
    const { markdown } = told('decision', filed);
    expect(markdown).toContain(`**${filed.number}**`);
    expect(markdown).toContain('Une décision est prise');
    expect(markdown).not.toContain('Ce qui est demandé');
  });

  it('reminds of what is awaited, with its last day', () => {
    const notice = {
      key: `deadline:${filed.id}:${UNTIL}:2026-03-13`,
      kind: 'deadline',
      title: 'Plus que quelques jours',
      markdown: null,
      path: '/compte',
      about: { type: 'case', id: filed.id },
      until: UNTIL,
      at: '2026-03-13T01:00:00Z',
    } as const;
    const { of, title, markdown } = deadlineLetter(scheme, filed, notice);
    expect([of.id, title]).toEqual([notice.key, notice.title]);
    expect(markdown).toContain('Nous attendons toujours votre réponse');
    expect(markdown).toContain('Répondez au plus tard le 20 mars 2026');
  });
});

it.each([
  ['nobody that the register knows', undefined, true],
  ['somebody with an account', { userId: 'u1', email: null, refused: false }, false],
  ['somebody with an account whose address returns mails', { userId: 'u1', email: 'a@b.nc', refused: true }, false],
  ['somebody with an address', { userId: null, email: 'a@b.nc', refused: false }, false],
  ['somebody whose address returns mails', { userId: null, email: 'a@b.nc', refused: true }, true],
  ['somebody with neither', { userId: null, email: null, refused: false }, true],
])('%s is reached by a letter or not', (_who, to, is) => {
  expect(isReachedByLetter(to)).toBe(is);
});

describe('a decision', () => {
  const document = { id: 'd9', document: 'decision', title: 'Arrêté', internal: false, at: UNTIL, fileId: null };

  it.each([
    ['its letter', [document], true],
    ['nothing', [], false],
    ['what the service keeps for itself', [{ ...document, internal: true }], false],
    ['a letter of before', [{ ...document, at: '2026-03-01T00:00:00Z' }], false],
    ['a letter to somebody else', [{ ...document, third: { id: 'v', name: 'Vendeur', told: true } }], false],
  ])('is told by %s, or not', (_what, documents, is) => {
    expect(isDecisionEnclosed({ documents, closedAt: UNTIL })).toBe(is);
  });
});
