/** Who sees what of a case: every kind of person against every part, in all that a view gives. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type CaseView, type CompiledDispositif } from '../../../../engine/index.ts';
import { READERS, REACH, wordsIn, wordsOf, type Onlooker } from '../../../support/limited-manifestation.ts';
import type { Player } from '../player.ts';
import { actorOf, FILES, ONLOOKERS, playLimited } from './limited-player.ts';

let dispositif: CompiledDispositif;
let player: Player;
beforeAll(async () => {
  ({ dispositif, player } = await playLimited());
});

const seenBy = (name: Onlooker): CaseView =>
  viewOfCase(
    dispositif,
    { ...player.case, applicant: { ...player.case.applicant, phone: null } },
    player.events,
    actorOf(name),
  );

/** All that a view gives, as text. */
function textOf(view: CaseView): string {
  const { now } = player;
  const {
    sections,
    eligibility,
    askable,
    actions,
    quotas,
    isFileShown: _files,
    openField: _fields,
    foresee: _foresee,
    ...parts
  } = view;
  return JSON.stringify([parts, sections(), eligibility(now), askable(now), actions(now), quotas(now)]);
}

describe('the matrix of people and parts of a case', () => {
  it('has in the case itself all that it tells of', () => {
    const everything = JSON.stringify([
      player.case,
      player.events,
      dispositif.workflow.actions,
      dispositif.rules.rules,
    ]);
    const labels = JSON.stringify(dispositif.form.model.fields);
    expect(
      Object.keys(READERS).filter((word) => ![everything, labels].some((text) => wordsIn(text).includes(word))),
    ).toEqual([]);
  });

  it.each(ONLOOKERS)('%s finds what they may read, and nothing else, in all parts of the view', (name) => {
    expect(wordsIn(textOf(seenBy(name))).toSorted()).toEqual(wordsOf(name).toSorted());
  });

  it.each(ONLOOKERS)('%s is told what their functions do not read, whatever the case holds', (name) => {
    // The jurist was not asked, and sees nothing of the case.
    const isLimited = !['applicant', 'instructeur', 'juriste', 'stranger'].includes(name);
    expect(seenBy(name).unread).toEqual(isLimited ? ['Casier judiciaire'] : []);
    const empty = viewOfCase(dispositif, { ...player.case, answers: {} }, [], actorOf(name));
    expect(empty.unread).toEqual(seenBy(name).unread);
  });

  it.each(ONLOOKERS)('%s opens the files of the answers that they read', (name) => {
    const view = seenBy(name);
    const opens = (id: string): boolean => view.isFileShown({ id, internal: false });
    expect(opens(FILES.document)).toBe(wordsOf(name).includes('DEMANDE-1'));
    expect(opens(FILES.extract)).toBe(wordsOf(name).includes('EXTRAIT-1'));
  });

  it.each<readonly [string, (all: readonly string[]) => readonly string[], boolean, readonly string[]]>([
    ['nothing', () => [], false, []],
    ['who asks alone', () => [], true, []],
    [
      'the criminal record alone',
      (all) => all.filter((name) => name === 'casier'),
      false,
      ['Avocat', 'CASIER-1', 'EXTRAIT-1', 'FAIT-1'],
    ],
    ['all but the criminal record', (all) => all.filter((name) => name !== 'casier'), false, [REACH, 'DEMANDE-1']],
    ['everything', (all) => all, true, [REACH, 'Avocat', 'CASIER-1', 'DEMANDE-1', 'EXTRAIT-1', 'FAIT-1']],
  ])(
    'an application that reads %s finds those answers, and nothing that was done',
    (_what, choose, identity, words) => {
      const categories = choose(Object.keys(dispositif.privacy.categories));
      const program: Actor = { type: 'application', id: 'a1', name: 'Registre', categories, identity };
      const view = viewOfCase(dispositif, player.case, player.events, program);
      const { machine: _machine, ...read } = view.case;
      const text = JSON.stringify([read, view.sections(), view.events, view.deeds, view.decided, view.opinions]);
      expect(wordsIn(text).toSorted()).toEqual(words.toSorted());
      expect(view.case.applicant.familyName).toBe(identity ? player.case.applicant.familyName : '');
      expect(view.case.applicant.email).toBeNull();
      expect([view.events, view.tasks, view.actions(player.now), view.deeds]).toEqual([[], [], [], []]);
      expect(view.isFileShown({ id: FILES.document, internal: false })).toBe(false);
      expect(view.annotationForm).toBeNull();
    },
  );

  it('an application does nothing on a case', () => {
    const program: Actor = { type: 'application', id: 'a1', name: 'Registre', categories: [], identity: true };
    expect(player.refused({ type: 'sendMessage', text: 'Bonjour', files: [] }, program).code).toBe(
      'action-not-allowed',
    );
    expect(player.refused({ type: 'passTime' }, program).code).toBe('action-not-allowed');
    expect(player.refused({ type: 'addNote', text: 'Vu' }, program).code).toBe('action-not-allowed');
  });

  it('is written in no event beyond what the case shows', () => {
    for (const name of ONLOOKERS) {
      const allowed = new Set(wordsOf(name));
      expect(wordsIn(JSON.stringify(seenBy(name).events)).filter((word) => !allowed.has(word))).toEqual([]);
    }
  });
});
