/** The picture of a procedure: what is drawn, where it stands, and that a real one is read on one screen. */
import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { layOut, type Layout } from '../../../designer/procedure/layout.ts';
import type { Picture } from '../../../designer/procedure/picture.ts';
import { linesOfText, widthOfText } from '../../../designer/procedure/text-size.ts';
import { procedureView } from '../../../engine/edit/view/procedure-view.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { drawProcedure } = await import('../../../designer/procedure/picture.ts');
const { valuesRead, whoInWords } = await import('../../../designer/procedure/words.ts');
const { readProcedure } = await import('../../../engine/edit/procedure/read-procedure.ts');
vi.unstubAllGlobals();

/** What is left for the graph of a window of 1280 × 800. */
const SCREEN = { width: 1240, height: 590 };

async function pictureOf(id: string, isUnfolded = false): Promise<Picture> {
  const { files } = await readExample(id);
  const [view, procedure] = [procedureView(files), readProcedure(files)];
  if (!view || !procedure) throw new Error('the procedure cannot be read');
  return drawProcedure(view, files, valuesRead(files, view, procedure.workflow, []), isUnfolded);
}

describe.each(EXAMPLE_IDS)('the picture of %s', (id) => {
  let picture: Picture;
  let layout: Layout;
  let boxes: readonly Box[];
  beforeAll(async () => {
    picture = await pictureOf(id);
    const drawn = [...picture.cards, ...picture.labels].map(({ box }) => box);
    const onLines = picture.lines.flatMap(({ words }) => words?.id ?? []);
    const alone = drawn.filter((box) => !onLines.includes(box.id));
    layout = await layOut(alone, picture.lines, SCREEN);
    boxes = drawn.map((box) => ({ ...box, ...(layout.places[box.id] ?? { x: -1, y: -1 }) }));
  });

  it('has each step and each arrow, within its frame, none over another', () => {
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(layout.width + 1);
      expect(y + height).toBeLessThanOrEqual(layout.height + 1);
    }
    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)))).toEqual([]);
  });

  it('gives each label the room of its longest word, and of its two lines', () => {
    const cut = picture.labels.filter(({ what, box: { width } }) => {
      const inside = width - 14;
      const isLong = what.split(' ').some((word) => widthOfText(word, 12.5) > inside);
      return width < 190 && (isLong || linesOfText(what, inside, 12.5) > 2);
    });
    expect(cut.map(({ what }) => what)).toEqual([]);
  });

  it('draws each line from a box to another', () => {
    for (const { id: line, from, to } of picture.lines) {
      const points = layout.routes[line] ?? [];
      const [start, end] = [boxOf(from), boxOf(to)];
      expect(isAt(points[0], start), `${line} from`).toBe(true);
      expect(isAt(points.at(-1), end), `${line} to`).toBe(true);
    }
  });

  it('is read on one screen of 1280 px', () => {
    const scale = Math.min(SCREEN.width / layout.width, SCREEN.height / layout.height);
    // Titles of 13.5 px are then of 9 px at least, those of most procedures of more.
    expect(scale).toBeGreaterThanOrEqual(0.68);
  });

  const boxOf = (name: string): Box => {
    const at = [...picture.cards, ...picture.labels].findIndex(({ box }) => box.id === name);
    return boxes[at] ?? { x: -1, y: -1, width: 0, height: 0 };
  };
});

