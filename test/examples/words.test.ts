/** Every word of the language is used by a scheme that is compiled and played, so that none is promised without having been tried. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOfFolder, wordsOfLanguage } from './words.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Whole schemes, and the blocks of questions that these share. */
const FOLDERS = [...foldersIn('examples'), ...foldersIn('test/schemes'), 'schemas/blocks'];

/** What no scheme uses yet; a word that one comes to use is taken out. */
const UNTRIED: readonly string[] = [
  'annotation.article',
  'annotation.file.accept=docx',
  'annotation.file.accept=heic',
  'annotation.file.accept=odt',
  'annotation.open=never',
  'annotation.prefill=person.birthName',
  'annotation.prefill=person.email',
  'annotation.prefill=person.gender',
  'annotation.prefill=today',
  'annotation.widget=checkbox',
  'annotation.widget=checkboxes',
  'annotation.widget=email',
  'common.Calendar=calendar',
  'dispositif.documents.holder',
  'dispositif.documents.kind=letter',
  'dispositif.documents.validFrom',
  'dispositif.legalBasis.date',
  'dispositif.legalBasis.url',
  'dispositif.registers.shared',
  'dispositif.replacedBy',
  'dispositif.service.phone',
  'form-ui.fields.order',
  'form-ui.fields.widget',
  'privacy.categories.retention.from=decided',
  'privacy.categories.retention.from=expired',
  'privacy.categories.retention.from=filed',
  'privacy.categories.retention.from=notified',
  'privacy.categories.retention.on',
  'privacy.lawfulness=consent',
  'privacy.lawfulness=contract',
  'privacy.lawfulness=legalObligation',
  'privacy.lawfulness=legitimateInterests',
  'privacy.lawfulness=vitalInterests',
  'queue.sort=due',
  'rules.computed.personal',
  'rules.tables.aggregation=list',
  'rules.tables.inputs.maximum',
  'scenario.ScenarioThen.opinions=withdrawn',
  'scenario.ScenarioWhen.on',
  'scenario.ScenarioWhen.state',
  'scenario.ScenarioWhen.way=handed',
  'scenario.given.channel=email',
  'scenario.given.channel=letter',
  'scenario.given.channel=online',
  'scenario.given.channel=phone',
  'workflow.Action.kind=step',
  'workflow.AdHocOpinions.shows',
  'workflow.AdHocOpinions.shows=computed',
  'workflow.AdHocOpinions.shows=contact',
  'workflow.AdHocOpinions.silence=defavorable',
  'workflow.Clock.calendar',
  'workflow.Clock.extensionsCombine=sum',
  'workflow.ClockLength.article',
  'workflow.Effect.to=applicant',
  'workflow.Join.decides',
  'workflow.State.always.decides',
  'workflow.State.entry',
  'workflow.State.kind=step',
  'workflow.State.waiting=external',
  'workflow.Timer.calendar',
];

describe('words of the language', () => {
  const words = [...wordsOfLanguage()];
  const used = new Set(FOLDERS.flatMap((folder) => [...wordsOfFolder(join(ROOT, folder))]));

  it('are all read from the schemas', () => {
    expect(words).toEqual(expect.arrayContaining(['workflow.Effect.when', 'rules.tables.hitPolicy=O', 'annotation.unit']));
    expect([...used].filter((word) => !words.includes(word))).toEqual([]);
  });

  it('are each used by an example or a conformance scheme', () => {
    expect(words.filter((word) => !used.has(word)).toSorted()).toEqual(UNTRIED.toSorted());
  });
});

function foldersIn(parent: string): readonly string[] {
  return readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`);
}
