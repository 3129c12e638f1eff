/** Turns of a case against its own words: clocks that stop too soon, silences, ways back, extensions, the order of effects. */
import { describe, expect, it } from 'vitest';
import { applyChanges, readFixtureBase, readFixtures } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = withText(readFixtureBase(), 'scenarios/accord.json', null);
const codes = (source: typeof BASE): readonly string[] =>
  diagnosticsOf(source).flatMap(({ code }) => (code.startsWith('scenario') ? [] : [code]));
const workflow = (change: (value: Parsed) => void, source = BASE): readonly string[] =>
  codes(withJson(source, 'workflow.json', change));

/** The base as the fixture of a code breaks it, and then changed. */
const broken = (code: string, change: (value: Parsed) => void = () => undefined): readonly string[] => {
  const { fails = [] } = readFixtures().get(code) ?? {};
  return workflow(change, withText(applyChanges(readFixtureBase(), fails), 'scenarios/accord.json', null));
};

describe('a clock of decision', () => {
  it('stops where the decision is taken, not where it is still open', () => {
    expect(broken('workflow.clock-early')).toEqual(['workflow.clock-early']);
    const signed = (value: Parsed): void => {
      delete value.states.instruction.actions.refuser;
    };
    expect(broken('workflow.clock-early', signed)).not.toContain('workflow.clock-early');
  });

  it.for<readonly [by: string, found: readonly string[]]>([
    ['P1M', []],
    ['P2M', []],
    ['P59D', []],
    ['P4M', []],
    ['P5M', ['workflow.extension-longer']],
    ['P6M', ['workflow.extension-longer']],
  ])('of two months is not prolonged by more than twice that: %s', ([by, found]) => {
    const told = broken('workflow.extension-longer', ({ clocks }: Parsed) => {
      clocks.decision.extensions.enquete.by = by;
    });
    expect(told).toEqual(found);
  });
});

describe('the silence of an opinion', () => {
  it.for<readonly [explain: string, found: readonly string[]]>([
    ['Sans réponse, l’avis est favorable.', ['workflow.opinion-silence-said']],
    ['Sans réponse de sa part, l’avis sera réputé favorable.', ['workflow.opinion-silence-said']],
    ['Sans réponse, l’avis est défavorable.', []],
    ['Quand l’avis est favorable, la décision suit.', []],
  ])('%s', ([explain, found]) => {
    const told = broken('workflow.opinion-silence-said', ({ states }: Parsed) => {
      states.avis.explain = explain;
    });
    expect(told).toEqual(found);
  });
});

describe('a way back to the applicant', () => {
  it('lists what is to correct, unless time or the applicant takes it', () => {
    const back = (more: Parsed): readonly string[] =>
      workflow(({ states }: Parsed) => {
        states.instruction.actions.rendre = { title: 'Rendre', by: ['instructeur'], to: 'correction', ...more };
      });
    expect(back({})).toEqual(['workflow.correction-unlisted']);
    expect(back({ by: ['applicant'] })).not.toContain('workflow.correction-unlisted');
    expect(back({ to: 'instruction' })).not.toContain('workflow.correction-unlisted');
  });
});

describe('a text that tells a sum', () => {
  const amount = { type: 'amount', entry: 'commit', label: 'Aide', amount: 'aide' };
  const letter = { type: 'document', document: 'decision' };
  const told = withText(
    BASE,
    'documents/decision.md',
    '# Décision\n\nUne aide de {{ aide | montant }} est accordée, soit {{ dossier.montantEngage | montant }} en tout.\n',
  );
  it.for<readonly [what: string, effects: readonly Parsed[], found: readonly string[]]>([
    ['after it', [amount, letter], []],
    ['before it', [letter, amount], ['effect.amount-after']],
  ])('%s', ([, effects, found]) => {
    const change = ({ states }: Parsed): void => {
      states.instruction.actions.accorder.effects = effects;
    };
    expect(workflow(change, told)).toEqual(found);
    expect(workflow(change)).toEqual([]);
  });
});

describe('what is decided', () => {
  it.for<readonly [decided: string, found: readonly string[]]>([
    ['prix', ['decision.asked-value']],
    ['actions.accorder.montant', []],
    ['min(prix, 100000)', []],
  ])('%s', ([decided, found]) => {
    const told = broken('decision.asked-value', ({ states }: Parsed) => {
      states.instruction.actions.accorder.decides.montant = decided;
    });
    expect(told.filter((code) => code === 'decision.asked-value')).toEqual(found);
  });
});

describe('the days of an act', () => {
  const licence = (days: Parsed): readonly string[] => {
    const { fails = [] } = readFixtures().get('document.until-other') ?? {};
    const source = withText(applyChanges(readFixtureBase(), fails), 'scenarios/accord.json', null);
    return codes(
      withJson(source, 'dispositif.json', ({ documents }: Parsed) => Object.assign(documents.decision, days)),
    );
  };
  it.for<readonly [days: Parsed, found: readonly string[]]>([
    [{ validFrom: 'aujourdhui', validUntil: 'decision.fin' }, []],
    [{ validFrom: 'aujourdhui', validUntil: 'aujourdhui + duration("P5Y")' }, []],
    [{ validFrom: 'aujourdhui', validUntil: 'aujourdhui + duration("P1Y")' }, ['document.until-other']],
    [{ validFrom: 'dossier.deposeLe', validUntil: 'decision.fin' }, ['document.from-filing']],
  ])('%j', ([days, found]) => expect(licence(days)).toEqual(found));
});
