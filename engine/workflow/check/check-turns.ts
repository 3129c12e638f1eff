/**
 * Turns of a case that its own words or words of the law part from: an opinion whose silence is not the one that is told, a way back
 * to the applicant that asks for no correction, an extension longer than what it extends, a mail that tells a sum before it is paid.
 */
import { addDelay } from '../../calendar/delay.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { ACTORS, listActions, listStates } from '../../language/walk-workflow.ts';
import { sentencesOf } from '../../templates/sentences.ts';
import { templateFile } from '../../templates/template-file.ts';
import { printedTags } from '../../templates/text-tags.ts';

const FILE = 'workflow.json';

/** Everything of this kind in a workflow. */
export function checkTurns(parsed: ParsedSource): readonly Diagnostic[] {
  return [...checkSilences(parsed), ...checkWaysBack(parsed), ...checkExtensionLengths(parsed), ...checkOrder(parsed)];
}

const SAID = /(?<![\wÀ-ÿ])avis (?:est|sera)(?: réputé| considéré comme)? (favorable|défavorable)(?![\wÀ-ÿ])/i;

/** « Sans réponse, l’avis est favorable », of an opinion whose silence is worth the contrary. */
function checkSilences({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state: { opinions = {}, explain = '' }, pointer }) => {
    const told = sentencesOf(explain).find(({ text }) => /sans réponse|silence/i.test(text) && SAID.test(text));
    const [written = '', word = ''] = SAID.exec(told?.text ?? '') ?? [];
    if (word === '') return [];
    const meant = word.toLowerCase() === 'favorable' ? 'favorable' : 'defavorable';
    return Object.entries(opinions).flatMap(([id, { silence, title }]) => {
      if (silence === meant) return [];
      const place = joinPointer(pointer, 'opinions', id, 'silence');
      const related = [{ caption: CAPTIONS.opposed, place: joinPointer(pointer, 'explain'), file: FILE }];
      return [report('workflow.opinion-silence-said', FILE, place, { title, written, meant }, related)];
    });
  });
}

/** What an agent sends back to be corrected lists what is to correct: only an action « correction » asks for it. */
function checkWaysBack({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  const awaiting = new Set(
    listStates(workflow).flatMap(({ id, state: { waiting, actions = {} } }) =>
      waiting === 'applicant' && Object.values(actions).some(({ kind }) => kind === 'resubmission') ? [id] : [],
    ),
  );
  return listActions(workflow).flatMap(({ action: { title, kind, by, to, from = [] }, pointer, state }) => {
    // What stays there was asked for before.
    if (to === undefined || state === to || from.includes(to)) return [];
    const isAgent = by.some((name) => !ACTORS.includes(name));
    if (kind === 'correction' || kind === 'reopening' || !isAgent || !awaiting.has(to)) return [];
    return [report('workflow.correction-unlisted', FILE, joinPointer(pointer, 'to'), { title })];
  });
}

/** An exception that lasts more than twice as long as the rule: laws give two months more on one (RGPD, article 12.3). */
function checkExtensionLengths({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return Object.entries(workflow.clocks ?? {}).flatMap(([id, { title, after, lengths = [], extensions = {} }]) => {
    const base = [...(after === undefined ? [] : [after]), ...lengths.map((one) => one.after)];
    return Object.entries(extensions).flatMap(([name, { by, title: extension }]) => {
      const isLonger = base.every((one) =>
        SAMPLE_MOMENTS.every((moment) => addDelay(moment, { after: by }) > twice(moment, one)),
      );
      if (base.length === 0 || !isLonger) return [];
      const place = joinPointer('/clocks', id, 'extensions', name, 'by');
      return [report('workflow.extension-longer', FILE, place, { extension, clock: title })];
    });
  });
}

const twice = (moment: string, after: string): string => addDelay(addDelay(moment, { after }), { after });

const TOLD = { pay: 'dossier.montantVerse', commit: 'dossier.montantEngage', recover: 'dossier.montantVerse' } as const;

/** A text that prints what is paid, before the effect that pays it: it is filled in before. */
function checkOrder({ workflow, report, source }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ action: { effects = [] }, pointer }) =>
    effects.flatMap((effect, at) => {
      const file = templateFile(effect);
      const paths = file === null ? [] : printedTags(source.files[file] ?? '').map(({ path }) => path);
      const later = effects.findIndex((one, index) => {
        const isLater = index > at && one.type === 'amount';
        return isLater && paths.includes(TOLD[one.entry]);
      });
      const amount = effects[later];
      if (amount?.type !== 'amount') return [];
      const related = [{ caption: CAPTIONS.entered, place: joinPointer(pointer, 'effects', later), file: FILE }];
      const params = { path: TOLD[amount.entry], label: amount.label };
      return [report('effect.amount-after', FILE, joinPointer(pointer, 'effects', at), params, related)];
    }),
  );
}
