/*
 * The compiler: one folder in, one dispositif ready to run out, or everything that is wrong with it. It goes stage by
 * stage; where a file cannot be read, the others are judged as far as they do not need what cannot be (parse-around.ts).
 */
import { compileSchema } from '../form/validate/compile-schema.ts';
import { compileForm } from '../form/validate/compile-form.ts';
import { checkRules, compileRules } from '../rules/compile-rules.ts';
import { missingBlocks } from '../form/fields/shared-blocks.ts';
import { listPins, pinnedList } from '../form/fields/read-data.ts';
import { checkScenarios } from '../simulate/check-scenarios.ts';
import { compileReadable, compileTemplates, type CompiledTemplates } from '../templates/compile-templates.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import type { CompiledForm } from '../form/form.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import type { CompiledWorkflow } from '../workflow/model/compiled-workflow.ts';
import type { Diagnostic, Unproved } from '../language/diagnostic.ts';
import { NO_SHARED_LISTS, type DispositifSource } from '../language/source.ts';
import { SHEET, templateName } from '../language/source-files.ts';
import type { CompiledTemplate } from '../templates/template.ts';
import { verify, type Proofs } from '../verify/verify.ts';
import { checkThirdReaders } from '../workflow/check/check-third-readers.ts';
import { checkReaders } from '../workflow/check/check-readers.ts';
import { compileWorkflow, loadWorkflow } from '../workflow/check/compile-workflow.ts';
import { checkSource } from './check-source.ts';
import { parseForm, parseSource } from './parse-source.ts';
import type { ParsedSource, Report } from '../language/parsed-source.ts';
import { presentDiagnostics } from './present-diagnostics.ts';
import { parseAround } from './parse-around.ts';
import { readSource, type ReadSource } from './read-source.ts';

/** A scheme that can be used, with what its author should know of it; or all that keeps it from compiling. */
export type CompileResult =
  | {
      readonly type: 'compiled';
      readonly dispositif: CompiledDispositif;
      readonly warnings: readonly Diagnostic[];
      readonly unproved: readonly Unproved[];
    }
  | { readonly type: 'failed'; readonly diagnostics: readonly Diagnostic[] };

const NO_PROOFS: Proofs = { diagnostics: [], unproved: [] };

/** Compiles a source. Never throws on what an author wrote: what is wrong is returned, all of it, in the order of files. */
export function compile(source: DispositifSource): CompileResult {
  const read = readSource(source);
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  if (!form || !parsed) return fail([...read.diagnostics, ...checkAround(read)], read.report);
  return compileParsed(parsed, read.diagnostics);
}

/** What is wrong in a source besides the faults that keep some of its files from being read. */
function checkAround(read: ReadSource): readonly Diagnostic[] {
  const around = read.values.size === 0 ? null : parseAround(read);
  if (!around) return [];
  const { parsed, isFaulty } = around;
  const found = [
    ...checkSource(parsed),
    ...checkRules(parsed),
    ...compileWorkflow(parsed).diagnostics,
    ...compileReadable(parsed).diagnostics,
    ...checkScenarios(parsed),
  ];
  return found.filter(({ file, pointer }) => !isFaulty(file, pointer));
}

function compileParsed(parsed: ParsedSource, before: readonly Diagnostic[]): CompileResult {
  const rules = compileRules(parsed);
  const workflow = compileWorkflow(parsed);
  const templates = compileTemplates(parsed);
  const checked = [
    ...before,
    ...checkSource(parsed),
    ...rules.diagnostics,
    ...workflow.diagnostics,
    ...templates.diagnostics,
    ...checkScenarios(parsed),
  ];
  const proofs = checked.some(isError) || !workflow.value ? NO_PROOFS : verify(parsed, workflow.value);
  const found = [...checked, ...proofs.diagnostics];
  if (found.some(isError)) return fail(found, parsed.report);
  if (!workflow.value || !templates.value) throw new Error('A stage gave nothing and said nothing');
  const dispositif = assemble(parsed, compileForm(parsed), rules.value, workflow.value, templates.value);
  const all = [...found, ...checkReaders(parsed, dispositif), ...checkThirdReaders(parsed, dispositif)];
  if (all.some(isError)) return fail(all, parsed.report);
  return { type: 'compiled', warnings: presentDiagnostics(all, parsed.report), unproved: proofs.unproved, dispositif };
}

/** What judges answers: the rest of a scheme says what becomes of them. */
export type Judging = Pick<CompiledDispositif, 'identity' | 'form' | 'rules' | 'agent' | 'workflow'>;

