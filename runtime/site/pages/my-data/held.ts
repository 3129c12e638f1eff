/** What is done with the data of a person's requests, and who reads what of them is limited: each scheme says it itself. */
import { limitedCategories, privacyNotice } from '../../../../engine/index.ts';
import { casesOfPerson, loadPinned } from '../../../cases/index.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import type { Services } from '../../../services.ts';
import type { MyDataModel } from './view.tsx';

/** Once for each version of a scheme that says something else. */
export async function heldOf(services: Services, personId: string): Promise<Pick<MyDataModel, 'limits' | 'held'>> {
  const cases = await casesOfPerson(services.db, personId);
  const versions = new Map(cases.map((mine) => [`${mine.dispositif.id} ${mine.dispositif.version}`, mine]));
  const compiled = await Promise.all([...versions.values()].map((mine) => loadPinned(services, mine)));
  const limits = compiled.flatMap((one) =>
    limitedCategories(one).map(({ title, readers }) => ({ scheme: one.identity.title, title, readers })),
  );
  const held = compiled.map((one) => ({
    scheme: one.identity.title,
    html: markdownToHtml(privacyNotice(one).markdown),
  }));
  return { limits: distinct(limits), held: distinct(held) };
}

function distinct<Value extends object>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
