/** What is done with the data of a person's requests, who reads what of them is limited, and what their time took: each scheme says it itself. */
import { limitedCategories, privacyNotice, type Case, type CompiledDispositif } from '../../../../engine/index.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import { casesOfPerson, loadPinned } from '../../../cases/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import type { Services } from '../../../services.ts';
import { said } from './text.ts';
import type { MyDataModel } from './view.tsx';

const versionOf = ({ dispositif: { id, version } }: Case): string => `${id} ${version}`;

/** Once for each version of a scheme that says something else; and of each request of which something was erased, what and when. */
export async function heldOf(
  services: Services,
  personId: string,
): Promise<Pick<MyDataModel, 'limits' | 'held' | 'erased'>> {
  const cases = await casesOfPerson(services.db, personId);
  const first = [...new Map(cases.map((mine) => [versionOf(mine), mine])).values()];
  const versions = new Map(
    await Promise.all(first.map(async (mine) => [versionOf(mine), await loadPinned(services, mine)] as const)),
  );
  const compiled = [...versions.values()];
  const limits = compiled.flatMap((one) =>
    limitedCategories(one).map(({ title, readers }) => ({ scheme: one.identity.title, title, readers })),
  );
  const held = compiled.map((one) => ({
    scheme: one.identity.title,
    html: markdownToHtml(privacyNotice(one).markdown),
  }));
  const erased = cases.flatMap((mine) => erasedOf(mine, versions.get(versionOf(mine))));
  return { limits: distinct(limits), held: distinct(held), erased };
}

/** A line for each day on which something went. */
function erasedOf({ id, number, erased }: Case, compiled: CompiledDispositif | undefined): MyDataModel['erased'] {
  if (!erased || !compiled) return [];
  const gone = Object.entries(erased.categories).toSorted(([, one], [, other]) => (one < other ? -1 : 1));
  const byDay = Map.groupBy(gone, ([, at]) => formatDay(at));
  const lines = [...byDay].map(([day, categories]) =>
    said.erased(
      categories.map(([name]) => compiled.privacy.categories[name]?.title ?? name),
      day,
    ),
  );
  return [{ number, scheme: compiled.identity.title, href: `/compte/demandes/${id}`, lines }];
}

function distinct<Value extends object>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
