/** Every code has a page, and each says where it is found and how to mend it. */
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '../../engine/compile/diagnostics.ts';
import { diagnosticPages } from './diagnostic-pages.ts';

const PAGES = diagnosticPages();

describe('pages of diagnostics', () => {
  it.for(Object.keys(DIAGNOSTICS))('%s has one, complete', (code) => {
    const page = PAGES.get(`${code}.md`);
    expect(page).toMatch(/Gravité : \S.*\.\n\nSe trouve dans [^.\s]/);
    expect(page).toMatch(/## Exemple[^]*Le vérificateur dit[^]*\n> \S[^]*Ce qui corrige/);
    expect(page).not.toMatch(/undefined|\[object|null »/);
  });
});
