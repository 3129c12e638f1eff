/**
 * Workflows nobody thought of, and yet sound: a chain of states of every kind, each leading on to the next, with shortcuts,
 * ways back, timers, clocks and effects thrown in. They replace the workflow of the smallest scheme.
 */
import fc from 'fast-check';
import type { DispositifSource } from '../../../../engine/index.ts';
import { readBase } from '../../../docs/language/examples.ts';

type Part = Readonly<Record<string, unknown>>;
type Draw = {
  readonly kind: 'step' | 'opinions' | 'parallel' | 'automatic' | 'waiting';
  readonly days: number;
  readonly working: boolean;
  readonly jump: number;
  readonly extras: readonly Extra[];
};
type Extra =
  | 'timer'
  | 'shortTimer'
  | 'date'
  | 'past'
  | 'back'
  | 'self'
  | 'guard'
  | 'amount'
  | 'note'
  | 'webhook'
  | 'needed'
  | 'needless';

const EXTRAS: readonly Extra[] = [
  'timer',
  'shortTimer',
  'date',
  'past',
  'back',
  'self',
  'guard',
  'amount',
  'note',
  'webhook',
  'needed',
  'needless',
];
const SCENARIO = {
  title: 'Dépôt',
  given: { now: '2026-03-03T09:00', answers: { nom: 'Wamytan', prix: 60_000 } },
  steps: [{ when: { type: 'file' } }],
};
const ENTRY = [{ type: 'webhook', name: 'suivi' }];

const draws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Draw['kind']>('step', 'step', 'opinions', 'parallel', 'automatic', 'waiting'),
    days: fc.integer({ min: 1, max: 20 }),
    working: fc.boolean(),
    jump: fc.integer({ min: 1, max: 3 }),
    extras: fc.uniqueArray(fc.constantFrom(...EXTRAS), { maxLength: 4 }),
  }),
  { minLength: 2, maxLength: 6 },
);
const clocks = fc.record({
  months: fc.integer({ min: 1, max: 3 }),
  startsLate: fc.boolean(),
  working: fc.boolean(),
  suspended: fc.integer({ min: 0, max: 5 }),
});

/** Sources of random schemes. */
export const randomSchemes: fc.Arbitrary<DispositifSource> = fc
  .record({ states: draws, clock: fc.option(clocks, { nil: null }) })
  .map(({ states, clock }) => {
    const workflow = workflowOf(states, clock);
    const identity = JSON.parse(readBase()['dispositif.json'] ?? '{}');
    const files = {
      ...readBase(),
      'dispositif.json': JSON.stringify({ ...identity, functions: { ...identity.functions, ...FUNCTIONS } }),
      'workflow.json': JSON.stringify(workflow),
      'rules.json': JSON.stringify(rulesOf(clock !== null && states.some(isRest))),
      'scenarios/accord.json': JSON.stringify(SCENARIO),
    };
    return { id: 'base', files };
  });

/** Values that read what changes as the case goes on. */
function rulesOf(hasClock: boolean): Part {
  const computed = [
    { name: 'etape', title: 'Étape', type: 'string', expression: 'dossier.etat' },
    { name: 'reste', title: 'Reste à engager', type: 'money', expression: '3 - dossier.montantEngage' },
    ...(hasClock ? [{ name: 'limite', title: 'Dernier jour', type: 'date', expression: 'delais.legal.echeance' }] : []),
  ];
  return { ...JSON.parse(readBase()['rules.json'] ?? '{}'), computed };
}

const FUNCTIONS = {
  technicien: { title: 'Technicien', group: 'Atelier' },
  juriste: { title: 'Juriste', group: 'Juristes' },
};

function workflowOf(states: readonly Draw[], clock: ClockDraw | null): Part {
  const named = states.map((draw, at) => [`e${at}`, stateOf(draw, at, states)] as const);
  return {
    title: 'Au hasard',
    initial: 'e0',
    filed: ENTRY,
    states: {
      ...Object.fromEntries(named),
      fini: { title: 'Fini', kind: 'final', outcome: 'granted', entry: ENTRY },
      refuse: { title: 'Refusé', kind: 'final', outcome: 'refused' },
      retiree: { title: 'Retiré', kind: 'final', outcome: 'withdrawn' },
    },
    anywhere: {
      retirer: { title: 'Retirer', by: ['applicant'], kind: 'withdrawal', to: 'retiree' },
      expirer: { title: 'Expirer', by: ['time', 'instructeur'], to: 'refuse' },
    },
    ...(clock && states.some(isRest) && { clocks: { legal: clockOf(clock, states) } }),
  };
}

type ClockDraw = {
  readonly months: number;
  readonly startsLate: boolean;
  readonly working: boolean;
  readonly suspended: number;
};

