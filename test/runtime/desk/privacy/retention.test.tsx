/** What the data-protection officer reads of what falls due, and of what went. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ErasureJournal, RetentionPlan } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Counted } = await import('../../../../runtime/desk/privacy/retention-page.tsx');
const { PlanTables } = await import('../../../../runtime/desk/privacy/plan-tables.tsx');
const { DryRunCases } = await import('../../../../runtime/desk/privacy/dry-run.tsx');
const { Erasures } = await import('../../../../runtime/desk/privacy/erasure-log.tsx');
vi.unstubAllGlobals();
beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'fr' } }));
afterAll(() => vi.unstubAllGlobals());

const PLAN: RetentionPlan = {
  countedAt: '2026-11-28T01:00:00.000Z',
  counting: false,
  erases: false,
  looked: 4893,
  held: 12,
  months: ['2026-11', '2026-12'],
  items: [
    {
      dispositif: 'aide-medicale',
      title: 'Aide médicale',
      rows: [
        { title: 'Foyer', then: 'anonymise', overdue: 1200, months: [0, 7], later: 3 },
        { title: 'Identité', then: 'archive', overdue: 0, months: [0, 0], later: 1 },
      ],
    },
  ],
  next: null,
};
const tables = (items: RetentionPlan['items']) =>
  wordsOf(<PlanTables items={items} months={PLAN.months} onChoose={() => undefined} />);

describe('the plan', () => {
  test('says when it was counted, on how many cases, what is held and whether nights erase', () => {
    const words = wordsOf(<Counted plan={PLAN} />).join(' ');
    expect(words).toContain('28/11/2026 12:00');
    expect(words).toContain('4 893');
    expect(words).toContain('tant que la décision peut être contestée : 12');
    expect(words).toContain('n’est pas en service');
    const other = wordsOf(<Counted plan={{ ...PLAN, countedAt: null, counting: true, held: 0, erases: true }} />).join(
      ' ',
    );
    expect(other).toContain('pas encore été compté. Un nouveau compte est en cours.');
    expect(other).toContain('part la nuit');
    expect(other).not.toContain('contestée');
  });

  test('has months as people write them, numbers where there are some, and what is done then', () => {
    const words = tables(PLAN.items);
    expect(words).toContain('déc. 2026');
    // A month in which nothing falls due is left out.
    expect(words).not.toContain('nov. 2026');
    expect(words).toContain('1 200');
    expect(words).toContain('rendues anonymes');
    expect(words).toContain('à verser aux archives');
    expect(words).not.toContain('0');
    expect(words.join(' ')).not.toMatch(/anonymise\b|aide-medicale|2026-12/u);
  });

  test('leads to the cases of a scheme where something is over, and to no others', () => {
    expect(tables(PLAN.items).join(' ')).toContain('Voir les dossiers échus de « Aide médicale »');
    const kept = PLAN.items.map((one) => ({ ...one, rows: one.rows.slice(1) }));
    expect(tables(kept).join(' ')).not.toContain('Voir les dossiers');
    expect(tables([])).toEqual(['Rien n’arrive à échéance : aucun dossier terminé ne garde de données.']);
  });
});

test('a dry run says of each case what would go, what is done with it, and since when', () => {
  const due = [{ title: 'Foyer', until: '2026-03-01', then: 'erase' as const }];
  const words = wordsOf(<DryRunCases items={[{ number: 'AM-1', closedAt: '2024-03-01T20:00:00.000Z', due }]} />).join(
    ' ',
  );
  expect(words).toContain('AM-1 2 mars 2024');
  expect(words).toMatch(/Foyer : effacées, à garder jusqu’au 1er mars 2026/u);
  expect(wordsOf(<DryRunCases items={[]} />)).toEqual(['Rien ne partirait des dossiers examinés.']);
});

test('the journal says what went with it, and points out a line that was changed', () => {
  const line: ErasureJournal['items'][number] = {
    id: '2',
    at: '2026-11-28T01:00:00.000Z',
    number: 'AM-1',
    scheme: 'Aide médicale',
    version: 1,
    categories: ['Foyer', 'Ressources'],
    applicant: true,
    events: 4,
    files: 2,
    mails: 0,
    readings: 1,
    orderedBy: 'Ève Kaloi',
    transfer: { number: '7', reference: '1234 W 56', manifest: 'a'.repeat(64) },
    hash: 'abc',
    proven: true,
  };
  const words = wordsOf(
    <Erasures
      items={[line, { ...line, id: '1', proven: false, orderedBy: null, transfer: null, files: 1, mails: 3 }]}
    />,
  ).join('\n');
  expect(words).toContain('Foyer, Ressources, qui a demandé');
  expect(words).toContain('2 documents, aucun courriel');
  expect(words).toContain('1 document, 3 courriels');
  expect(words.match(/aux archives, versement n° 7 \(1234 W 56\)/gu)).toHaveLength(1);
  expect(words.match(/Ève Kaloi|automatique|Conforme|Changée/gu)).toEqual([
    'Ève Kaloi',
    'Conforme',
    'automatique',
    'Changée',
  ]);
});
