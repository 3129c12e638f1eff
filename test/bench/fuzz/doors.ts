/** The three doors that what comes from outside goes through: the compiler, the validators of a form, and `decide`. */
import {
  compile,
  decide,
  fieldErrors,
  normaliseAnswers,
  pruneAnswers,
  type Actor,
  type Case,
  type Command,
  type CompiledDispositif,
  type DispositifSource,
  type JsonObject,
} from '../../../engine/index.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { spoilFolder } from './folders.ts';
import { anyObject, below, hugeJson, oneOf, spoil, type Random } from './values.ts';

export type Door = 'compile' | 'form' | 'decide';

/** Puts one input through a door; throws when what comes back is neither a result nor a refusal. */
export type Attempt = (random: Random, huge: boolean) => void;

type Prepared = {
  readonly source: DispositifSource;
  readonly dispositif: CompiledDispositif;
  readonly cases: readonly Case[];
  readonly answers: readonly JsonObject[];
};

/** The doors of some schemes. */
export function openDoors(sources: readonly DispositifSource[]): Readonly<Record<Door, Attempt>> {
  const [first, ...others] = sources.map(prepare);
  if (!first) throw new Error('There is no scheme to begin from');
  const prepared: readonly [Prepared, ...Prepared[]] = [first, ...others];
  return {
    compile: (random, huge) => {
      // The smallest scheme, which comes first, shows most of what large ones would, ten times as often a second.
      const { source } = random() < 0.9 ? first : oneOf(random, prepared);
      const result = compile(spoilFolder(random, source, huge));
      if (result.type === 'compiled') judgeEverything(result.dispositif);
      else if (result.diagnostics.length === 0) throw new Error('Refused without a reason');
    },
    form: (random, huge) => {
      const { dispositif, answers } = oneOf(random, prepared);
      const given = spoil(random, answers[below(random, answers.length)] ?? {}, huge);
      fieldErrors(
        dispositif.form,
        pruneAnswers(dispositif.form, normaliseAnswers(dispositif.form.model, given), '2026-03-03'),
      );
    },
    decide: (random, huge) => attemptDecision(random, huge, oneOf(random, prepared)),
  };
}

function prepare(source: DispositifSource): Prepared {
  const result = compile(source);
  if (result.type === 'failed') throw new Error(`${source.id} does not compile`);
  const { dispositif } = result;
  const played = Object.values(dispositif.scenarios).flatMap((scenario) => playScenario(dispositif, scenario));
  const cases = played.flatMap(({ case: subject }) => (subject ? [subject] : []));
  return { source, dispositif, cases, answers: cases.map((subject) => subject.answers) };
}

/** Validators are made when they are first asked: what was found sound must be fit to be made. */
function judgeEverything({ form, agent, workflow }: CompiledDispositif): void {
  const actions = Object.values(workflow.actions).flatMap((action) => action.form ?? []);
  const opinions = [...Object.values(workflow.opinions), ...Object.values(workflow.adHoc)].map(
    (opinion) => opinion.form,
  );
  fieldErrors(form, {});
  for (const small of [...(agent ? [agent] : []), ...actions, ...opinions]) small.validate({});
}

function attemptDecision(random: Random, huge: boolean, { dispositif, cases }: Prepared): void {
  const subject = cases[below(random, cases.length)];
  if (!subject) throw new Error('A scheme has no case to begin from');
  const command = commandOf(random, huge, dispositif, subject);
  const now = new Date(Date.parse(subject.filedAt) + below(random, 400) * 86_400_000).toISOString();
  const result = decide(dispositif, command.type === 'file' ? null : subject, command, {
    now,
    actor: actorOf(random, dispositif, subject),
  });
  if (result.type === 'refused' && (result.code.length === 0 || result.message === ''))
    throw new Error('Refused without a reason');
}

function actorOf(random: Random, { identity }: CompiledDispositif, { applicant }: Case): Actor {
  const functions = Object.keys(identity.functions);
  return oneOf<Actor>(random, [
    { type: 'agent', userId: 'u', name: 'A', functions },
    { type: 'applicant', personId: applicant.personId, name: 'D' },
    { type: 'applicant', personId: '__proto__', name: 'D' },
    { type: 'time' },
    { type: 'system', name: 'S' },
  ]);
}

function commandOf(random: Random, huge: boolean, { workflow }: CompiledDispositif, subject: Case): Command {
  const big = huge ? hugeJson(random) : null;
  const data = big === null ? anyObject(random) : { motif: big, message: 'x', fields: { '/nom': 'x' } };
  const strange = ['__proto__', 'constructor', ''] as const;
  const action = random() < 0.1 ? oneOf(random, strange) : oneOf(random, ['', ...Object.keys(workflow.actions)]);
  const opinion = oneOf(random, ['__proto__', ...Object.keys(workflow.opinions)]);
  const answers = spoil(random, subject.answers, huge);
  const { id: caseId, number, dispositif, channel, applicant } = subject;
  const { version } = dispositif;
  return oneOf<Command>(random, [
    { type: 'file', caseId, number, version, answers, channel, receivedOn: null, applicant, mandate: null },
    { type: 'act', action, data, answers, expectedVersion: null },
    { type: 'act', action, data, answers: null, expectedVersion: below(random, 99) },
    { type: 'giveOpinion', opinion, data, expectedVersion: null },
    { type: 'annotate', values: data, base: null },
    { type: 'takeTask', task: `t${below(random, 30)}` },
    { type: 'sendMessage', text: typeof big === 'string' ? big : 'x', files: [] },
    { type: 'changeContact', phone: typeof big === 'string' ? big : '+687261235', address: { commune: 'x' } },
    { type: 'passTime' },
    { type: 'recordDocument', documentId: `d${below(random, 30)}`, fileId: 'f' },
  ]);
}
