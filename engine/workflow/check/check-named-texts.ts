/**
 * Texts against what they are named for: the letter to the former holder sent to somebody else, the mail of the suspension sent
 * by the withdrawal, a decision that is announced as it is proposed. Names are those that authors give their files.
 */
import { memoise } from '../../base/memoise.ts';
import { foldedText } from '../../base/telling-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { thirdOf } from '../../language/recipients.ts';
import { listActions, listEffects, type ActionEntry } from '../../language/walk-workflow.ts';
import { templateFile } from '../../templates/template-file.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { leadsTo, senseAfter, senseOfWords } from './decision-sense.ts';

const FILE = 'workflow.json';

/** Texts that go to another than they are named for, by another action, or before the decision that they tell. */
export function checkNamedTexts(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const sent = sentBy(parsed);
  return [
    ...checkThirds(parsed),
    ...sent.flatMap((one) => [...checkAction(parsed, compiled, sent, one), ...checkEarly(parsed, compiled, sent, one)]),
  ];
}

/** A letter that bears the name of a third party, to another one; or to the applicant while nothing goes to who it names. */
function checkThirds(parsed: ParsedSource): readonly Diagnostic[] {
  const thirds = Object.entries(parsed.identity.thirdParties ?? {});
  const effects = listEffects(parsed).flatMap(({ effect, pointer }) =>
    effect.type === 'mail' || effect.type === 'document' ? [{ effect, pointer, to: thirdOf(effect) }] : [],
  );
  return effects.flatMap(({ effect, pointer, to }) => {
    const name = effect.type === 'mail' ? effect.message : effect.document;
    const words = wordsOf(name);
    const named = thirds.filter(([id]) => wordsOf(id).every((word) => words.includes(word)));
    const [only, ...others] = named;
    const isKnown = to === null || thirds.some(([id]) => id === to);
    if (!only || others.length > 0 || only[0] === to || effect.to === 'service' || !isKnown) return [];
    const [id, third] = only;
    if (to === null && effects.some((one) => one.to === id)) return [];
    const place = effect.to === undefined ? pointer : joinPointer(pointer, 'to');
    const params = { text: name, third: third.title, id };
    return [parsed.report('third.text-other', FILE, place, params)];
  });
}

type Sent = ActionEntry & { readonly effect: WorkflowEffect; readonly at: Pointer; readonly file: string };

function sentBy({ workflow }: ParsedSource): readonly Sent[] {
  return listActions(workflow).flatMap((entry) =>
    (entry.action.effects ?? []).flatMap((effect, at) => {
      const file = templateFile(effect);
      return file === null ? [] : [{ ...entry, effect, at: joinPointer(entry.pointer, 'effects', at), file }];
    }),
  );
}

/** A text named for an action that does not send it, or for the other decision. */
function checkAction(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  sent: readonly Sent[],
  { id, action, effect, at, file }: Sent,
): readonly Diagnostic[] {
  const stem = stemOf(nameOf(file));
  const state = action.to === undefined ? '' : (workflow.states[action.to]?.title ?? '');
  if (stem === null || hasWord(`${id} ${action.title} ${action.to ?? ''} ${state}`, stem)) return [];
  const meant = listActions(workflow).filter((other) => {
    const own = sent.filter(
      (one) => one.id === other.id && folderOf(one.file) === folderOf(file) && thirdOf(one.effect) === thirdOf(effect),
    );
    if (other.id === id || own.length === 0) return false;
    // Both may write it where they decide alike.
    return own.some((one) => one.file === file)
      ? hasWord(`${other.id} ${other.action.title}`, stem) && isOpposed(compiled, action.to, other.action.to)
      : doesIt(other, stem) && !own.some((one) => doesIt(other, stemOf(nameOf(one.file))));
  });
  const [only, ...others] = meant;
  if (!only || others.length > 0) return [];
  const params = { text: nameOf(file), action: action.title, other: only.action.title };
  const related = [{ caption: CAPTIONS.textAction, place: only.pointer }];
  return [report('effect.text-other', FILE, at, params, related)];
}

/** Whether a word is what an action does: « suspension » of « Suspendre l’autorisation ». */
function doesIt({ id, action }: ActionEntry, stem: string | null): boolean {
  return stem !== null && [wordsOf(id)[0], wordsOf(action.title)[0]].some((verb) => verb?.startsWith(stem));
}

const hasWord = (text: string, stem: string): boolean => wordsOf(text).some((word) => word.startsWith(stem));

function isOpposed(compiled: CompiledWorkflow, one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((to) => (to === undefined ? null : senseAfter(compiled, to, [])));
  return first !== null && second !== null && first !== second;
}

/** The mail of a decision, sent already by who only proposes it. */
function checkEarly(
  { report, source }: ParsedSource,
  compiled: CompiledWorkflow,
  sent: readonly Sent[],
  { id, action, effect, at, file }: Sent,
): readonly Diagnostic[] {
  const { to, decides, kind = 'step' } = action;
  const title = (source.files[file] ?? '').split('\n', 1)[0] ?? '';
  if (to === undefined || kind !== 'step' || decides !== undefined || thirdOf(effect) !== null) return [];
  if (senseOfWords(title) === null) return [];
  const later = sent.find(
    (one) =>
      one.id !== id &&
      one.file === file &&
      one.action.to !== to &&
      (compiled.actions[one.id]?.states ?? []).every((state) => leadsTo(compiled, to, state)) &&
      !(compiled.actions[id]?.states ?? []).some((state) => leadsTo(compiled, one.action.to ?? '', state)),
  );
  if (!later) return [];
  const params = { text: nameOf(file), action: action.title, other: later.action.title };
  const related = [{ caption: CAPTIONS.textAction, place: later.pointer }];
  return [report('effect.text-early', FILE, at, params, related)];
}

const nameOf = (file: string): string => file.replace(/^\w+\/|\.md$/g, '');
const folderOf = (file: string): string => file.split('/', 1)[0] ?? '';

/** The words of a name, as they are heard: `ancienTitulaire` and « lettre-ancien-titulaire » alike. */
const wordsOf = memoise((name: string): readonly string[] =>
  foldedText(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')).split(' '),
);

/** Shorter ones begin too many words. */
const LONG = 6;

/** How the first word of a name begins, whatever it ends with: « suspension » and « suspendre »; null for a short one. */
function stemOf(name: string): string | null {
  const [word = ''] = wordsOf(name);
  return word.length > LONG ? word.slice(0, LONG) : null;
}