/**
 * What judges answers of a source that is being written, whatever is still wrong with its letters, its proofs or an
 * expression, which then gives nothing. Null while the files cannot be read, or the procedure leads nowhere.
 */
export function compileJudging(source: DispositifSource): Judging | null {
  const read = readSource(source);
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  const workflow = parsed && compileWorkflow(parsed).value;
  if (!parsed || !workflow) return null;
  const { identity, agentSchema, data } = parsed;
  const agent = agentSchema && compileSchema(agentSchema, data);
  return { identity, form: compileForm(parsed), rules: compileRules(parsed).value, agent, workflow };
}

/** A source that is being written, as far as it can be played; `isSound` when nothing that it is made of is wrong. */
export type Playable = {
  readonly parsed: ParsedSource;
  readonly compiled: CompiledDispositif;
  /** Texts that cannot be read: they are empty here. */
  readonly unread: readonly string[];
  readonly isSound: boolean;
};

/**
 * What plays a source that is being written, whatever its proofs would say; a text that cannot be read says nothing. Null while
 * the files cannot be read, or the procedure leads nowhere. A source that is not sound may throw when it is played.
 */
export function compilePlayable(source: DispositifSource): Playable | null {
  const read = readSource(source);
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  if (!parsed) return null;
  const workflow = compileWorkflow(parsed);
  if (!workflow.value) return null;
  const { sheet, messages, documents, diagnostics } = compileReadable(parsed);
  const rules = compileRules(parsed);
  const unread = Object.keys(source.files).filter((file) => {
    const text = templateName(file);
    if (!text) return file === SHEET && sheet === null;
    return !Object.hasOwn(text.kind === 'messages' ? messages : documents, text.name);
  });
  const blanks = (kind: string): CompiledTemplates['messages'] =>
    Object.fromEntries(
      unread.flatMap((file) => {
        const text = templateName(file);
        return text?.kind === kind ? [[text.name, blankTemplate(text.name)] as const] : [];
      }),
    );
  const compiled = assemble(parsed, compileForm(parsed), rules.value, workflow.value, {
    messages: { ...messages, ...blanks('messages') },
    documents: { ...documents, ...blanks('documents') },
    sheet: sheet ?? blankTemplate('sheet'),
  });
  const found = [
    ...read.diagnostics,
    ...checkSource(parsed),
    ...rules.diagnostics,
    ...workflow.diagnostics,
    ...diagnostics,
  ];
  return { parsed, compiled, unread, isSound: !found.some(isError) };
}

const blankTemplate = (id: string): CompiledTemplate => ({ id, tags: [], render: () => ({ title: '', markdown: '' }) });

/**
 * Loads a version that was published: judged then, and by then's rules. What the compiler learnt to refuse since binds
 * the next version, never the cases of this one, so nothing is judged again.
 * @throws when the source cannot run at all: it was then never published, or the engine lost a feature, which is a bug
 */
export function load(source: DispositifSource): CompiledDispositif {
  const away = listPins(source).filter((pin) => !pinnedList(pin, source.lists ?? NO_SHARED_LISTS));
  if (away.length > 0)
    throw new Error(`${source.id} needs lists that are not here: ${away.map(({ id }) => id).join(', ')}`);
  const gone = missingBlocks(source);
  if (gone.length > 0)
    throw new Error(`${source.id} needs blocks that are not here: ${gone.map(({ id }) => id).join(', ')}`);
  const read = readSource(source, 'published');
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  if (!parsed) throw notRunnable(source, read.diagnostics);
  const templates = compileTemplates(parsed);
  if (!templates.value) throw notRunnable(source, templates.diagnostics);
  return assemble(parsed, compileForm(parsed), compileRules(parsed).value, loadWorkflow(parsed), templates.value);
}

function notRunnable({ id }: DispositifSource, diagnostics: readonly Diagnostic[]): Error {
  const reasons = diagnostics.filter(isError).map(({ code, file }) => `${code} in ${file}`);
  return new Error(`${id} was published but does not run: ${reasons.join(', ')}`);
}

function assemble(
  { id, source, identity, privacy, queue, scenarios, agentSchema, data, library }: ParsedSource,
  form: CompiledForm,
  rules: CompiledRules,
  workflow: CompiledWorkflow,
  templates: CompiledTemplates,
): CompiledDispositif {
  const agent = agentSchema && compileSchema(agentSchema, data);
  return { id, source, identity, privacy, queue, scenarios, form, agent, rules, workflow, library, ...templates };
}

function fail(diagnostics: readonly Diagnostic[], report: Report): CompileResult {
  return { type: 'failed', diagnostics: presentDiagnostics(diagnostics, report) };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
