/**
 * `{% if enfants %}` of a list that is always there: Liquid takes an empty list for true, so that the letter would say « your
 * children: » to who has none.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { memberType, objectType, type ScopeType } from '../../feel/scope-type.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { readTags, usesOfTemplates } from './check-presence.ts';
import { addFacts, NO_FACTS } from '../domains/facts.ts';
import type { Presence } from './presence.ts';
import type { Site } from '../flow/site.ts';

/** Conditions of templates that ask whether a list is there, when it always is. */
export function checkListTags(parsed: ParsedSource, presence: Presence, sites: readonly Site[]): readonly Diagnostic[] {
  const root = objectType(buildVocabulary(parsed));
  return [...usesOfTemplates(sites)].flatMap(([file, uses]) => {
    const situations = uses.flatMap((use) => use.situations);
    return readTags(parsed, file).truths.flatMap(({ path, facts, line, column }) => {
      if (typeAt(root, path)?.kind !== 'list') return [];
      const isThere = situations.every(
        ({ sure, facts: known = NO_FACTS }) => presence.findAbsence(path, addFacts(known, facts), sure) === null,
      );
      return isThere ? [parsed.report('template.list-always', file, { line, column }, { list: path })] : [];
    });
  });
}

/** Type of a path, `*` standing for the members of a list. */
function typeAt(root: ScopeType, path: string): ScopeType | undefined {
  return path
    .split('.')
    .reduce<ScopeType | undefined>(
      (type, name) => (name === '*' && type?.kind === 'list' ? type.item : type && memberType(type, name)),
      root,
    );
}
