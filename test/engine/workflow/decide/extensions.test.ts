/** Legal delays made longer because the applicant was told. */
import { beforeAll, describe, expect, it } from 'vitest';
import { publicTimeline, type CompiledDispositif, type DispositifSource } from '../../../../engine/index.ts';
import { compiled, withJson } from '../../sources.ts';
import { fileCourse, instructeur, NEXT_DAY, readCourse } from '../course.ts';
import { actCommand, applicant, replay, type Player } from '../player.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readCourse();
  dispositif = compiled(source);
});

const ACTIONS = { consultation: 'notifierConsultation', enquete: 'notifierEnquete' } as const;
type Name = keyof typeof ACTIONS;

function combining(combine: 'longest' | 'sum'): CompiledDispositif {
  return compiled(
    withJson(source, 'workflow.json', (workflow) => {
      workflow.clocks.decision.extensionsCombine = combine;
    }),
  );
}

function notify(player: Player, ...names: readonly Name[]): void {
  for (const name of names) player.act(ACTIONS[name], instructeur);
}

const dueAt = (player: Player): string | null | undefined => player.case.clocks['decision']?.dueAt;
/** The instant that ends a day in Nouméa. */
const endOf = (day: string): string => `${day}T13:00:00Z`;

describe('extensions that combine', () => {
  it.each([
    ['longest', ['consultation'], '2026-06-03'],
    ['longest', ['enquete'], '2026-07-03'],
    ['longest', ['consultation', 'enquete'], '2026-07-03'],
    ['longest', ['enquete', 'consultation'], '2026-07-03'],
    ['sum', ['consultation'], '2026-06-03'],
    ['sum', ['consultation', 'enquete'], '2026-08-03'],
    ['sum', ['enquete', 'consultation'], '2026-08-03'],
  ] as const)('[L5] as %s: %j end the delay on %s', (combine, names, day) => {
    const player = fileCourse(combining(combine));
    notify(player, ...names);
    expect(dueAt(player)).toBe(endOf(day));
    expect(player.case.clocks['decision']?.extensions?.map(({ id }) => id)).toEqual(names);
    expect(replay(player.events)).toEqual(player.case);
  });
});

describe('an extension', () => {
  it('[A3] is written into the letter of the same action, and on the applicant’s timeline', () => {
    const player = fileCourse(dispositif);
    const { events, effects } = player.act('notifierEnquete', instructeur);
    expect(effects.find(({ type }) => type === 'mail')).toMatchObject({
      markdown: expect.stringMatching(/3 juillet 2026[^]*Enquête publique : 2 mois \(article 10\)/),
    });
    expect(effects.at(-1)).toMatchObject({ type: 'wake', at: endOf('2026-07-03') });
    expect(publicTimeline(dispositif, player.case, events)[0]?.text).toBe(
      'Délai de décision : le délai est prolongé jusqu’au 3 juillet 2026. Raison : Enquête publique.',
    );
  });

  it('wakes the case at its new end only', () => {
    const player = fileCourse(dispositif);
    notify(player, 'consultation');
    player.until(endOf('2026-05-03'));
    expect(player.case.outcome).toBeNull();
    player.until(endOf('2026-06-03'));
    expect(player.case).toMatchObject({ state: 'tacite', closedAt: endOf('2026-06-03') });
  });

  it('[L4][L5] keeps what it added while the delay stands still', () => {
    const player = fileCourse(dispositif);
    notify(player, 'consultation');
    player.now = NEXT_DAY;
    player.act('demanderCorrection', instructeur, { fields: { '/surface': 'À revoir.' } });
    expect(player.case.clocks['decision']).toMatchObject({ dueAt: null, remainingDays: 91 });
    player.act('corriger', applicant, { explanation: 'Tout est exact.' });
    expect(dueAt(player)).toBe(endOf('2026-06-03'));
    notify(player, 'enquete');
    expect(dueAt(player)).toBe(endOf('2026-07-03'));
  });

  it.each([
    ['twice', '2026-03-10T00:00:00Z', 'consultation', 'Cette prolongation est déjà notifiée'],
    ['after the time the law gives', endOf('2026-04-03'), 'enquete', 'Trop tard pour prolonger « Délai de décision »'],
  ] as const)('[L4][C5] is refused %s, and the button says why', (_, now, name, why) => {
    const player = fileCourse(dispositif);
    notify(player, 'consultation');
    player.now = now;
    expect(player.refused(actCommand(ACTIONS[name]), instructeur)).toMatchObject({
      code: 'guard-failed',
      message: expect.stringContaining(why),
    });
  });

  it('[L4] may be notified on the last day', () => {
    const player = fileCourse(dispositif);
    player.now = '2026-04-03T12:59:59Z';
    notify(player, 'enquete');
    expect(dueAt(player)).toBe(endOf('2026-07-03'));
  });
});
