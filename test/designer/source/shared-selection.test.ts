/** What one goes to in the text beside a screen is chosen on the screen: the innermost part that is drawn there. */
import { describe, expect, it, vi } from 'vitest';
import { innermost, wantPart } from '../../../designer/source/shared-selection.ts';
import { pointerAt } from '../../../engine/language/pointer-at.ts';
import { allQuestions, formView } from '../../../engine/edit/view/form-view.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { beginningOf, fileOf, sectionOf, SECTIONS } = await import('../../../designer/dispositif/sections.ts');
vi.unstubAllGlobals();

describe('the innermost part', () => {
  const parts = [{ at: '/states/a' }, { at: '/states/a/actions/b' }, { at: '' }, { at: null }];
  it.each([
    { pointer: '/states/a/actions/b/to', at: '/states/a/actions/b' },
    { pointer: '/states/a/actions/bis', at: '/states/a' },
    { pointer: '/states/a', at: '/states/a' },
    { pointer: '/clocks', at: '' },
  ])('around $pointer is $at', ({ pointer, at }) => {
    expect(innermost(parts, pointer)).toEqual({ at });
  });

  it('is none where nothing drawn holds the place', () => {
    expect(innermost([{ at: '/a' }, { at: null }], '/b')).toBeNull();
  });
});

describe('a part that one is led to', () => {
  it('gives the focus to the nearest field, whichever comes first', () => {
    const { claim } = wantPart({ file: 'rules.json', pointer: '/computed/1/expression' });
    expect([11, 11, 3, 22, 11, 22].map(claim)).toEqual([true, false, false, true, false, false]);
  });

  it('gives it to a field that sets the whole file, where no other does', () => {
    const { claim } = wantPart({ file: 'rules.json', pointer: '/computed/1' });
    expect([claim(0), claim(0)]).toEqual([true, false]);
  });

  it('is wanted anew by each that leads there', () => {
    const part = { file: 'rules.json', pointer: '/checks/0' };
    const [one, other] = [wantPart(part), wantPart(part)];
    expect([one.claim(9), other.claim(9)]).toEqual([true, true]);
    expect(one).toMatchObject(part);
  });
});

it.each(EXAMPLE_IDS)('each question of %s is found from where it is written', async (id) => {
  const { files } = await readExample(id);
  const view = formView(files);
  const questions = view ? allQuestions(view) : [];
  const text = files['form.schema.json'] ?? '';
  expect(questions.length).toBeGreaterThan(3);
  for (const { at } of questions) {
    const name = JSON.stringify(at.split('/').at(-1));
    expect(innermost(questions, at)?.at, name).toBe(at);
  }
  // Wherever the cursor is, what is found holds it.
  for (let offset = 0; offset < text.length; offset += 97) {
    const pointer = pointerAt(text, offset);
    expect(pointer.startsWith(innermost(questions, pointer)?.at ?? '')).toBe(true);
  }
});

it('a section of « Dispositif » begins with a word of its own', () => {
  for (const section of SECTIONS.filter((one) => beginningOf(one) !== '')) {
    expect(sectionOf({ file: fileOf(section), pointer: beginningOf(section), code: '' })).toBe(section);
  }
});
