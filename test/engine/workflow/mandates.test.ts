/** Who acts under a mandate: the applicant to the rules, themselves to whoever reads. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asActor,
  decide,
  isMandated,
  nameActor,
  publicTimeline,
  viewOfCase,
  type Actor,
  type Case,
  type CaseEvent,
  type CompiledDispositif,
} from '../../../engine/index.ts';
import { isApplicant, mayAct, principalOf } from '../../../engine/workflow/model/permissions.ts';
import { compiled, readSource } from '../sources.ts';
import { agent, applicant, fileCommand, NOW, replay } from './player.ts';

type Applicant = Extract<Actor, { type: 'applicant' }>;
const PRINCIPAL = 'p1';
const paul = (principal: string): Applicant => ({
  type: 'applicant',
  personId: 'p9',
  name: 'Paul Wea, mandataire',
  mandate: { id: 'm1', principal },
});
const MANDATE = { name: 'Paul Wea', quality: 'mandataire', given: { id: 'm1', personId: 'p9' } };

let dispositif: CompiledDispositif;
let filed: Case;
let events: readonly CaseEvent[];
let principal: string;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
  const command = fileCommand();
  if (command.type !== 'file') throw new Error('a filing');
  principal = command.applicant.personId;
  const result = decide(dispositif, null, { ...command, mandate: MANDATE }, { now: NOW, actor: paul(principal) });
  if (result.type === 'refused') throw new Error(result.code);
  events = result.events;
  filed = replay(events);
});

describe('a filing under a mandate', () => {
  it('is the principal’s, and says who made it, under which mandate', () => {
    expect(filed.applicant.personId).toBe(principal);
    expect(filed.mandate).toEqual(MANDATE);
    expect(events[0]?.actor).toEqual(paul(principal));
    expect(nameActor(paul(principal))).toBe('Paul Wea, mandataire');
  });

  it('is refused in the name of somebody else', () => {
    const result = decide(dispositif, null, fileCommand(), { now: NOW, actor: paul('p8') });
    expect(result.type).toBe('refused');
  });

  it('is told to the principal as theirs, with who did it for them, and as before where they did it themselves', () => {
    const [first] = events;
    if (!first) throw new Error('an event');
    const [told] = publicTimeline(dispositif, filed, [first]);
    expect(told?.text).toBe('Vous avez déposé votre demande en ligne. Fait pour vous par Paul Wea, mandataire.');
    const [own] = publicTimeline(dispositif, filed, [{ ...first, actor: asActor(filed.applicant) }]);
    expect(own?.text).toBe('Vous avez déposé votre demande en ligne.');
  });
});

describe('to the rules', () => {
  it('who acts under a mandate is the applicant of its principal’s requests, and of no others, their own included', () => {
    const of = (personId: string) => ({ personId });
    expect(isApplicant(paul(PRINCIPAL), of(PRINCIPAL))).toBe(true);
    for (const other of ['p9', 'p8']) expect(isApplicant(paul(PRINCIPAL), of(other))).toBe(false);
    const club = { personId: PRINCIPAL, establishment: { id: 'club', name: 'Club', ridet: null } };
    expect(isApplicant(paul(PRINCIPAL), club)).toBe(false);
    const himself: Applicant = { type: 'applicant', personId: 'p9', name: 'Paul Wea' };
    expect([principalOf(paul(PRINCIPAL)), principalOf(himself)]).toEqual([PRINCIPAL, 'p9']);
  });

  it('may what the applicant may, and sees what they see', () => {
    const mine = Object.values(dispositif.workflow.actions).map(({ definition }) => [
      mayAct(definition, paul(principal), filed),
      mayAct(definition, asActor(filed.applicant), filed),
    ]);
    expect(mine.some(([may]) => may)).toBe(true);
    for (const [theirs, own] of mine) expect(theirs).toBe(own);
    const seen = (actor: Actor) => viewOfCase(dispositif, filed, events, actor);
    expect(seen(paul(principal)).standing).toBe('applicant');
    expect(seen(paul(principal)).case).toEqual(seen(asActor(filed.applicant)).case);
    expect(seen(paul('p8')).standing).toBe('stranger');
  });

  it.each([
    ['somebody under a mandate', paul(PRINCIPAL), true],
    ['the applicant', applicant, false],
    ['an agent', agent('instructeur'), false],
  ])('%s is told apart', (_who, actor, is) => expect(isMandated(actor)).toBe(is));
});
