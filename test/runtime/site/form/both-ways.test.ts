/**
 * With scripts as without: whoever types the same answers is led to the same pages and told the same sentences there, of
 * mistakes as of what forbids filing. One way is driven as the server answers plain posts, the other as the page that lives in
 * the browser steps, with the same functions as both.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sessionAt, shownFields, stepForm } from '../../../../engine/form/session/session.ts';
import type { FormSession } from '../../../../engine/form/session/session.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { withFiles } from '../../../../engine/simulate/scenario-files.ts';
import {
  activePages,
  askGivenSources,
  calculatedPlan,
  findField,
  localDate,
  pruneAnswers,
  settleData,
} from '../../../../engine/index.ts';
import type { ScenarioGiven } from '../../../../schemas/types/scenario.ts';
import type {
  Channel,
  CompiledDispositif,
  Form,
  Instant,
  Json,
  JsonObject,
  LocalDate,
} from '../../../../engine/index.ts';
import { asJsonObject, equalJson } from '../../../../engine/base/index.ts';
import { instantOfLocal } from '../../../../engine/calendar/noumea.ts';
import { runInBrowser } from '../../../engine/form/fields/run-in-browser.ts';
import { goOn, type Ask, type GoneOn, type Steps } from '../../../../runtime/site/form/go-on.ts';
import { judge, mergePost, reviewOf } from '../../../../runtime/site/filling/page-answers.ts';
import { encodePost } from '../../../engine/form/post.ts';
import { compiled as compiledOf, readSource } from '../../../engine/sources.ts';
import { EXAMPLE_IDS } from '../../../support/example.ts';

/** What somebody is shown after a page was sent. */
type Told = Pick<FormSession, 'page' | 'blocking'> & { readonly sentences: readonly (readonly [string, string])[] };
/** What became of a form: what was told page after page, and what filing would be given. */
type Walk = { readonly told: readonly Told[]; readonly answers: JsonObject };
type Context = { readonly now: Instant; readonly channel: Channel };

/** Questions that appear one after the other on one page. */
const MOST_ROUNDS = 8;

function pick(answers: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}

function without(answers: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

function firstPage(form: Form, today: LocalDate): FormSession {
  return sessionAt(form, { answers: {}, today, page: activePages(form, {})[0]?.id ?? null, returning: false });
}

const toldOf = ({ page, errors, blocking }: FormSession): Told => ({
  page,
  blocking,
  sentences: errors.map(({ pointer, message }) => [pointer, message] as const),
});

/** Plain posts of the pages; what is not understood at first is answered better. */
function walkPlainly(compiled: CompiledDispositif, attempts: readonly JsonObject[], context: Context): Walk {
  const { form } = compiled;
  const today = localDate(context.now);
  let session = firstPage(form, today);
  const told: Told[] = [];
  while (session.page !== null) {
    const { page } = session;
    for (const wanted of attempts) {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const before = session.answers;
        const shown = shownFields(form, session);
        const pairs = encodePost(form.model, pick(wanted, shown));
        const { answers } = mergePost(form, before, shown, { pairs, errors: [] }, today);
        const judgement = judge(compiled, answers, context);
        session = stepForm(form, sessionAt(form, { answers, today, page, returning: false }), {
          type: 'goOn',
          judgement,
          seen: before,
        });
        // A question that the post brought along is answered by the next one; in the browser it was on screen.
        if (session.page !== page || equalJson(before, answers)) break;
      }
      told.push(toldOf(session));
      if (session.page !== page) break;
    }
    if (session.page === page) break;
  }
  return { told, answers: pruneAnswers(form, session.answers, session.today) };
}

/** The same in the browser, which knows no list of data and asks the server for the rules. */
async function walkLively(
  compiled: CompiledDispositif,
  attempts: readonly JsonObject[],
  context: Context,
): Promise<Walk> {
  const { model, validators } = compiled.form;
  const plan = calculatedPlan(model.schema);
  const calculated = plan && runInBrowser(model.schema, plan);
  const form: Form = { model, validators, ...(calculated && { calculated }) };
  let session = firstPage(form, localDate(context.now));
  const steps: Steps = {
    latest: () => session,
    step: (action) => (session = stepForm(form, session, action)),
  };
  const ask: Ask = (answers) =>
    Promise.resolve({ type: 'judged', judgement: judge(compiled, settleData(compiled.form, answers), context) });
  const told: Told[] = [];
  while (session.page !== null) {
    const { page } = session;
    const own = model.ui.pages.find(({ id }) => id === page)?.fields ?? [];
    for (const wanted of attempts) {
      let gone: GoneOn = { type: 'left' };
      for (let round = 0; round < MOST_ROUNDS && (round === 0 || session.newQuestions); round++) {
        // Questions appear while one types.
        for (let letter = 0; letter < MOST_ROUNDS; letter++) {
          const typed = pick(wanted, shownFields(form, session));
          steps.step({ type: 'change', answers: { ...without(session.answers, own), ...typed } });
        }
        gone = await goOn(form, steps, ask);
        if (gone.type === 'told') await gone.settled;
      }
      told.push(gone.type === 'review' ? { ...toldOf(session), page: null } : toldOf(session));
      if (gone.type !== 'told') {
        if (gone.type === 'review') session = { ...session, page: null };
        break;
      }
    }
    if (session.page === page) break;
  }
  return { told, answers: pruneAnswers(form, session.answers, session.today) };
}

