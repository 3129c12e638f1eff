/** The newer words of the language, read before publishing: each is told by what it is, and no change hides another. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asJson } from '../../../engine/base/json.ts';
import type { SchemeChange } from '../../../engine/compare/change.ts';
import { compareSources } from '../../../engine/compare/compare-sources.ts';
import { matchMembers } from '../../../engine/compare/match-members.ts';
import { formatNumber } from '../../../engine/form/words/format-value.ts';
import { thirdScheme } from '../../support/third-scheme.ts';
import { withJson, type Parsed } from '../sources.ts';
import { leavesOf, otherThan } from './leaves.ts';

const GRANT = 'Étapes › À instruire › Actions › Accorder';
const REFUSE = 'Étapes › À instruire › Actions › Refuser › Ce qui est demandé en agissant';

const named = withJson(thirdScheme('base'), 'dispositif.json', (identity) => {
  identity.lists = { communes: 1 };
  identity.registers = { arretes: { title: 'Arrêtés', numbering: '{year}-{number}/PS' } };
  identity.documents = { decision: { kind: 'order', register: 'arretes', notified: ['handed', 'online'] } };
});
const SCHEME = withJson(named, 'form.schema.json', ({ properties }) => {
  properties.enfants = {
    type: 'array',
    title: 'Enfants',
    items: { type: 'object', title: 'Enfant', properties: { prenom: { title: 'Prénom', type: 'string' } } },
  };
});

function say({ section, type, path, before, after }: SchemeChange): string {
  const words = before === null && after === null ? '' : ` : ${before ?? '∅'} → ${after ?? '∅'}`;
  return `${section} ${type} ${path.join(' › ')}${words}`.replaceAll(/[\u00A0\u202F]/g, ' ');
}

const told = (file: string, change: (value: Parsed) => unknown): readonly string[] =>
  compareSources(SCHEME.files, withJson(SCHEME, file, (value) => void change(value)).files).map(say);

describe('a newer word that an author changes is told by what it is', () => {
  test.each<[string, string, (value: Parsed) => unknown, string[]]>([
    [
      'a formula, in words: who publishes reads no code',
      'rules.json',
      ({ computed }) => (computed[0].expression = 'if prix > 200000 then 20000 else prix * taux / 100'),
      [
        'rules added Valeurs calculées › Taux de l’aide › Formule : ∅ → si Prix du vélo dépasse 200 000 : 20 000 ; sinon : (Prix du vélo × Taux de l’aide) ÷ 100',
      ],
    ],
    [
      'a formula that has no words, as it is written',
      'rules.json',
      ({ computed }) => (computed[0].expression = 'sum(for x in [1] return x)'),
      ['rules added Valeurs calculées › Taux de l’aide › Formule : ∅ → sum(for x in [1] return x)'],
    ],
    [
      'a third party who comes',
      'dispositif.json',
      ({ thirdParties }) => (thirdParties.maire = { title: 'Maire', name: '"Le maire"', reads: [] }),
      ['identity added Tiers › Maire'],
    ],
    [
      'a third party who goes',
      'dispositif.json',
      (identity) => delete identity.thirdParties.vendeur,
      ['identity removed Tiers › Vendeur du vélo'],
    ],
    [
      'where they are written to',
      'dispositif.json',
      ({ thirdParties }) => (thirdParties.vendeur.email = 'agent.courriel'),
      ['identity changed Tiers › Vendeur du vélo › Courriel : Courriel du vendeur → agent.courriel'],
    ],
    [
      'what else they may know, by the title of the category',
      'dispositif.json',
      ({ thirdParties }) => thirdParties.vendeur.reads.push('identite'),
      ['identity added Tiers › Vendeur du vélo › Peut savoir › Identité'],
    ],
    [
      'a letter that goes to the applicant again, who had been named as it is',
      'workflow.json',
      ({ states }) => delete states.instruction.actions.accorder.effects[1].to,
      [
        `workflow removed ${GRANT} › Ce qui est fait › Document « Aide accordée à l’un de vos clients » › À : Vendeur du vélo → ∅`,
      ],
    ],
    [
      'the way an act is notified, under the name of its letter and not of the clock of that name',
      'dispositif.json',
      ({ documents }) => (documents.decision.notified = ['registered', 'online']),
      [
        'identity removed Documents › Décision › Notification › remis en main propre',
        'identity added Documents › Décision › Notification › envoyé en recommandé',
      ],
    ],
    [
      'the numbers of a register',
      'dispositif.json',
      ({ registers }) => (registers.arretes.numbering = 'A{number}'),
      ['identity changed Registres › Arrêtés › Numérotation : {year}-{number}/PS → A{number}'],
    ],
    [
      'the version of a shared list',
      'dispositif.json',
      ({ lists }) => (lists.communes = 2),
      ['identity changed Listes partagées › communes : 1 → 2'],
    ],
    [
      'what an answer counts',
      'form.schema.json',
      ({ properties }) => (properties.prix.cagou.unit = 'F/an'),
      ['form changed Prix du vélo › Unité : ∅ → F/an'],
    ],
    [
      'an answer that nobody types any more',
      'form.schema.json',
      ({ properties }) => (properties.couleur.cagou = { calculated: 'nom' }),
      ['form changed Couleur › Réponse calculée : ∅ → Votre nom'],
    ],
    [
      'the category of an answer, by its title',
      'form.schema.json',
      ({ properties }) => (properties.nom.cagou.personal = 'demande'),
      ['form changed Votre nom › Données personnelles : Identité → Demande'],
    ],
    [
      'a row of a table, with what its columns count [U1]',
      'rules.json',
      ({ tables }) => (tables[0].rows[0].then[0] = '60'),
      ['rules changed Barèmes › Taux › Ligne « Prix : moins de 100 000 F CFP » : 50 → 60'],
    ],
  ])('%s', (_, file, change, expected) => {
    expect(told(file, change)).toEqual(expected);
  });

  it('reads the cells of a table with the unit of their column [U1]', () => {
    const counted = withJson(SCHEME, 'rules.json', ({ tables }) => {
      tables[0].inputs[0].unit = 'F/mois';
      tables[0].outputs[0].unit = '%';
    });
    const raised = withJson(counted, 'rules.json', ({ tables }) => (tables[0].rows[0].then[0] = '60'));
    expect(compareSources(counted.files, raised.files).map(say)).toEqual([
      'rules changed Barèmes › Taux › Ligne « Prix : moins de 100 000 F CFP par mois » : 50 % → 60 %',
    ]);
  });
});

describe('a change is told beside others of its file', () => {
  test.each<[string, string, (value: Parsed) => unknown, string]>([
    [
      'a condition of what is asked with an action',
      'workflow.json',
      ({ states }) => {
        const { form } = states.instruction.actions.refuser;
        form.properties.motif.title = 'Raison';
        Object.assign(form, { if: { required: ['motif'] }, then: { required: ['suite'] } });
      },
      `workflow changed ${REFUSE} › Conditions`,
    ],
    [
      'what each member of a list is called',
      'form.schema.json',
      ({ properties }) => {
        properties.prix.title = 'Prix';
        properties.enfants.items.title = 'Élève';
      },
      'form changed Enfants › Chaque élément › Titre : Enfant → Élève',
    ],
    [
      'the category of all answers that say nothing else',
      'form.schema.json',
      (form) => {
        form.properties.prix.title = 'Prix';
        form.cagou.personal = 'identite';
      },
      'form changed Données personnelles : Demande → Identité',
    ],
    [
      'the order of the questions of a page',
      'form.ui.json',
      ({ pages }) => {
        pages[0].title = 'Vous';
        pages[0].fields.reverse();
      },
      'form moved Page « Vous » › Questions',
    ],
  ])('%s', (_, file, change, expected) => {
    expect(told(file, change)).toContain(expected);
    expect(told(file, change)).toHaveLength(2);
  });

  it('what each member of a list is called, where the members are no group any more', () => {
    const changes = told('form.schema.json', ({ properties }) =>
      Object.assign(properties.enfants.items, { type: 'string', title: 'Prénom' }),
    );
    expect(changes).toContain('form changed Enfants › Chaque élément › Titre : Enfant → Prénom');
    expect(changes).toContain('form changed Enfants › Genre de question');
  });

  const leaves = ['dispositif.json', 'form.schema.json', 'workflow.json', 'privacy.json', 'agent.schema.json'].flatMap(
    (file) =>
      leavesOf(asJson(JSON.parse(SCHEME.files[file] ?? '{}'))).flatMap(({ pointer, value }) =>
        /\/(?:\$schema|required\/\d+)$/.test(pointer) ? [] : [{ file, pointer, value }],
      ),
  );
  type Leaf = (typeof leaves)[number];
  const change = (source: typeof SCHEME, { file, pointer, value }: Leaf): typeof SCHEME =>
    withJson(source, file, (root) => {
      const steps = pointer.split('/').slice(1);
      const holder = steps.slice(0, -1).reduce((inner: Parsed, step) => inner[step], root);
      holder[steps.at(-1) ?? ''] = otherThan(value);
    });
  const placesOf = (source: typeof SCHEME): readonly string[] =>
    compareSources(SCHEME.files, source.files).map(({ file, pointer }) => `${file}${pointer}`);

  const isOfMembers = (list: Leaf, member: Leaf): boolean =>
    list.file === member.file &&
    list.pointer.endsWith('/type') &&
    ['items/', 'properties/'].some((held) => member.pointer.startsWith(list.pointer.slice(0, -'type'.length) + held));

  it('whichever two values they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.constantFrom(...leaves), (one, other) => {
        // The questions of a list or of a group are no questions any more once it is neither.
        fc.pre(!isOfMembers(one, other) && !isOfMembers(other, one));
        const both = placesOf(change(change(SCHEME, one), other));
        for (const leaf of [one, other]) {
          const alone = placesOf(change(SCHEME, leaf));
          expect(both, `${leaf.file}${leaf.pointer}`).toEqual(expect.arrayContaining([...alone]));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('members of two lists', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 7 });

  it('are each a pair, removed or added, once: none is lost, and none is told twice', () => {
    fc.assert(
      fc.property(lists, lists, fc.boolean(), (before, after, asObjects) => {
        const shaped = (names: readonly string[]) => names.map((id) => (asObjects ? { id } : id));
        const { pairs, removed, added } = matchMembers(shaped(before), shaped(after), (item) => JSON.stringify(item));
        const ranksOf = (members: readonly { readonly rank: number }[]) =>
          members.map(({ rank }) => rank).toSorted((one, other) => one - other);
        expect(ranksOf([...pairs.map(([old]) => old), ...removed])).toEqual([...before.keys()]);
        expect(ranksOf([...pairs.map(([, young]) => young), ...added])).toEqual([...after.keys()]);
      }),
      { numRuns: 300 },
    );
  });

  it('that are the same in another order are moved, and neither come nor go', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (after) => {
        const matched = matchMembers(['a', 'b', 'c', 'd'], after, String);
        expect([matched.removed, matched.added]).toEqual([[], []]);
        expect(matched.isMoved).toBe(after.join('') !== 'abcd');
      }),
    );
  });
});

it('says numbers as French writes them, in what was and in what is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (maximum) => {
      fc.pre(maximum !== 500_000);
      const [change] = told('form.schema.json', ({ properties }) => (properties.prix.maximum = maximum));
      const written = formatNumber(maximum).replaceAll(/[\u00A0\u202F]/g, ' ');
      expect(change).toBe(`form changed Prix du vélo › Maximum : 500 000 → ${written}`);
    }),
    { numRuns: 20 },
  );
});
