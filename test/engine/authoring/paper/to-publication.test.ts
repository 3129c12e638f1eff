/**
 * From a paper form to what can be published, as an author goes who writes no file: the questions of the paper, the texts that are
 * left to write, and one answer for what scenarios do not say yet.
 */
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../designer/scenarios/answer-of.ts';
import type { PaperKind, PaperQuestion } from '../../../../engine/authoring/paper/page.ts';
import { compile, newSource, runScenarios } from '../../../../engine/index.ts';
import {
  answerEverywhere,
  perform,
  putPaper,
  repeatedMarks,
  unansweredQuestions,
  writeEverywhere,
  type Files,
  type Gesture,
} from '../../../../engine/studio.ts';
import { readSource } from '../../sources.ts';

const WORDS = { page: 'Votre demande', category: 'La demande', notes: 'Du formulaire papier' };
const TYPED: Partial<Readonly<Record<PaperKind, string>>> = {
  text: 'Club de va’a',
  longText: 'Un tournoi pour les jeunes.',
  date: '1er mars 2026',
  time: '08:30',
  email: 'club@exemple.nc',
  phone: '26.12.34',
  money: '150 000 F',
  number: '45',
  yesNo: 'true',
  choice: '"oui"',
  choices: '"oui"',
  document: 'devis.pdf',
  repeat: 'Une pirogue',
};
const KINDS = Object.keys(TYPED) as readonly (keyof typeof TYPED)[];
const question = (kind: PaperKind): PaperQuestion => ({
  title: `Question ${kind}`,
  kind,
  choices: kind === 'choice' || kind === 'choices' ? ['Oui', 'Non'] : kind === 'repeat' ? ['Matériel', 'Prix'] : [],
  required: true,
  hint: '',
  section: 'Votre projet',
});

function done(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(`${performed.code}: ${JSON.stringify(gesture)}`);
  return performed.files;
}

/** A scheme of a model, with the questions of a paper form. */
async function begun(model: string, kinds: readonly PaperKind[]): Promise<Files> {
  const made = newSource(await readSource(`workflows/${model}`), { id: 'aide-clubs', title: 'Aide aux clubs' });
  if (made.type === 'refused') throw new Error(JSON.stringify(made.errors));
  const paper = { from: 'layout', title: 'Demande', questions: kinds.map(question), notes: ['À signer.'] } as const;
  return done(made.source.files, putPaper(made.source.files, paper, WORDS));
}

/** Every text that is left to write is typed over. */
function written(files: Files): Files {
  const many = repeatedMarks(files).reduce((now, { what }) => done(now, writeEverywhere(now, what, 'le club')), files);
  return Object.fromEntries(
    Object.entries(many).map(([file, text]) => [file, text.replaceAll(/\[à écrire : [^\]]*\]/gu, 'le texte écrit')]),
  );
}

/** Every question that scenarios leave out is given what its author types. */
function answered(files: Files): Files {
  return unansweredQuestions(files).reduce((now, unanswered) => {
    const kind = KINDS.find((one) => unanswered.title === `Question ${one}`);
    const answers = unanswered.asked.map((one) => {
      const answer = answerOf(one, TYPED[kind ?? 'text'] ?? '');
      if (answer === null) throw new Error(`nothing can be typed for ${one.title}`);
      return answer;
    });
    return done(now, answerEverywhere(unanswered, answers));
  }, files);
}

function standing(files: Files): { readonly errors: readonly string[]; readonly failed: readonly string[] } {
  const result = compile({ id: 'aide-clubs', files });
  if (result.type === 'failed') {
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    return { errors: errors.map(({ code, file, pointer }) => `${code} ${file}${pointer}`), failed: [] };
  }
  const { scenarios } = runScenarios(result.dispositif);
  return { errors: [], failed: scenarios.filter(({ passed }) => !passed).map(({ name }) => name) };
}

describe.each(['instruction-simple', 'completude-regularisation', 'avis-paralleles', 'visa-signature'])(
  'a paper form on the model %s',
  (model) => {
    it('has no error and no failing scenario once it is written and answered', async () => {
      const files = answered(written(await begun(model, KINDS)));
      expect(standing(files)).toEqual({ errors: [], failed: [] });
      expect(unansweredQuestions(files)).toEqual([]);
    });
  },
);

describe('a question of each kind', () => {
  it.each(KINDS)('that is a %s keeps its scheme from being published until it is answered', async (kind) => {
    const files = written(await begun('instruction-simple', [kind]));
    const before = standing(files);
    expect(before.errors.length + before.failed.length).toBeGreaterThan(0);
    expect(unansweredQuestions(files).map(({ title }) => title)).toEqual([`Question ${kind}`]);
    expect(standing(answered(files))).toEqual({ errors: [], failed: [] });
  });
});
