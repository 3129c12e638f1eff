/** Sittings as secretaries read them: lists, who sits, the grid, the case beside it, and two texts typed in one place. */
import { describe, expect, test, vi } from 'vitest';
import type { SittingItem, SittingMember, SittingSummary } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';
import { itemOf, rowOf, SCHEME, sittingOf } from './sittings.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { SittingsTable } = await import('../../../../runtime/desk/sittings/sittings-page.tsx');
const { Members, saysThere } = await import('../../../../runtime/desk/sittings/members.tsx');
const { AgendaTable } = await import('../../../../runtime/desk/sittings/agenda-table.tsx');
const { CaseAside } = await import('../../../../runtime/desk/sittings/case-aside.tsx');
const { Conflicts } = await import('../../../../runtime/desk/sittings/conflicts.tsx');
const { Done } = await import('../../../../runtime/desk/sittings/put-dialog.tsx');
const { SittingHead } = await import('../../../../runtime/desk/sittings/sitting-head.tsx');
vi.unstubAllGlobals();

const none = (): void => undefined;
const SUMMARY: SittingSummary = {
  id: 's',
  title: 'Commission des aides',
  heldAt: '2030-01-07T22:00:00.000Z',
  place: 'Salle 2',
  cases: 41,
  applied: 0,
  closedAt: null,
};
const MEMBERS: readonly SittingMember[] = [
  { id: '1', name: 'Paul Néaoutyine', quality: 'président', presence: 'present' },
  { id: '2', name: 'Rose Poadja', quality: '', presence: 'excused' },
];
const GRANT = { decision: { type: 'act', action: 'accorder' } } as const;

describe('the list', () => {
  test('says of each sitting when it is held, of how many cases, and how far it is', () => {
    const held = { ...SUMMARY, id: 't', title: 'Bureau', cases: 1, applied: 1 };
    const closed = { ...SUMMARY, id: 'u', title: 'Bureau de mars', closedAt: '2030-03-01T00:00:00.000Z' };
    const words = wordsOf(<SittingsTable items={[SUMMARY, held, closed]} />);
    expect(words).toEqual(
      expect.arrayContaining([
        'Commission des aides',
        '41 dossiers',
        'Ouverte',
        '1 dossier',
        '1 décision appliquée',
        'Procès-verbal clos le 1er mars 2030',
      ]),
    );
    expect(words.join(' ')).not.toMatch(/2030-0|T22/u);
  });
});

describe('what was put on an agenda', () => {
  test('is counted, and what was not is told with its number and why', () => {
    const refused = [
      { caseId: 'b', number: 'AM-2', message: 'Ce dossier est clos.' },
      { caseId: 'c', number: '', message: 'Vous ne pouvez pas lire ce dossier.' },
    ];
    const words = wordsOf(<Done id="s" result={{ put: 3, refused }} onDone={none} />);
    expect(words).toContain('3 dossiers inscrits.');
    expect(words.join('|')).toContain('2 dossiers n’ont pas été inscrits');
    expect(words.join('|')).toMatch(/AM-2.?: Ce dossier est clos\./u);
    expect(words).toContain('Vous ne pouvez pas lire ce dossier.');
    expect(wordsOf(<Done id="s" result={{ put: 1, refused: [] }} onDone={none} />)).toContain('1 dossier inscrit.');
  });
});

describe('who sits', () => {
  test('is told in a line, and can be added while the sitting is open', () => {
    expect(saysThere(MEMBERS)).toBe('1 présent sur 2');
    expect(saysThere([])).toBe('aucun pour l’instant');
    const open = wordsOf(<Members members={MEMBERS} closed={false} type={none} />);
    expect(open).toContain('Ajouter ce membre');
    expect(open.filter((word) => word === 'Retirer')).toHaveLength(2);
    const closed = wordsOf(<Members members={MEMBERS} closed type={none} />);
    expect(closed).not.toContain('Ajouter ce membre');
    expect(closed).not.toContain('Retirer');
  });

  test('is asked with a quorum, beside when and where', () => {
    const words = wordsOf(<SittingHead entry={sittingOf([]).entry} closed={false} type={none} />).join(' ');
    for (const label of ['Intitulé', 'Date et heure', 'Lieu', 'Quorum', 'Notes de séance'])
      expect(words).toContain(label);
  });
});

function grid(items: readonly SittingItem[], closed = false): readonly string[] {
  const rows = new Map(items.map(({ caseId }) => [caseId, rowOf(caseId)]));
  const facts = { rows, schemes: [SCHEME], loading: false, error: null, retry: none };
  return wordsOf(
    <AgendaTable
      items={items}
      facts={facts}
      typed={new Map()}
      closed={closed}
      active="a"
      onActive={none}
      type={none}
    />,
  );
}

