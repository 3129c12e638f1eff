/** The other language shows the place where one is. */
import { expect, it } from 'vitest';
import { inLanguage } from '../../../runtime/ui/language.ts';

it.each([
  ['/studio', 'en', '/studio?lang=en'],
  ['/studio/aide?vue=form&question=%2Fnom#ici', 'en', '/studio/aide?vue=form&question=%2Fnom&lang=en#ici'],
  ['/bureau?lang=en&page=2', 'fr', '/bureau?lang=fr&page=2'],
] as const)('of %s in « %s » is %s', (address, language, expected) => {
  expect(inLanguage(`https://demarches.example${address}`, language)).toBe(`https://demarches.example${expected}`);
});