/** Something done to one answer, found by its rank among all that are not sections. */
type Slip = { readonly at: number; readonly how: 'leave out' | 'empty' | 'nonsense' | 'spaces' | 'swap' };

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat({ max: 60 }),
  how: fc.constantFrom('leave out', 'empty', 'nonsense', 'spaces', 'swap'),
});

function withSlip(form: Form, answers: JsonObject, others: JsonObject, { at, how }: Slip, within = ''): JsonObject {
  const names = Object.keys(answers);
  const name = names[at % names.length];
  if (name === undefined) return answers;
  const value = answers[name];
  if (isSection(value)) {
    const other = others[name];
    const deeper = { at: Math.floor(at / names.length), how };
    const slipped = withSlip(form, value, isSection(other) ? other : {}, deeper, `${within}/${name}`);
    return { ...answers, [name]: slipped };
  }
  const rest = without(answers, [name]);
  const { choices, format } = findField(form.model, `${within}/${name}`) ?? {};
  const isTyped = typeof value === 'string' && choices == null && format !== 'date';
  switch (how) {
    case 'leave out':
      return rest;
    case 'empty':
      return isTyped ? { ...rest, [name]: '' } : rest;
    case 'nonsense':
      return isTyped ? { ...rest, [name]: 'n’importe quoi' } : rest;
    case 'spaces':
      return isTyped ? { ...rest, [name]: `  ${value} ` } : answers;
    case 'swap':
      return name in others && others[name] !== undefined ? { ...rest, [name]: others[name] } : rest;
  }
}

function isSection(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('mediaType' in value);
}

/** What is typed in a scenario, and what registers fill in. */
function answersGiven({ form }: CompiledDispositif, given: ScenarioGiven): JsonObject {
  const typed = withFiles(form.model, asJsonObject(given.answers));
  return askGivenSources(form, given, typed, instantOfLocal(given.now)).answers;
}

describe.each(EXAMPLE_IDS)('the form of %s', (id) => {
  test('lets through what filing takes, and nothing else', async () => {
    const compiled = compiledOf(await readSource(`examples/${id}`));
    for (const scenario of Object.values(compiled.scenarios)) {
      const { given } = scenario;
      const context = { now: instantOfLocal(given.now), channel: given.channel ?? 'online' };
      const answers = answersGiven(compiled, given);
      const walk = walkPlainly(compiled, [answers], context);
      const last = walk.told.at(-1);
      const code = playScenario(compiled, scenario)[0]?.refusal?.code;
      // What is wrong on a page that lies behind, by answers given after it, is told where all are read again.
      const left = reviewOf(compiled.form, walk.answers, judge(compiled, walk.answers, context)).errors;
      const isThrough = last?.page === null && last.blocking.length === 0 && left.length === 0;
      expect(isThrough, `${scenario.title}: ${code}`).toBe(code !== 'answers-invalid' && code !== 'not-eligible');
    }
  });

  test('leads to the same pages with the same sentences, with scripts as without', async () => {
    const compiled = compiledOf(await readSource(`examples/${id}`));
    const given = Object.values(compiled.scenarios).map((scenario) => ({
      now: instantOfLocal(scenario.given.now),
      answers: answersGiven(compiled, scenario.given),
    }));
    const seen = { errors: 0, blocking: 0, filed: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: given.length - 1 }),
        fc.nat({ max: given.length - 1 }),
        fc.array(slip, { maxLength: 6 }),
        async (which, other, slips) => {
          const { now, answers = {} } = given[which] ?? { now: instantOfLocal('2026-01-01T08:00') };
          const others = given[other]?.answers ?? {};
          const attempts = [slips.reduce((so, one) => withSlip(compiled.form, so, others, one), answers), answers];
          const context: Context = { now, channel: 'online' };
          const plain = walkPlainly(compiled, attempts, context);
          expect(await walkLively(compiled, attempts, context)).toEqual(plain);
          seen.errors += plain.told.some(({ sentences }) => sentences.length > 0) ? 1 : 0;
          seen.blocking += plain.told.some(({ blocking }) => blocking.length > 0) ? 1 : 0;
          seen.filed += plain.told.at(-1)?.page === null ? 1 : 0;
        },
      ),
      { numRuns: 60 + given.length, examples: given.map((_, which): [number, number, Slip[]] => [which, which, []]) },
    );
    // What is compared is there to be compared.
    expect(
      Object.values(seen).every((count) => count > 0),
      JSON.stringify(seen),
    ).toBe(true);
  });
});
