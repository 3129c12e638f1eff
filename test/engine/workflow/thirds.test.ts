/** Letters and mails to others than the applicant. */
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../engine/index.ts';
import { describeEvents } from '../../../engine/workflow/events/describe-events.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { SOLD, thirdScheme } from '../../support/third-scheme.ts';
import { compiled, diagnosticsOf } from '../sources.ts';
import { agent, applicant, NOW, replay, startCase, type Player } from './player.ts';

const instructeur = agent('instructeur');
const ADDRESS = '12 rue des Flamboyants\n98809 MONT-DORE';

function start(source = thirdScheme('base'), answers: Parameters<typeof startCase>[1] = SOLD): Player {
  const player = startCase(compiled(source), answers, NOW);
  player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
  return player;
}

/** What is written to third parties as the aid is granted, and the histories of it. */
function granted(source = thirdScheme('base'), answers: Parameters<typeof startCase>[1] = SOLD) {
  const player = start(source, answers);
  const { effects, events } = player.act('accorder', instructeur);
  const scheme = compiled(source);
  const ordered = events.filter(({ type }) => type === 'documentOrdered' || type === 'mailOrdered');
  const toThird = ordered.filter(isToThird);
  return {
    player,
    scheme,
    effects: effects.filter((effect) => 'third' in effect),
    told: describeEvents(scheme, toThird),
    toApplicant: publicTimeline(scheme, player.case, toThird).map(({ text }) => text),
  };
}

function isToThird(event: CaseEvent): boolean {
  if (event.type === 'mailOrdered') return event.mail.third !== undefined;
  return event.type === 'documentOrdered' && event.document.third !== undefined;
}

/** The scheme, with `more` beside what its effects to the seller say. */
const saying = (more: object) =>
  thirdScheme('base', {
    workflow: ({ states }) => {
      for (const effect of states.instruction.actions.accorder.effects) if (effect.to) Object.assign(effect, more);
    },
  });

