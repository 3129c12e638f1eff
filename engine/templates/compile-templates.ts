/**
 * Compiles messages, documents and the sheet. A tag that names nothing would print a hole in a letter: every one is
 * looked up beforehand, and reported at its line and column.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { findAll, readOr, unlessUnread } from '../language/unread.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import { SIDE_WORDS } from '../feel/reporter.ts';
import { buildVocabulary } from '../names/vocabulary.ts';
import type { Vocabulary } from '../feel/expression.ts';
import { createTemplate, parseTemplate, splitTemplate, type CompiledTemplate } from './template.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { listEffects } from '../language/walk-workflow.ts';
import { checkConfidential } from './check-confidential.ts';
import { checkCorrectionTexts } from './check-corrections.ts';
import { checkRuleFigures } from './check-rule-figures.ts';
import { checkLetterAmounts } from './check-letter-amounts.ts';
import { checkAmountPrinted } from './check-amount-printed.ts';
import { checkBranchWords } from './check-branch-words.ts';
import { checkSaidTags } from './check-said-tags.ts';
import { checkNamedTags } from './check-named-tags.ts';
import { checkAnnounced } from './check-announced.ts';
import { checkPromises } from './check-promises.ts';
import { checkPersonTags } from './check-person-tags.ts';
import { checkSaidDelays } from './check-said-delays.ts';
import { checkDeedWords } from './check-deed-words.ts';
import { checkRuleSenses } from './check-rule-senses.ts';
import { checkSaidFigures } from './check-said-figures.ts';
import { checkSaidShares } from './check-said-shares.ts';
import { checkCopiedWords } from './check-copied-words.ts';
import { checkTypedDays } from './check-typed-days.ts';
import { checkTypicalDelay } from './check-typical-delay.ts';
import { checkRecourse } from './check-recourse.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkWrittenAmounts } from './check-written-amounts.ts';
import { checkWrittenLaw } from './check-written-law.ts';
import { choicesOf } from './choices.ts';
import { findTagProblems, listTags, readsColumns } from './check-tags.ts';
import type { Choices } from './liquid-engine.ts';
import { templateFile } from './template-file.ts';
import { buildSheetVocabulary } from './sheet-vocabulary.ts';

/** The messages, letters and sheet of a scheme, parsed; messages and letters by their names. */
export type CompiledTemplates = {
  readonly messages: Readonly<Record<string, CompiledTemplate>>;
  readonly documents: Readonly<Record<string, CompiledTemplate>>;
  readonly sheet: CompiledTemplate;
};
/** `choices`: null where they cannot be known, since the files that give them cannot be read. */
type Context = { readonly parsed: ParsedSource; readonly choices: Choices | null };
type Compiled = { readonly template: CompiledTemplate | null; readonly diagnostics: readonly Diagnostic[] };

const SHEET = 'sheet.md';

/** Compiles all templates of a dispositif; the value is null when sheet.md is missing or cannot be read. */
export function compileTemplates(parsed: ParsedSource): {
  readonly value: CompiledTemplates | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { sheet, diagnostics, ...texts } = compileReadable(parsed);
  return { value: sheet && { ...texts, sheet }, diagnostics };
}

const CHECKS: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  checkEffects,
  checkRecourse,
  checkCorrectionTexts,
  checkWrittenAmounts,
  checkAttachments,
  checkWrittenLaw,
  checkTypicalDelay,
  checkTypedDays,
  checkCopiedWords,
  checkRuleFigures,
  checkRuleSenses,
  checkSaidFigures,
  checkSaidShares,
  checkDeedWords,
  checkPersonTags,
  checkPromises,
  checkAnnounced,
  checkSaidDelays,
  checkLetterAmounts,
  checkNamedTags,
  checkSaidTags,
  checkBranchWords,
  checkAmountPrinted,
];

/** The same, as far as it can be read: texts that cannot are left out, the sheet is then null. */
export function compileReadable(parsed: ParsedSource): Omit<CompiledTemplates, 'sheet'> & {
  readonly sheet: CompiledTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { sheet, messages, documents, diagnostics } = compileTexts(parsed);
  return { sheet, messages, documents, diagnostics: [...diagnostics, ...findAll(CHECKS, parsed)] };
}

function compileTexts(parsed: ParsedSource): ReturnType<typeof compileReadable> {
  const context: Context = { parsed, choices: readOr<Choices | null>(() => choicesOf(parsed), null) };
  const vocabulary = readOr<Vocabulary | null>(() => buildVocabulary(parsed), null);
  const ofSheet = readOr<Vocabulary | null>(() => buildSheetVocabulary(parsed), null);
  const messages = compileFolder(context, 'messages', vocabulary);
  const documents = compileFolder(context, 'documents', vocabulary);
  const sheet = compileFile(context, SHEET, ofSheet);
  const templates = { messages: messages.templates, documents: documents.templates };
  const confidential = unlessUnread(checkConfidential)(parsed, templates);
  const diagnostics = [...sheet.diagnostics, ...messages.diagnostics, ...documents.diagnostics, ...confidential];
  return { ...templates, sheet: sheet.template, diagnostics };
}

