/** The pages of a document, one picture each. */
import { describe, expect, it } from 'vitest';
import { cutPages } from '../../../runtime/documents/cut-pages.ts';

const SVG =
  '<svg class="typst-doc" viewBox="0 0 595.2 1683.6" width="595.2pt" height="1683.6pt" xmlns="http://www.w3.org/2000/svg"><g/></svg>';

describe('pages', () => {
  it('show each its part of the whole', () => {
    expect(cutPages(SVG, 2)).toEqual([
      '<svg class="typst-doc" viewBox="0 0 595.2 841.8" width="595.2pt" height="841.8pt" xmlns="http://www.w3.org/2000/svg"><g/></svg>',
      '<svg class="typst-doc" viewBox="0 841.8 595.2 841.8" width="595.2pt" height="841.8pt" xmlns="http://www.w3.org/2000/svg"><g/></svg>',
    ]);
  });

  it('are those of a document', () => {
    expect(() => cutPages('<svg/>', 1)).toThrow('something else');
  });
});
