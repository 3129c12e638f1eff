/*
 * What one text may read, by name: the values that its tags can print or ask for, how each is called and written, and whether
 * it can be missing at some moment at which the text is sent. It is there as soon as the procedure can be read.
 */
import type { ValueType } from '../../../schemas/types/common.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { compilePlayable, type Playable } from '../../compile/compile.ts';
import { listColumns, unitOf, type ScopeType } from '../../feel/scope-type.ts';
import { writeUnit } from '../../feel/units.ts';
import type { DispositifSource } from '../../language/source.ts';
import { SHEET } from '../../language/source-files.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { choicesOf } from '../../templates/choices.ts';
import type { Choices } from '../../templates/liquid-engine.ts';
import { moneyPaths } from '../../templates/money-paths.ts';
import { buildSheetVocabulary } from '../../templates/sheet-vocabulary.ts';
import type { Absence } from '../../verify/presence/presence.ts';
import { createPresence } from '../../verify/presence/presence.ts';
import { usesOfTemplates } from '../../verify/presence/check-presence.ts';
import { sayAbsence } from '../../verify/presence/say-absence.ts';
import { factOf, addFacts, NO_FACTS, type Facts } from '../../verify/domains/facts.ts';
import { analyseFlow } from '../../verify/flow/flow.ts';
import type { Situation } from '../../verify/flow/site.ts';
import { listSites } from '../../verify/flow/sites.ts';
import type { ReadableChoice } from '../readable-names.ts';
import { titleInSheet, titleOfName, type NameGroup } from './name-titles.ts';
import { createMayRead } from './may-read.ts';

/** A value that a text can print or ask for; `*` in its path for each member of a list, which a loop goes through. */
export type TextName = {
  readonly path: string;
  readonly title: string;
  readonly group: NameGroup;
  /** Section, list, action or opinion that it belongs to. */
  readonly around: string | null;
  readonly type: ValueType;
  /** Null when it is not chosen from a list, or from one too long to be shown whole. */
  readonly choices: readonly ReadableChoice[] | null;
  /** What `libelle` is given, where what people read is not what is kept. */
  readonly label: string | null;
  /** What it counts, such as « % ». */
  readonly unit: string | null;
  /** Why it may be missing where the text is sent, as the end of a sentence; null when it is always there. */
  readonly absent: string | null;
};

/** Choices that a list in the studio shows; longer ones are typed. */
const MOST_CHOICES = 100;

/** Everything that a text of a source may read, in the order of the table of names; null while the procedure cannot be read. */
export function listTextNames(source: DispositifSource, file: string): readonly TextName[] | null {
  const playable = compilePlayable(source);
  return playable && namesInText(playable, file);
}

/** The same, of a source that was compiled so far. */
export function namesInText(playable: Playable, file: string): readonly TextName[] {
  const { parsed, compiled } = playable;
  const isSheet = file === SHEET;
  const money = moneyPaths(parsed);
  const choices = choicesOf(parsed);
  const mayRead = isSheet ? () => true : createMayRead(playable, file);
  const absenceOf = isSheet ? () => null : createAbsence(playable, file);
  return flatten(isSheet ? buildSheetVocabulary(parsed) : buildVocabulary(parsed)).flatMap(({ path, type }) => {
    const titled = isSheet ? titleInSheet(parsed, path) : titleOfName(parsed, compiled, path);
    if (!titled || !mayRead(path)) return [];
    const unit = unitOf(type);
    return [
      {
        path,
        ...titled,
        type: valueType(type, money.has(path)),
        ...choicesFor(choices, path, type),
        unit: unit && !money.has(path) ? writeUnit(unit) : null,
        absent: absenceOf(path),
      },
    ];
  });
}

type Flat = { readonly path: string; readonly type: ScopeType };

function flatten(fields: Readonly<Record<string, ScopeType>>, prefix = ''): readonly Flat[] {
  return Object.entries(fields).flatMap(([name, type]) => flattenOne(`${prefix}${name}`, type));
}

function flattenOne(path: string, type: ScopeType): readonly Flat[] {
  switch (type.kind) {
    case 'object':
      // A document is printed by its name: what it is made of is nobody's to read.
      return Object.hasOwn(type.fields, 'mediaType') ? [{ path, type }] : flatten(type.fields, `${path}.`);
    case 'list':
      return [{ path, type }, ...flattenOne(`${path}.*`, type.item)];
    default: {
      const columns = type.kind === 'text' ? listColumns(type) : undefined;
      return [{ path, type }, ...(columns ? columnsUnder(path, type) : [])];
    }
  }
}

function columnsUnder(path: string, type: ScopeType): readonly Flat[] {
  const columns = listColumns(type);
  if (!columns) return [];
  return Object.entries(columns.types).map(([name, own]) => ({
    path: `${path}.${name}`,
    type:
      own === 'number' || own === 'money'
        ? { kind: 'number' }
        : own === 'boolean' || own === 'date' || own === 'time'
          ? { kind: own }
          : { kind: 'text' },
  }));
}

function valueType(type: ScopeType, isMoney: boolean): ValueType {
  if (isMoney) return 'money';
  switch (type.kind) {
    case 'number':
    case 'boolean':
    case 'date':
    case 'time':
    case 'list':
      return type.kind;
    case 'object':
    case 'text':
    case 'any':
    case 'duration':
    case 'moment':
      return 'string';
  }
}

function choicesFor(all: Choices, path: string, type: ScopeType): Pick<TextName, 'choices' | 'label'> {
  const pointer = `/${path.replaceAll('.', '/')}`;
  const labels = Object.hasOwn(all, pointer) ? all[pointer] : undefined;
  if (!labels) return { choices: null, label: null };
  const plain = labels.flatMap(({ value, label }): readonly ReadableChoice[] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ value, label }] : [],
  );
  return {
    choices: type.kind !== 'list' && plain.length <= MOST_CHOICES ? plain : null,
    label: labels.some(({ value, label }) => value !== label) ? pointer : null,
  };
}

/** What is sure and what may be missing of a source, worked out once for all its texts. */
const judged = memoiseFor(({ parsed, compiled }: Playable) => {
  const flow = analyseFlow(parsed, compiled.workflow);
  const presence = createPresence(parsed, compiled.workflow);
  return { flow, presence, uses: usesOfTemplates(listSites(parsed, flow)) };
});

/** Why a value may be missing at some moment at which a text is sent; nothing is told of a text that nobody sends. */
function createAbsence(playable: Playable, file: string): (path: string) => string | null {
  const { parsed } = playable;
  const { flow, presence, uses: all } = judged(playable);
  const uses = all.get(file) ?? [];
  const situations = distinct(uses.flatMap((use) => use.situations));
  return (path) => {
    for (const { state, sure, facts = NO_FACTS } of situations) {
      const absence: Absence | null = presence.findAbsence(path, addFacts(facts, inLists(path)), sure);
      if (absence) return sayAbsence(parsed, flow, absence, state);
    }
    return null;
  };
}

/** A member is read where there is one. */
function inLists(path: string): Facts {
  const at = path.lastIndexOf('.*');
  return at === -1 ? NO_FACTS : factOf(path.slice(0, at), { present: true });
}

function distinct(situations: readonly Situation[]): readonly Situation[] {
  const seen = new Map<unknown, Situation[]>();
  return situations.filter((one) => {
    const same = seen.get(one.sure) ?? [];
    if (same.some(({ facts, state }) => facts === one.facts && state === one.state)) return false;
    seen.set(one.sure, [...same, one]);
    return true;
  });
}
