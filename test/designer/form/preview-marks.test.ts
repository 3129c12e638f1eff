/** What is chosen is brought into sight in the form beside the outline, and nothing else moves. */
import { describe, expect, it } from 'vitest';
import { scrollNeeded } from '../../../designer/form/preview-marks.ts';

describe('the form scrolls', () => {
  it.each([
    { what: 'in sight already', top: 100, bottom: 200, by: 0 },
    { what: 'above', top: -300, bottom: -200, by: -316 },
    { what: 'partly above', top: 4, bottom: 100, by: -12 },
    { what: 'below', top: 900, bottom: 1000, by: 416 },
    { what: 'partly below', top: 500, bottom: 650, by: 66 },
    { what: 'higher than its frame', top: 200, bottom: 1200, by: 184 },
    { what: 'just at its foot', top: 480, bottom: 584, by: 0 },
  ])('by $by for a question that is $what', ({ top, bottom, by }) => {
    expect(scrollNeeded({ top, bottom }, 600)).toBe(by);
  });
});