describe('the picture of permis-construire', () => {
  it('bears marks for withdrawals, delays of law and what time does, and draws them when they are asked for', async () => {
    const [folded, unfolded] = [await pictureOf('permis-construire'), await pictureOf('permis-construire', true)];
    const parts = ({ labels }: Picture): readonly string[] => labels.map(({ arrow }) => arrow.part);
    for (const part of ['/anywhere/retirer', '/anywhere/constaterAccord', '/states/pieces/actions/classer']) {
      expect(parts(folded)).not.toContain(part);
      expect(parts(unfolded)).toContain(part);
    }
    const card = folded.cards.find(({ step }) => step.id === 'pieces');
    expect(card?.marks).toEqual([
      { icon: 'withdraw', text: 'Retirer ma demande' },
      { icon: 'clock', text: 'Classer sans suite (3 mois)' },
    ]);
  });

  it('says who, when and what', async () => {
    const { labels, cards } = await pictureOf('permis-construire', true);
    const words = (part: string) => labels.find(({ arrow }) => arrow.part === part);
    expect(words('/anywhere/declarerComplet')).toMatchObject({
      what: 'Déclarer le dossier complet',
      detail: 'Instructeur',
    });
    expect(words('/states/pieces/actions/classer')?.detail).toBe('3 mois');
    expect(words('/states/orientation/always/0')?.what).toContain('Si ');
    expect(cards.find(({ step }) => step.id === 'instruction')?.foot).toEqual(['Instructeur', '10 jours ouvrés']);
    expect(cards.find(({ step }) => step.id === 'pieces')?.foot).toEqual(['Demandeur']);
    // A card is as high as what it says.
    const heightOf = (id: string) => cards.find(({ step }) => step.id === id)?.box.height ?? 0;
    expect(heightOf('instruction')).toBeGreaterThan(heightOf('deposee'));
  });
});

test('a line with words that crosses several folds of a long procedure leads where it should, and under its words', async () => {
  // Steps of the authorisation of taxis with the widths of what is done; « ah » is the refusal that skips the first row.
  const drawn = 'ab100 ac113 ah120 ba84 cd94 ef77 eh117 fg98 fe98 gi72 hl97 ik78 ji122 jk100 ki128 kn134 de84'.split(
    ' ',
  );
  const lines = drawn.map((text) => {
    const [from, to, width] = [text.charAt(0), text.charAt(1), Number(text.slice(2))];
    return { id: from + to, from, to, words: { id: `mots ${from}${to}`, width, height: 40 } };
  });
  const steps = 'abcdefghijkln'.split('').map((id) => ({ id, width: 158, height: 63 }));
  const { places, routes, ...size } = await layOut(steps, lines, { width: 1248, height: 560 });
  for (const { id, from, to, words } of lines) {
    const boxAt = (step: string): Box => ({ width: 158, height: 63, ...(places[step] ?? { x: -1, y: -1 }) });
    const points = routes[id] ?? [];
    expect([id, isAt(points[0], boxAt(from)), isAt(points.at(-1), boxAt(to))]).toEqual([id, true, true]);
    const [own, middle] = [places[words.id], points.map(({ y }) => y)];
    expect(own && middle.some((y) => y >= own.y - 1 && y <= own.y + words.height + 1), id).toBe(true);
  }
  // It is still folded into a screen.
  expect(Math.min(1248 / size.width, 560 / size.height)).toBeGreaterThan(0.6);
});

test('who acts is named as dispositif.json names functions, even while its author is in the middle of writing it', () => {
  const nameOf = (text: string) => (who: string) => whoInWords({ 'dispositif.json': text }, [who]);
  const functions = '{"functions":{"chef":{"title":"Chef de service"},"vide":{}}}';
  expect(['chef', 'vide', 'inconnu', 'applicant', 'time'].map(nameOf(functions))).toEqual([
    'Chef de service',
    'vide',
    'inconnu',
    'Demandeur',
    'Le temps',
  ]);
  for (const text of ['', '{"functions":', '[]', '{"functions":[1]}']) expect(nameOf(text)('chef')).toBe('chef');
});

function overlap(one: Box, other: Box): boolean {
  const apart = (from: number, length: number, start: number, size: number): boolean =>
    from + length <= start || start + size <= from;
  return !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height);
}

/** Whether a point is on the border of a box, or in it. */
function isAt(point: { readonly x: number; readonly y: number } | undefined, box: Box): boolean {
  const isIn = (value: number, from: number, size: number): boolean => value >= from - 1 && value <= from + size + 1;
  return point !== undefined && isIn(point.x, box.x, box.width) && isIn(point.y, box.y, box.height);
}
