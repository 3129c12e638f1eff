/** Names that the sheet may read: what the rules, the form and the identity already say, so that nothing is typed twice. */
import type { ParsedSource } from '../compile/parsed-source.ts';
import type { Vocabulary } from '../rules/expression.ts';
import { delayTypes } from '../rules/vocabulary.ts';
import { ANY, BOOLEAN, DATE, TEXT, objectType, type ScopeType } from '../rules/scope-type.ts';

const listOf = (fields: Vocabulary): ScopeType => ({ kind: 'list', item: objectType(fields) });

/** Types of the tags of sheet.md. */
export function buildSheetVocabulary(parsed: ParsedSource): Vocabulary {
  const texts: ScopeType = { kind: 'list', item: TEXT };
  const table = objectType({ titre: TEXT, entetes: texts, lignes: { kind: 'list', item: texts } });
  const tables = Object.fromEntries((parsed.rules.tables ?? []).map(({ name }) => [name, table]));
  return {
    dispositif: ANY,
    conditions: listOf({ titre: TEXT, article: TEXT }),
    pieces: listOf({ titre: TEXT, aide: TEXT, obligatoire: BOOLEAN, conditionnelle: BOOLEAN }),
    baremes: objectType(tables),
    ouvertures: listOf({ titre: TEXT, du: DATE, au: DATE }),
    delai: TEXT,
    delais: delayTypes(parsed),
    contact: ANY,
  };
}
