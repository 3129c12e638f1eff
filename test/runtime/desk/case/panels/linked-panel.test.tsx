/** What an agent reads of linked cases, and what they can say of them. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CaseLinks, LinkedCase } from '../../../../../schemas/types/api.ts';
import { caseDetail } from '../../case-detail.ts';
import { openDesk, wordsOf } from '../../desk-page.tsx';
import { memoryStorage } from '../../memory-storage.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { LinkedCases, LinkedPanel } = await import('../../../../../runtime/desk/case/panels/linked/linked-panel.tsx');
const { CaseBar } = await import('../../../../../runtime/desk/case/case-bar.tsx');
const { sameLine } = await import('../../../../../runtime/desk/case/panels/linked/words.ts');
vi.unstubAllGlobals();
beforeAll(() => {
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const nothing = (): void => undefined;
const linked = (id: string, change: Partial<LinkedCase> = {}): LinkedCase => ({
  id,
  number: `N-${id}`,
  applicant: 'Wamytan Marie',
  dispositifTitle: 'Aide médicale',
  stateTitle: 'Instruction',
  filedAt: '2026-03-03T01:00:00.000Z',
  closedAt: null,
  alike: ['address'],
  place: null,
  doubling: [],
  apart: null,
  ...change,
});
const read = (items: readonly LinkedCase[], more = false): readonly string[] =>
  wordsOf(<LinkedCases items={items} more={more} send={{ mutate: nothing, isPending: false }} />);

it('each kind of likeness has its words', () => {
  expect(sameLine(['person', 'address'])).toBe('En commun : la personne qui demande, l’adresse');
  expect(sameLine(['parcel', 'ridet', 'rna', 'phone', 'email', 'identity', 'establishment'])).toBe(
    'En commun : la parcelle, le numéro RIDET, le numéro RNA, le téléphone, l’adresse électronique, le nom et la date de naissance, l’entreprise ou l’association',
  );
});

it('a case says its number, whose it is, where it stands, when it was filed, and what is alike', () => {
  const words = read([linked('a', { place: 'before', alike: ['person'] })]).join(' ');
  expect(words).toContain('N-a · Wamytan Marie · Demande précédente');
  expect(words).toContain('Aide médicale · Instruction · déposé le 03/03/2026');
  expect(words).toContain('En commun : la personne qui demande');
  expect(words).not.toContain('Doublon');
});

it('one that may be the same request is told first, by what tells so, with the way to say that it is not', () => {
  const words = read([linked('a'), linked('b', { doubling: ['phone'], alike: ['phone', 'address'] })]);
  expect(words.findIndex((line) => line.includes('N-b'))).toBeLessThan(words.findIndex((line) => line.includes('N-a')));
  expect(words).toContain('Doublon possible');
  expect(words).toContain('En commun : le téléphone');
  expect(words).toContain('Ce n’est pas un doublon');
});

it('what was said of two cases can be taken back where it was said', () => {
  expect(read([linked('a', { apart: 'here' })]).join(' ')).toContain('C’est peut-être un doublon');
  const there = read([linked('a', { apart: 'there' })]).join(' ');
  expect(there).toContain('Un agent a dit que ce n’est pas un doublon.');
  expect(there).not.toContain('C’est peut-être un doublon');
});

it('that there is none is said, and that there are more', () => {
  expect(read([])).toEqual(['Aucun autre dossier que vous instruisez n’a de point commun avec celui-ci.']);
  expect(read([linked('a')], true).join(' ')).toContain('Seuls les plus récents sont montrés');
});

/** What is shown of a case whose links are known. */
function around(links: CaseLinks, consulted: boolean, part: 'bar' | 'panel'): string {
  const desk = openDesk();
  const detail = caseDetail({ consulted });
  desk.queries.setQueryData(['links', detail.id, detail.version], links);
  const shown =
    part === 'panel' ? (
      <LinkedPanel detail={detail} />
    ) : (
      <CaseBar detail={detail} jottings={[]} onChoose={nothing} onTaken={nothing} />
    );
  return renderToStaticMarkup(<MantineProvider>{desk.around(shown)}</MantineProvider>);
}

it('the head of the case leads to what may be its duplicate, and says nothing of what is only alike', () => {
  const double = { items: [linked('b', { doubling: ['phone'] })], more: false };
  expect(around(double, false, 'bar')).toMatch(/href="#dossiers-lies"[^>]*>Doublon possible/u);
  expect(around(double, false, 'panel')).toContain('id="dossiers-lies"');
  expect(around({ items: [linked('b')], more: false }, false, 'bar')).not.toContain('Doublon possible');
});

it('who is only asked about the case is shown none', () => {
  expect(around({ items: [linked('b')], more: false }, true, 'panel')).not.toContain('Dossiers liés');
});