describe('an effect to a third party', () => {
  it('is sound in the small scheme', () => expect(diagnosticsOf(thirdScheme('base'))).toEqual([]));

  it('[P1][P3][P5] writes under their name and address, to nobody else, and leads to no case', () => {
    const { effects, player } = granted();
    expect(effects).toMatchObject([
      { type: 'document', document: 'vendeur', recipient: `Cycles du Mont-Dore\n${ADDRESS}` },
      { type: 'mail', message: 'vendeur', to: 'cycles@demo.example' },
    ]);
    expect(effects.some((effect) => 'reader' in effect)).toBe(false);
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[P1] is refused whole where they have no name', () => {
    const nameless = thirdScheme('base', { identity: ({ thirdParties }) => (thirdParties.vendeur.name = '" "') });
    const refusal = start(nameless).refused(
      { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null },
      instructeur,
    );
    expect(refusal).toMatchObject({ code: 'template-failed', message: expect.stringContaining('Vendeur du vélo') });
  });

  it.each([
    ['none', undefined],
    ['one that is no address', 'cycles'],
    ['one that would begin another header', 'cycles@demo.example\r\nBcc: tous@demo.example'],
    ['two of them', 'cycles@demo.example, tous@demo.example'],
  ])('[P2] is a letter to print where the e-mail address is %s', (_, typed) => {
    const source = thirdScheme('base', {
      identity: ({ thirdParties }) => {
        thirdParties.vendeur.email = typed === undefined ? 'courrielVendeur' : JSON.stringify(typed);
      },
    });
    const { courrielVendeur: _none, ...answers } = SOLD;
    const { effects, told } = granted(source, answers);
    expect(effects.at(-1)).toMatchObject({ type: 'mail', to: null, recipient: `Cycles du Mont-Dore\n${ADDRESS}` });
    expect(told.at(-1)).toContain('Courrier à imprimer pour Cycles du Mont-Dore (Vendeur du vélo)');
  });

  it('[P1] keeps each line of their name and address to itself, whatever was typed', () => {
    const source = thirdScheme('base', {
      identity: ({ thirdParties }) => {
        thirdParties.vendeur.name = JSON.stringify('Cycles\n\n du Mont-Dore');
        thirdParties.vendeur.address = JSON.stringify('BP 12\r\n\r\n98800 Nouméa CEDEX');
      },
    });
    expect(granted(source).effects[0]).toMatchObject({ recipient: 'Cycles du Mont-Dore\nBP 12\n98800 Nouméa CEDEX' });
  });

  it('[P4] is told to agents by name, and to the applicant by what they are alone', () => {
    const { told, toApplicant, player, scheme } = granted();
    expect(told).toEqual([
      'Lettre à Cycles du Mont-Dore (Vendeur du vélo) : « Aide accordée à l’un de vos clients ».',
      'Courriel à Cycles du Mont-Dore (Vendeur du vélo), cycles@demo.example : « Aide accordée à l’un de vos clients ».',
    ]);
    expect(toApplicant).toEqual(['Un courrier a été adressé à : Vendeur du vélo.']);
    const view = viewOfCase(scheme, player.case, player.events, applicant);
    expect(view.case.mails.filter(({ third }) => third)).toEqual([]);
    expect(view.case.documents.filter(({ third }) => third)).toEqual([]);
    expect(JSON.stringify(view.events.filter(isToThird))).not.toMatch(/Cycles|cycles@|Aide accordée/u);
    // Who instructs sees both.
    const seen = viewOfCase(scheme, player.case, player.events, instructeur).case;
    expect([...seen.documents, ...seen.mails].filter(({ third }) => third)).toHaveLength(2);
  });

  it('[P4] is not told to the applicant where told is false', () => {
    const { toApplicant, player, scheme } = granted(saying({ told: false }));
    expect(toApplicant).toEqual([]);
    expect(viewOfCase(scheme, player.case, player.events, applicant).events.some(isToThird)).toBe(false);
  });

  it('[P3] is shown to the applicant as a copy where internal is false, and as no letter of theirs', () => {
    const source = thirdScheme('base', {
      workflow: ({ states }) => (states.instruction.actions.accorder.effects[1].internal = false),
    });
    const { player, scheme } = granted(source);
    const id = player.case.documents.find(({ third }) => third)?.id ?? '';
    player.run({ type: 'recordDocument', documentId: id, fileId: 'f1' }, { type: 'system', name: 'documents' });
    const view = viewOfCase(scheme, player.case, player.events, applicant);
    expect(view.case.documents.map(({ title }) => title)).toContain('Aide accordée à l’un de vos clients');
    expect(publicTimeline(scheme, player.case, player.events).at(-1)?.text).toContain('La copie d’une lettre');
  });

  it('[P4] is no mail of an applicant without an address, though it has none either', () => {
    const source = thirdScheme('base', { identity: ({ thirdParties }) => (thirdParties.vendeur.email = '""') });
    const player = start(source);
    player.case = { ...player.case, applicant: { ...player.case.applicant, email: null } };
    player.act('accorder', instructeur);
    const view = viewOfCase(compiled(source), player.case, player.events, applicant);
    expect(view.case.mails.filter(({ third }) => third)).toEqual([]);
  });

  it('is foreseen, with who gets it', () => {
    const { player, scheme } = { player: start(), scheme: compiled(thirdScheme('base')) };
    const command = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: null } as const;
    const foreseen = viewOfCase(scheme, player.case, [], instructeur).foresee(command, NOW);
    expect(foreseen).toMatchObject({
      letters: [
        { document: 'decision' },
        { document: 'vendeur', third: { name: 'Cycles du Mont-Dore' }, internal: true },
      ],
      mails: [{ to: 'cycles@demo.example', third: { id: 'vendeur' } }],
    });
  });
});

describe('a mail to print for the applicant', () => {
  it('[E3] bears their name and address, as letters do', () => {
    const source = thirdScheme('base', {
      identity: (identity) => (identity.addressee = { address: '/adresseVendeur' }),
    });
    const player = start(source);
    player.case = { ...player.case, applicant: { ...player.case.applicant, email: null } };
    const { effects } = player.act('refuser', instructeur, { motif: 'Trop tard.' });
    expect(effects.find(({ type }) => type === 'mail')).toMatchObject({
      to: null,
      recipient: `Marie Waheo\n${ADDRESS}`,
    });
  });
});