function clockOf({ months, startsLate, working, suspended }: ClockDraw, states: readonly Draw[]): Part {
  // A delay that stands still wherever a case may rest is refused.
  const last = states.at(-1);
  const isLate = startsLate && last !== undefined && isRest(last);
  const still = suspended % states.length;
  const runs = states.some((draw, at) => at !== still && at >= (isLate ? states.length - 1 : 0) && isRest(draw));
  return {
    title: 'Délai',
    after: `P${months}M`,
    calendar: working ? 'working' : 'calendar',
    ...(runs && { suspendedIn: [`e${still}`] }),
    ...(isLate && { startsIn: `e${states.length - 1}` }),
    silence: 'none',
    action: 'expirer',
  };
}

function isRest({ kind }: Draw): boolean {
  return kind !== 'automatic';
}

function stateOf(draw: Draw, at: number, states: readonly Draw[]): Part {
  const next = nameAt(at + 1, states);
  const further = nameAt(at + draw.jump, states);
  const common = { title: `Étape ${at}`, entry: draw.extras.includes('webhook') ? ENTRY : [] };
  const own = { actions: actionsOf(draw, at, next), timers: timersOf(draw, at) };
  switch (draw.kind) {
    case 'automatic':
      return { ...common, always: [{ when: 'prix > 50000', to: further, effects: ENTRY }, { to: next }] };
    case 'opinions':
      return {
        ...common,
        ...own,
        kind: 'opinions',
        opinions: opinionsOf(draw, at),
        then: { to: next, effects: ENTRY },
      };
    case 'parallel':
      return { ...common, ...own, kind: 'parallel', branches: branchesOf(draw, at), then: { to: next } };
    case 'waiting':
      return { ...common, ...own, waiting: 'applicant' };
    case 'step':
      return { ...common, ...own, task: { function: 'instructeur', title: 'Traiter', due: delayOf(draw) } };
  }
}

function actionsOf({ extras }: Draw, at: number, next: string): Part {
  const by = ['instructeur', 'time'];
  const guards = extras.includes('guard') ? [{ when: 'dossier.montantEngage < 3', otherwise: 'Assez.' }] : [];
  const amount = { type: 'amount', entry: 'commit', label: 'Un franc', amount: '1' };
  return {
    [`avancer${at}`]: { title: 'Avancer', by, to: next },
    ...(extras.includes('back') && {
      [`reculer${at}`]: { title: 'Reculer', by, to: `e${Math.max(0, at - 1)}`, guards },
    }),
    ...(extras.includes('self') && { [`reprendre${at}`]: { title: 'Reprendre', by, to: `e${at}`, guards } }),
    ...(extras.includes('amount') && { [`engager${at}`]: { title: 'Engager', by, guards, effects: [amount] } }),
    [`noter${at}`]: { title: 'Noter', by },
  };
}

function timersOf(draw: Draw, at: number): Part {
  const { extras } = draw;
  return {
    ...(extras.includes('timer') && { long: { ...delayOf(draw), action: `avancer${at}` } }),
    ...(extras.includes('shortTimer') && { court: { after: 'P1D', action: `noter${at}` } }),
    ...(extras.includes('amount') && { paye: { after: 'P2D', action: `engager${at}` } }),
    ...(extras.includes('past') && { passe: { at: 'aujourdhui - duration("P9D")', action: `noter${at}` } }),
    ...(extras.includes('date') && { date: { at: 'aujourdhui + duration("P3D")', action: `noter${at}` } }),
  };
}

function opinionsOf(draw: Draw, at: number): Part {
  const silence = draw.working ? 'favorable' : 'sansAvis';
  // One that money makes unneeded while it is awaited; one that no request of the scenario needs.
  const needed = draw.extras.includes('needed') ? { when: 'dossier.montantEngage < 1' } : {};
  const needless = draw.extras.includes('needless') ? { when: 'prix > 80000' } : {};
  return {
    [`technique${at}`]: { title: 'Technique', function: 'technicien', due: delayOf(draw), silence, ...needed },
    [`juridique${at}`]: {
      title: 'Juridique',
      function: 'juriste',
      due: { after: 'P5D' },
      silence: 'defavorable',
      ...needless,
    },
  };
}

function branchesOf(draw: Draw, at: number): Part {
  const branch = (name: string, by: string, timers: Part): Part => ({
    title: name,
    initial: `${name}${at}`,
    states: {
      [`${name}${at}`]: {
        title: name,
        task: { function: by, title: 'Voir' },
        timers,
        actions: { [`finir_${name}${at}`]: { title: 'Finir', by: [by, 'time'], to: `${name}${at}_fini` } },
      },
      [`${name}${at}_fini`]: { title: 'Fini', kind: 'final' },
    },
  });
  const timers = { limite: { ...delayOf(draw), action: `finir_gauche${at}` } };
  return { gauche: branch('gauche', 'technicien', timers), droite: branch('droite', 'juriste', {}) };
}

function delayOf({ days, working }: Draw): Part {
  return { after: `P${days}D`, calendar: working ? 'working' : 'calendar' };
}

function nameAt(at: number, states: readonly Draw[]): string {
  return at < states.length ? `e${at}` : 'fini';
}
