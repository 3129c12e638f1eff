/** How the applicant is reached, told again after filing: agents learn of it, and letters go there. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  contactOf,
  describeEvents,
  type Actor,
  type CompiledDispositif,
  type JsonObject,
} from '../../../engine/index.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { isToApplicant } from '../../../engine/workflow/model/contact.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { actScheme, BIKE } from '../../support/act-scheme.ts';
import { compiled, withJson } from '../sources.ts';
import { actCommand, agent, applicant, NOW, replay, startCase, time, type Player } from './player.ts';

const OLD = { voie: '12 rue des Pins', codePostal: '98800', commune: 'Nouméa' };
const NEW = { voie: 'Tribu de N’Dé', boitePostale: 'L1', codePostal: '98829', commune: 'Thio' };
const PHONE = '+687261235';
const instructeur = agent('instructeur');

let dispositif: CompiledDispositif;
beforeAll(() => {
  const asked = withJson(
    actScheme('base', { identity: (identity) => (identity.addressee = { address: '/adresse' }) }),
    'form.schema.json',
    ({ properties }) => {
      properties.adresse = {
        $ref: 'urn:cagou:block:adresse-nc',
        cagou: { personal: 'identite', prefill: 'person.address' },
      };
      properties.telephone = {
        $ref: 'urn:cagou:block:telephone-nc',
        cagou: { personal: 'identite', prefill: 'person.phone' },
      };
    },
  );
  dispositif = compiled(withJson(asked, 'form.ui.json', (ui) => ui.pages[0].fields.push('adresse', 'telephone')));
});

const start = (answers: JsonObject = { adresse: OLD, telephone: '+687261234' }): Player => {
  const player = startCase(dispositif, { ...BIKE, ...answers }, NOW, () => 1);
  player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
  return player;
};
const tell = (player: Player, contact: object, actor: Actor = applicant) =>
  player.run({ type: 'changeContact', phone: null, address: null, ...contact }, actor);
const recipient = (player: Player): string => {
  const { effects } = player.act('accorder', instructeur);
  const letter = effects.find(({ type }) => type === 'document');
  return letter?.type === 'document' ? letter.recipient : '';
};

describe('how the applicant is reached', () => {
  it('is what they answered, as long as they told nothing since', () => {
    expect(contactOf(dispositif, start().case)).toEqual({ phone: '+687261234', address: OLD });
    expect(contactOf(dispositif, start({}).case)).toEqual({ phone: null, address: null });
  });

  it('changes by their word, each part alone, and is what the events alone make', () => {
    const player = start();
    expect(tell(player, { phone: PHONE }).events).toMatchObject([
      { type: 'contactChanged', contact: { phone: PHONE } },
    ]);
    expect(contactOf(dispositif, player.case)).toEqual({ phone: PHONE, address: OLD });
    tell(player, { address: NEW });
    expect(contactOf(dispositif, player.case)).toEqual({ phone: PHONE, address: NEW });
    expect(player.case.applicant.phone).toBe(PHONE);
    expect(replay(player.events)).toEqual(player.case);
  });

  it('is told once: what the service has is nothing new', () => {
    const player = start();
    expect(tell(player, { phone: '+687261234', address: OLD }).events).toEqual([]);
    tell(player, { phone: PHONE, address: NEW });
    expect(tell(player, { phone: PHONE, address: NEW }).events).toEqual([]);
    expect(tell(player, {}).events).toEqual([]);
  });

  it('may be told back as it was', () => {
    const player = start();
    tell(player, { address: NEW });
    tell(player, { address: OLD });
    expect(contactOf(dispositif, player.case).address).toEqual(OLD);
    expect(recipient(player)).toContain('12 rue des Pins');
  });

  it.for<readonly [string, Actor]>([
    ['an agent', instructeur],
    ['time', time],
    ['somebody else', { type: 'applicant', personId: 'p2', name: 'Rose' }],
  ])('is for the applicant alone to tell, not for %s', ([, actor]) => {
    const command = { type: 'changeContact', phone: PHONE, address: null } as const;
    expect(start().refused(command, actor).code).toBe('action-not-allowed');
  });

  it('asks nobody to decide again: who decides on the case as it was before is not refused', () => {
    const player = start();
    const before = player.case.version;
    const { events } = tell(player, { phone: PHONE });
    expect(events).toHaveLength(1);
    expect(player.case.version).toBe(before + 1);
    expect(player.run(actCommand('accorder'), instructeur).case.outcome).not.toBeNull();
  });

  it('may be told after the decision: letters go on', () => {
    const player = start();
    player.act('accorder', instructeur);
    tell(player, { address: NEW });
    expect(contactOf(dispositif, player.case).address).toEqual(NEW);
  });
});

describe('an address that changes', () => {
  const FORMER = 'marie@exemple.nc';
  const LATER = 'marie.waheo@exemple.nc';
  const mailed = (player: Player): string[] => player.case.mails.map(({ to }) => to ?? '');
  const history = (player: Player): string[] =>
    publicTimeline(dispositif, player.case, player.events).map(({ text }) => text);

  it('is where mails go from then on, and those to the former one stay the applicant’s', () => {
    const player = start();
    const before = mailed(player);
    expect(before).toContain(player.case.applicant.email);
    const former = player.case.applicant.email!;
    const seen = history(player);
    tell(player, { email: LATER });
    expect(player.case).toMatchObject({ applicant: { email: LATER }, formerEmails: [former] });
    expect(history(player).slice(0, seen.length)).toEqual(seen);
    expect(viewOfCase(dispositif, player.case, player.events, applicant).case.mails).toHaveLength(before.length);
    expect(replay(player.events)).toEqual(player.case);
  });

  it('is told once, and again when it is taken back', () => {
    const player = start();
    const former = player.case.applicant.email!;
    expect(tell(player, { email: former }).events).toEqual([]);
    tell(player, { email: LATER });
    tell(player, { email: former });
    expect(player.case).toMatchObject({ applicant: { email: former }, formerEmails: [former, LATER] });
  });

  it.for<readonly [string, Parameters<typeof isToApplicant>[0], boolean]>([
    ['to the present address is theirs', { to: LATER }, true],
    ['to a former one is', { to: FORMER }, true],
    ['on paper, before there was an address, is', { to: null }, true],
    ['to the service is not', { to: 'service@exemple.nc' }, false],
    [
      'to a third party is not, whatever its address',
      { to: LATER, third: { id: 'banque', name: 'La banque', told: true } },
      false,
    ],
  ])('a mail %s', ([, mail, isTheirs]) => {
    const subject = { applicant: { ...start().case.applicant, email: LATER }, formerEmails: [null, FORMER] };
    expect(isToApplicant(mail, subject)).toBe(isTheirs);
  });

  it('is said to agents and to the applicant, and kept from who does not read how people are reached', () => {
    const player = start();
    tell(player, { email: LATER });
    const event = player.events.at(-1)!;
    expect(describeEvents(dispositif, [event], player.events)).toEqual([
      `Marie Waheo a changé ses coordonnées : courriel ${LATER}.`,
    ]);
    expect(history(player).at(-1)).toBe(
      `Votre adresse électronique a changé : les messages partent désormais à ${LATER}.`,
    );
    const stranger = viewOfCase(dispositif, player.case, player.events, {
      type: 'applicant',
      personId: 'p2',
      name: 'Rose',
    });
    expect(JSON.stringify([stranger.case, stranger.events])).not.toContain('exemple.nc');
  });
});

describe('a letter', () => {
  it('goes where the applicant told that they are', () => {
    const player = start();
    tell(player, { address: NEW });
    expect(recipient(player)).toBe('Marie Waheo\nTribu de N’Dé\nBP L1\n98829 THIO');
  });

  it('goes where they answered, without a word of theirs', () => {
    expect(recipient(start())).toBe('Marie Waheo\n12 rue des Pins\n98800 NOUMÉA');
  });

  it('goes where an answer says that was mended since: it is the later word', () => {
    const player = start();
    tell(player, { address: NEW });
    const mended = { ...player.case.answers, adresse: { ...OLD, voie: '14 rue des Pins' } };
    const later = { ...player.case, answers: mended };
    expect(contactOf(dispositif, later).address).toEqual({ ...OLD, voie: '14 rue des Pins' });
  });
});

describe('what is said of it', () => {
  it('is the new details to agents, and to the applicant that they told them', () => {
    const player = start();
    tell(player, { phone: PHONE, address: NEW });
    const event = player.events.at(-1)!;
    expect(describeEvents(dispositif, [event], player.events)).toEqual([
      'Marie Waheo a changé ses coordonnées : téléphone 26.12.35 ; adresse Tribu de N’Dé, BP L1, 98829 Thio.',
    ]);
    expect(publicTimeline(dispositif, player.case, [event]).map(({ text }) => text)).toEqual([
      'Vous avez transmis vos nouvelles coordonnées.',
    ]);
  });

  it('is nothing to a stranger, and to who is not to read such data that there was a change', () => {
    const player = start();
    tell(player, { phone: PHONE, address: NEW });
    const seen = (actor: Actor): string => {
      const { case: shown, events } = viewOfCase(dispositif, player.case, player.events, actor);
      return JSON.stringify([shown.contact, events.filter(({ type }) => type === 'contactChanged')]);
    };
    expect(seen(instructeur)).toContain('Tribu de N’Dé');
    expect(seen(instructeur)).toContain('261235');
    const stranger = seen({ type: 'applicant', personId: 'p2', name: 'Rose' });
    expect(stranger).toBe('[{},[]]');
    const limited: CompiledDispositif = {
      ...dispositif,
      privacy: {
        ...dispositif.privacy,
        categories: Object.fromEntries(
          Object.entries(dispositif.privacy.categories).map(([name, category]) => [
            name,
            name === 'identite' ? { ...category, functions: ['signataire'] } : category,
          ]),
        ),
      },
    };
    const kept = viewOfCase(limited, player.case, player.events, instructeur);
    expect(JSON.stringify(kept.case.contact)).toBe('{}');
    expect(JSON.stringify(kept.events.filter(({ type }) => type === 'contactChanged'))).not.toMatch(/261235|Tribu/u);
  });
});