function compileFolder(
  context: Context,
  folder: string,
  vocabulary: Vocabulary | null,
): { readonly templates: Record<string, CompiledTemplate>; readonly diagnostics: readonly Diagnostic[] } {
  const templates: Record<string, CompiledTemplate> = {};
  const diagnostics = namesIn(context.parsed, folder).flatMap((name) => {
    const { template, diagnostics: found } = compileFile(context, `${folder}/${name}.md`, vocabulary);
    if (template) templates[name] = template;
    return found;
  });
  return { templates, diagnostics };
}

/** Of a text whose names cannot be known, no more is told than whether it can be read. */
function compileFile({ parsed, choices }: Context, file: string, vocabulary: Vocabulary | null): Compiled {
  const source = parsed.source.files[file];
  if (source === undefined) return { template: null, diagnostics: [] };
  const text = splitTemplate(source);
  if (!text) {
    return { template: null, diagnostics: [parsed.report('template.title-missing', file, { line: 1 }, {})] };
  }
  const problems =
    vocabulary && choices
      ? findTagProblems(text, vocabulary, choices)
      : findTagProblems(text, {}, {}).filter(({ problem }) => problem.type === 'syntax');
  const diagnostics = problems.map(({ line, column, problem }) => {
    const place = { line, column };
    switch (problem.type) {
      case 'syntax':
        return parsed.report('template.syntax', file, place, { problem: problem.message });
      case 'tag':
        return parsed.report('template.tag-unknown', file, place, problem);
      case 'label':
        return parsed.report('template.label-unknown', file, place, problem);
      case 'label-other':
        return parsed.report('template.label-other', file, place, problem);
      case 'choice':
        return parsed.report('template.choice-unknown', file, place, problem);
      case 'kind': {
        const { path, found, expected } = problem;
        return parsed.report('template.type', file, place, {
          path,
          found: SIDE_WORDS[found],
          expected: SIDE_WORDS[expected],
        });
      }
      case 'always':
        return parsed.report('template.always', file, place, problem);
      case 'raw':
        return parsed.report('template.raw-value', file, place, problem);
      case 'unit':
        return parsed.report('template.unit', file, place, problem);
      case 'part':
        return parsed.report('template.part', file, place, problem);
      case 'list':
        return parsed.report('template.list-member', file, place, problem);
    }
  });
  if (problems.some(({ problem }) => problem.type === 'syntax')) return { template: null, diagnostics };
  if (text.body.trim() === '') diagnostics.push(parsed.report('template.body-missing', file, { line: 1 }, {}));
  const parts = parseTemplate(text);
  const id = file.replace(/^.*\//, '').replace(/\.md$/, '');
  return {
    template: createTemplate(
      id,
      parts,
      choices ?? {},
      listTags(parts),
      vocabulary && readsColumns(text, vocabulary) ? vocabulary : null,
    ),
    diagnostics,
  };
}

function namesIn(parsed: ParsedSource, folder: string): readonly string[] {
  return Object.keys(parsed.source.files)
    .filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'))
    .map((file) => file.slice(folder.length + 1, -'.md'.length));
}

/** Every effect names a template that is there, and every template is used. */
function checkEffects(parsed: ParsedSource): readonly Diagnostic[] {
  const messages = namesIn(parsed, 'messages');
  const documents = namesIn(parsed, 'documents');
  const effects = listEffects(parsed);
  const certificates = Object.entries(parsed.workflow.clocks ?? {}).flatMap(([id, { certificate }]) =>
    certificate === undefined ? [] : [{ document: certificate, pointer: joinPointer('/clocks', id, 'certificate') }],
  );
  const missing = effects.flatMap(({ effect, pointer }) => {
    if (effect.type === 'mail' && !messages.includes(effect.message)) {
      const params = { message: effect.message, suggestion: suggest(effect.message, messages) };
      return [parsed.report('effect.message-missing', 'workflow.json', `${pointer}/message`, params)];
    }
    if (effect.type === 'mail' && effect.to === 'service' && parsed.identity.service.email === undefined) {
      return [parsed.report('effect.service-email', 'workflow.json', `${pointer}/to`, { message: effect.message })];
    }
    if (effect.type === 'document' && !documents.includes(effect.document)) {
      const params = { document: effect.document, suggestion: suggest(effect.document, documents) };
      return [parsed.report('effect.document-missing', 'workflow.json', `${pointer}/document`, params)];
    }
    return [];
  });
  const lost = certificates
    .filter(({ document }) => !documents.includes(document))
    .map(({ document, pointer }) => {
      const params = { document, suggestion: suggest(document, documents) };
      return parsed.report('effect.document-missing', 'workflow.json', pointer, params);
    });
  const used = new Set([
    ...effects.map(({ effect }) => templateFile(effect)),
    ...certificates.map(({ document }) => `documents/${document}.md`),
  ]);
  const all = [...messages.map((name) => `messages/${name}.md`), ...documents.map((name) => `documents/${name}.md`)];
  const unused = all
    .filter((file) => !used.has(file))
    .map((file) => parsed.report('template.unused', file, { line: 1 }, { file }));
  return [...missing, ...lost, ...unused];
}
