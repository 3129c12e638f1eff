/*
 * What nobody would tell if it were otherwise: each place of a scheme is written as an author could have written it by mistake, and
 * the scenarios are played again. Where all of them still pass, and the compiler says nothing either, the place is told, with what a
 * scenario has to expect for it to be held. Nothing is said to be wrong there: it is said that nothing would show it.
 */
import type { Scenario, ScenarioThen } from '../../../schemas/types/scenario.ts';
import { lineOf, type TextRange } from '../../base/text-position.ts';
import type { Pointer } from '../../base/values.ts';
import { compile, compilePlayable } from '../../compile/compile.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { readJsonFile } from '../../language/json-file.ts';
import type { DispositifSource } from '../../language/source.ts';
import { templateName } from '../../language/source-files.ts';
import { differencesOf } from '../../simulate/compare-step.ts';
import { playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import { NAMES } from '../../simulate/step-words.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { withSlips } from './column-slips.ts';
import { findNear } from './find-near.ts';
import { findNearPath } from './find-near-path.ts';
import { slipsOfFile, SLIP_FILES, type PlaceSlip } from './json-slips.ts';
import { otherNames, type OtherNames } from './name-slips.ts';
import { seenOtherwise } from './seen-otherwise.ts';
import { slipsOfText } from './text-slips.ts';

/** What a scenario would have to expect. */
export type Holding = { readonly scenario: string; readonly step: number; readonly then: ScenarioThen };

/** A place that could be otherwise without anything telling. */
export type Unheld = {
  readonly file: string;
  /** Empty in a text. */
  readonly pointer: Pointer;
  /** What is written, and what could be; null where it could be left out. */
  readonly was: string;
  readonly put: string | null;
  /** Null where what scenarios go through is the same: one that comes near is missing. */
  readonly holding: Holding | null;
  /** One that comes near, where it was looked for and found. */
  readonly near: Scenario | null;
} & TextRange;

/** A place that was looked at: the how manieth, of how many; null where something holds it. */
export type Looked = { readonly at: number; readonly of: number; readonly unheld: Unheld | null };

/**
 * Looks at one place after the other, each when it is asked for: a scheme has hundreds, and its scenarios are played with each.
 * `from`: how many were looked at before. `near`: whether a scenario is looked for where none comes near, which takes longer.
 */
export function* lookForUnheld(source: DispositifSource, from = 0, near = false): Generator<Looked, void> {
  const sound = compile(source);
  if (sound.type === 'failed') return;
  const { dispositif } = sound;
  const known = new Set(sound.warnings.map(keyOf));
  const asked: Asked = { source, known, dispositif, played: playAll(dispositif), near };
  const others = otherNames(dispositif);
  const places = Object.entries(source.files).flatMap(([file, text]) =>
    slipsIn(file, text, others).map((slips) => ({ file, slips })),
  );
  for (const [before, { file, slips }] of places.entries()) {
    if (before < from) continue;
    const left = slips.find((slip) => !isTold(asked, file, withEdits(source.files[file] ?? '', slip)));
    yield { at: before + 1, of: places.length, unheld: left ? unheldAt(asked, file, left) : null };
  }
}

/** All places that nothing holds. */
export function findUnheld(source: DispositifSource): readonly Unheld[] {
  return [...lookForUnheld(source)].flatMap(({ unheld }) => unheld ?? []);
}

function slipsIn(file: string, text: string, others: OtherNames): readonly (readonly PlaceSlip[])[] {
  if (SLIP_FILES.includes(file)) return slipsOfFile(text, others);
  return templateName(file) ? slipsOfText(text) : [];
}

const withEdits = (text: string, { edits }: PlaceSlip): string =>
  withSlips(
    text,
    edits.map(({ from, to, text: put }) => ({ from, to, put })),
  );

type Played = readonly { readonly name: string; readonly steps: readonly PlayedStep[] }[];

/** Scenarios that pass: one that fails already would tell of everything. */
function playAll(compiled: CompiledDispositif): Played {
  return Object.entries(compiled.scenarios)
    .map(([name, scenario]) => ({ name, steps: playScenario(compiled, scenario) }))
    .filter(({ steps }) => steps.every((step) => isMet(compiled, step)));
}

const isMet = (compiled: CompiledDispositif, step: PlayedStep): boolean =>
  differencesOf(compiled, step, NAMES).length === 0;

type Asked = {
  readonly source: DispositifSource;
  readonly dispositif: CompiledDispositif;
  /** What the compiler says of it as it is. */
  readonly known: ReadonlySet<string>;
  readonly played: Played;
  readonly near: boolean;
};

/** Whether somebody tells: a scenario, or else the compiler, which takes longer to ask. */
function isTold({ source, known, played }: Asked, file: string, text: string): boolean {
  const changed = withText(source, file, text);
  const mutant = playable(changed);
  if (!mutant) return true;
  if (!mutant.passes(namesToPlay(played, file))) return true;
  // A value left out of a text is no mistake that the compiler is asked about: the sentence lacks it to be seen.
  if (templateName(file)) return false;
  const result = compile(changed);
  return result.type === 'failed' || result.warnings.some((found) => !known.has(keyOf(found)));
}

/** Of a text, the scenarios in which it is written. */
function namesToPlay(played: Played, file: string): ReadonlySet<string> {
  const text = templateName(file);
  const writes = ({ effects }: PlayedStep): boolean =>
    effects.some(
      (effect) =>
        (effect.type === 'mail' && text?.kind === 'messages' && effect.message === text.name) ||
        (effect.type === 'document' && text?.kind === 'documents' && effect.document === text.name),
    );
  return new Set(played.filter(({ steps }) => !text || steps.some(writes)).map(({ name }) => name));
}

type Mutant = {
  readonly compiled: CompiledDispositif;
  readonly passes: (names: ReadonlySet<string>) => boolean;
};

/** Null where it cannot be played, which is told to its author. */
function playable(source: DispositifSource): Mutant | null {
  const made = compilePlayable(source);
  if (!made?.isSound) return null;
  const { compiled } = made;
  const passes = (names: ReadonlySet<string>): boolean =>
    Object.entries(compiled.scenarios).every(
      ([name, scenario]) => !names.has(name) || playScenario(compiled, scenario).every((step) => isMet(compiled, step)),
    );
  return { compiled, passes };
}

function withText(source: DispositifSource, file: string, text: string): DispositifSource {
  return { ...source, files: { ...source.files, [file]: text } };
}

const keyOf = ({ code, file, pointer, line }: Diagnostic): string => `${code} ${file}${pointer || `:${line}`}`;

function unheldAt({ source, dispositif, played, near }: Asked, file: string, slip: PlaceSlip): Unheld {
  const { pointer, was, put, edits } = slip;
  const [edit = { from: 0, to: 0 }] = edits;
  const text = source.files[file] ?? '';
  const mutant = playable(withText(source, file, withEdits(text, slip)));
  const holding = mutant && holdingOf(dispositif, mutant.compiled, played, namesToPlay(played, file));
  const mayCome = near && !holding && COMES_NEAR.includes(file);
  return {
    file,
    pointer,
    was,
    put,
    holding,
    near: mutant && mayCome ? nearOf(file, pointer, [dispositif, mutant.compiled], `${was} ${put ?? ''}`) : null,
    ...(pointer === '' ? rangeAt(text, edit.from, edit.to) : readJsonFile(text).locate(pointer)),
  };
}

/** Files of which a scenario that comes near a place is looked for: of a letter or a question, somebody reads what is missing. */
const COMES_NEAR: readonly string[] = ['rules.json', 'workflow.json', 'queue.json'];

/** A request by itself where the rules judge it, else one that goes on otherwise than those that are there. */
function nearOf(
  file: string,
  pointer: Pointer,
  [sound, mutant]: readonly [CompiledDispositif, CompiledDispositif],
  written: string,
): Scenario | null {
  const alone = file === 'workflow.json' ? null : findNear(sound, mutant, written);
  return alone ?? findNearPath(sound, mutant, { written, pointer });
}

function rangeAt(text: string, from: number, to: number): TextRange {
  const before = text.slice(0, from);
  const line = before.split('\n').length;
  const column = from - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: Math.min(column + to - from, lineOf(text, line).length + 1) };
}

/** The first step at which anything is seen otherwise. */
function holdingOf(
  compiled: CompiledDispositif,
  mutant: CompiledDispositif,
  played: Played,
  names: ReadonlySet<string>,
): Holding | null {
  for (const { name, steps } of played) {
    const scenario = compiled.scenarios[name];
    if (!scenario || !names.has(name)) continue;
    const others = playScenario(mutant, scenario);
    for (const [at, step] of steps.entries()) {
      const other = others[at];
      const then = other && seenOtherwise({ compiled, step }, { compiled: mutant, step: other });
      if (then) return { scenario: name, step: step.number, then };
    }
  }
  return null;
}
