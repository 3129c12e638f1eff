/*
 * A scheme said back in sentences, part by part, for who knows the deliberation and reads no source: what no compiler can
 * find wrong (an amount that is another one, two shares the wrong way round) is found by reading. It is made from the views
 * of the studio's screens, whatever is wrong with the source; what has no words is shown as it is written.
 */
import { ARTICLE_FILES, isListed, listArticleLinks, valueAt, type Files } from '../../engine/studio.ts';
import { isJsonList, isJsonObject, stringsOf } from '../../engine/base/index.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { ReadbackItem } from './item.ts';
import { sayBesideForm } from './say-beside-form.ts';
import { sayIdentity } from './say-identity.ts';
import { sayFindings, sayPages } from './say-form.ts';
import { sayPrivacy } from './say-privacy.ts';
import { sayProcedure } from './say-procedure.ts';
import { sayRules } from './say-rules.ts';
import { sayTables } from './say-tables.ts';
import { sayTexts } from './say-texts.ts';

/** The parts of a scheme, in the order in which one who knows the act reads them. */
export const READBACK_PARTS = [
  'identity',
  'eligibility',
  'quotas',
  'questions',
  'checks',
  'values',
  'tables',
  'findings',
  'procedure',
  'texts',
  'privacy',
] as const;
/** One of them. */
export type ReadbackPart = (typeof READBACK_PARTS)[number];

/** All that is said of a scheme, with the articles that its acts list and no part of it refers to. */
export type Readback = {
  readonly parts: Readonly<Record<ReadbackPart, readonly ReadbackItem[]>>;
  readonly unreferenced: readonly { readonly act: string; readonly articles: readonly string[] }[];
};

/** @param names what rules can read, as the compiler lists it */
export function readbackOf(files: Files, names: readonly ReadableName[]): Readback {
  const rules = sayRules(files, names);
  return {
    parts: {
      identity: sayIdentity(files, names),
      eligibility: rules.eligibility,
      quotas: rules.quotas,
      questions: [...sayPages(files, names), ...sayBesideForm(files, names)],
      checks: rules.checks,
      values: rules.computed,
      tables: sayTables(files, names),
      findings: sayFindings(files, names),
      procedure: sayProcedure(files, names),
      texts: sayTexts(files, names),
      privacy: sayPrivacy(files, names),
    },
    unreferenced: unreferencedIn(files),
  };
}

/** Articles that an act lists and that nothing names: forgotten, or of no matter to the scheme. */
function unreferencedIn(files: Files): Readback['unreferenced'] {
  const links = ARTICLE_FILES.flatMap((file) => listArticleLinks(file, valueAt(files, { file, pointer: '' })));
  const acts = valueAt(files, { file: 'dispositif.json', pointer: '/legalBasis' });
  return (isJsonList(acts) ? acts : []).flatMap((act) => {
    if (!isJsonObject(act) || typeof act['act'] !== 'string') return [];
    const articles = stringsOf(act['articles']).filter(
      (article) => !links.some(({ text }) => isNamedBy(text, article)),
    );
    return articles.length > 0 ? [{ act: act['act'], articles }] : [];
  });
}

// A link that names no article that can be read names none of them.
const isNamedBy = (link: string, article: string): boolean => isListed(link, [article]) && !isListed(link, []);
