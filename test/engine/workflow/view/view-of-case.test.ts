/** Who sees what of a case: every kind of person against every part, in all that a view gives. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type CaseView, type CompiledDispositif } from '../../../../engine/index.ts';
import {
  agentOf,
  FUNCTIONS,
  limitedAnswers,
  limitedSource,
  limitedStory,
  READERS,
  wordsIn,
  wordsOf,
  type Onlooker,
} from '../../../support/limited-manifestation.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, type Player } from '../player.ts';

const METEO = '5a0f2b3c-0000-4000-8000-000000000001';
const FILES = { document: 'f-document', extract: 'f-extract' };

let dispositif: CompiledDispositif;
let player: Player;
beforeAll(async () => {
  dispositif = compiled(limitedSource(await readSource('test/schemes/manifestation')));
  const answers = limitedAnswers(FILES.document, FILES.extract);
  const nothing = { nom: null, dateNaissance: null, foyer: null, montantDemande: null };
  player = startCase(dispositif, { ...nothing, ...answers });
  for (const { by, command } of limitedStory(METEO, player.case.answers)) player.run(command, actorOf(by));
});

function actorOf(name: Onlooker): Actor {
  if (name === 'applicant') return applicant;
  if (name === 'meteo') return agent(`group:${METEO}`);
  if (name === 'stranger') return agent();
  return agentOf(name);
}

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
    isFileShown: _files,
    openField: _fields,
    foresee: _foresee,
    ...parts
  } = view;
  return JSON.stringify([parts, sections(), eligibility(now), askable(now), actions(now)]);
}

const ONLOOKERS: readonly Onlooker[] = [
  'applicant',
  ...Object.keys(FUNCTIONS).filter((name): name is keyof typeof FUNCTIONS => Object.hasOwn(FUNCTIONS, name)),
  'meteo',
  'stranger',
];

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

  it('is written in no event beyond what the case shows', () => {
    for (const name of ONLOOKERS) {
      const allowed = new Set(wordsOf(name));
      expect(wordsIn(JSON.stringify(seenBy(name).events)).filter((word) => !allowed.has(word))).toEqual([]);
    }
  });
});