describe('the grid', () => {
  test('has a row a case: what is asked, what is proposed, and the decisions that may be taken', () => {
    const words = grid([itemOf('a'), itemOf('b', { ...GRANT, values: { montant: 70_000 } })]);
    expect(words).toEqual(expect.arrayContaining(['N-a', 'N-b']));
    expect(words.filter((word) => word === '100 000 F CFP')).toHaveLength(2);
    expect(words.filter((word) => word === '80 000 F CFP')).toHaveLength(2);
    expect(words.join(' ')).toContain('À décideraccorderReporter à une autre séance');
  });

  test('sums each scheme', () => {
    const words = grid([itemOf('a', { ...GRANT, values: { montant: 70_000 } }), itemOf('b')]);
    expect(words).toContain('Aide 2 dossiers, 1 décidé');
    expect(words).toEqual(expect.arrayContaining(['200 000 F CFP', '160 000 F CFP', '70 000 F CFP']));
  });

  test('says where too few are there, and where more voted than take part', () => {
    const count = { out: [], named: [], voters: 1, quorum: false, votes: false };
    const votes = { for: 3, against: 1, abstained: 0 };
    const words = grid([itemOf('a', { votes }, { count })]).join(' ');
    expect(words).toContain('3 / 1 / 0');
    expect(words).toContain('Quorum non atteint');
    expect(words).toContain('Plus de voix que de votants');
  });

  test('says what was carried out in the place of a choice', () => {
    const at = { appliedAt: '2030-01-08T00:00:00.000Z', appliedBy: 'Rose' };
    const put = itemOf('b', { decision: { type: 'postpone', action: '' } }, at);
    const words = grid([itemOf('a', GRANT, at), put]);
    expect(words).toEqual(expect.arrayContaining(['accorder', 'Reporté']));
    expect(words.join(' ')).not.toContain('À décider');
  });

  test('keeps a decision that may no longer be taken in sight', () => {
    const gone = itemOf('a', { decision: { type: 'act', action: 'signer' } });
    expect(grid([gone]).join(' ')).toContain('Décision qui n’est plus possible');
  });
});

describe('the case that one is at', () => {
  const shown = (item: SittingItem, some: object = {}): readonly string[] => {
    const row = rowOf('a', {
      opinions: [{ label: 'Avis technique', text: 'Favorable – Bon projet' }],
      findings: [{ label: 'Ressources vérifiées', text: 'Oui' }],
      proposed: [{ title: 'Aide', amount: 80_000, why: [{ label: 'Quotient', text: '12 000' }] }],
    });
    return wordsOf(
      <CaseAside
        item={item}
        entry={item.entry}
        row={row}
        scheme={SCHEME}
        members={MEMBERS}
        closed={false}
        type={none}
        onMove={none}
        onTakeOff={none}
        onCopy={null}
        {...some}
      />,
    );
  };

  test('is read with its opinions, what the service found, and why an amount is proposed', () => {
    const words = shown(itemOf('a'));
    expect(words.join('|')).toMatch(/N-a.?: Demandeur a/u);
    expect(words.join('|')).toMatch(/Avis technique.?: Favorable – Bon projet/u);
    expect(words.join('|')).toMatch(/Ressources vérifiées.?: Oui/u);
    expect(words.join('|')).toMatch(/Aide.?: 80 000 F CFP\|Quotient.?: 12 000/u);
  });

  test('says who takes no part, and that somebody is called as the applicant', () => {
    const count = { out: ['2'], named: ['2'], voters: 1, quorum: true, votes: true };
    const words = shown(itemOf('a', {}, { count })).join('|');
    expect(words).toMatch(/Votes \(votants.?: 1\)/u);
    expect(words).toContain('Rose Poadja (même nom que le demandeur ou son représentant)');
    const said = itemOf('a', { recused: [{ member: '2', out: false }] }, { count: { ...count, out: [], named: [] } });
    expect(shown(said).join('|')).not.toContain('même nom');
  });

  test('may be moved and taken off until its decision is carried out', () => {
    const open = shown(itemOf('a'));
    expect(open).toEqual(expect.arrayContaining(['Monter', 'Descendre', 'Retirer de l’ordre du jour']));
    const applied = shown(itemOf('a', GRANT, { appliedAt: '2030-01-08T00:00:00.000Z' }));
    expect(applied).not.toContain('Monter');
    expect(shown(itemOf('a'), { closed: true })).not.toContain('Retirer de l’ordre du jour');
  });
});

describe('two texts in one place', () => {
  const cells = { choose: none, retry: none };
  const rows = new Map([['a', rowOf('a')]]);
  const conflict = {
    caseId: 'a',
    cell: { field: 'value', name: 'montant', value: 70_000 },
    saving: 'kept',
    theirs: { field: 'value', name: 'montant', value: 60_000 },
    error: null,
  } as const;

  test('are both told, with the case and the question, and one chooses', () => {
    const typed = new Map([['a value.montant', conflict]]);
    const words = wordsOf(<Conflicts typed={typed} cells={cells} rows={rows} schemes={[SCHEME]} />).join('|');
    expect(words).toContain('Montant accordé, dossier N-a');
    expect(words).toMatch(/Votre saisie.?: 70000\|L’autre saisie.?: 60000/u);
  });

  test('are told apart from what is on its way, and from what is kept', () => {
    const say = (typed: Parameters<typeof Conflicts>[0]['typed']) =>
      wordsOf(<Conflicts typed={typed} cells={cells} rows={rows} schemes={[SCHEME]} />);
    expect(say(new Map())).toEqual(['Tout est enregistré.']);
    expect(say(new Map([['a', { ...conflict, saving: 'saving', theirs: null }]]))).toEqual(['Enregistrement…']);
    const failed = { ...conflict, theirs: null, error: new Error('Le serveur ne répond pas.') };
    expect(say(new Map([['a', failed]])).join('|')).not.toContain('Tout est enregistré');
  });
});
