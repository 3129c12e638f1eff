/**
 * What RGAA 4.1 asks of a page that axe does not look at, by criterion (docs/accessibilite.md). Everything is read from the
 * page as it stands in Chromium.
 */
import type { Page } from 'playwright-core';

/**
 * 8.2, 8.9: identifiers that two elements have, references that lead nowhere, blocks where HTML allows words alone, elements
 * that are there for their look; a line each.
 */
export function findInvalid(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const ids = all('[id]').map(({ id }) => id);
    const REFERRING = ['aria-labelledby', 'aria-describedby', 'aria-errormessage', 'for', 'list', 'headers'];
    const WORDS = 'p, span, button, label, strong, em, small, code, h1, h2, h3, h4, h5, h6';
    const BLOCKS =
      'div, p, ul, ol, dl, table, section, article, form, fieldset, h1, h2, h3, h4, h5, h6, hr, pre, style';
    const line = (what: string, { tagName, parentElement, className }: Element): string =>
      `${what} <${tagName.toLowerCase()} class="${className}"> in <${parentElement?.tagName.toLowerCase()}>`;
    const lines = [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `8.2 two elements are #${id}`),
      ...REFERRING.flatMap((name) =>
        all(`[${name}]`).flatMap((element) =>
          (element.getAttribute(name) ?? '')
            .split(/\s+/u)
            .filter((id) => id !== '' && !ids.includes(id))
            .map((id) => line(`8.2 ${name} leads to no #${id}:`, element)),
        ),
      ),
      ...all(`:is(${WORDS}) :is(${BLOCKS})`)
        .filter((block) => block.closest('svg, .cm-editor') === null)
        .map((block) => line('8.2', block)),
      ...all('body div style, body script + style').map((style) => line('8.2', style)),
      ...all('font, center, marquee, blink, big, tt, [align], [bgcolor]').map((element) => line('8.9', element)),
    ];
    return [...new Set(lines)];
  });
}

/** What the page says of itself: its title (8.5), its language (8.3), the levels of its headings (9.1), its parts (9.2, 12.6). */
export interface Outline {
  readonly title: string;
  readonly language: string;
  readonly doctype: boolean;
  readonly levels: readonly number[];
  readonly parts: readonly string[];
  /** Navigations without a name. */
  readonly unnamed: number;
}

/** Reads the outline of a page. */
export function readOutline(page: Page): Promise<Outline> {
  return page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    return {
      title: document.title,
      language: document.documentElement.lang,
      doctype: document.doctype?.name === 'html',
      levels: all('h1, h2, h3, h4, h5, h6')
        .filter(isShown)
        .map(({ tagName }) => Number(tagName.slice(1))),
      parts: ['header', 'nav', 'main', 'footer'].filter((part) => all(part).length > 0),
      unnamed: all('nav').filter((nav) => !nav.hasAttribute('aria-label') && !nav.hasAttribute('aria-labelledby'))
        .length,
    };
  });
}

/**
 * Tables without a name (5.4), headings of tables that do not say what they head (5.7), drawings that are read out (1.2), controls
 * whose edge has less than 3:1 (3.3), personal fields without the token that fills them in (11.13).
 */
export function findUnsaid(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = <Kind extends Element>(selector: string): Kind[] => [...document.querySelectorAll<Kind>(selector)];
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
        const share = part / 255;
        return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        const [, , , opacity = 1] = parts(colour);
        if (opacity > 0.9) return colour;
      }
      return 'rgb(255, 255, 255)';
    };
    const isFaint = (control: HTMLElement): boolean => {
      const style = getComputedStyle(control);
      if (control.getClientRects().length === 0 || Number.parseFloat(style.borderTopWidth) === 0) return false;
      const [light = 0, dark = 0] = [style.borderTopColor, behind(control.parentElement)]
        .map(luminance)
        .toSorted((one, other) => other - one);
      return (light + 0.05) / (dark + 0.05) < 3;
    };
    const nameOf = (table: HTMLTableElement): string =>
      table.caption?.textContent || table.getAttribute('aria-label') || table.getAttribute('aria-labelledby') || '';
    const isHidden = (drawing: Element): boolean =>
      drawing.closest('[aria-hidden="true"]') !== null || drawing.getAttribute('role') === 'img';
    const tokens: Readonly<Record<string, string>> = { phone: 'tel', street: 'street', postcode: 'postal-code' };
    return [
      ...all<HTMLTableElement>('table')
        .filter((table) => nameOf(table) === '')
        .map(({ innerText }) => `5.4 ${innerText.slice(0, 40)}`),
      ...all('th:not([scope], [role])').map(({ textContent }) => `5.7 ${textContent}`),
      ...all('svg')
        .filter((drawing) => !isHidden(drawing))
        .map(({ parentElement }) => `1.2 ${parentElement?.className}`),
      ...all<HTMLElement>('input, select, textarea')
        .filter(isFaint)
        .map(({ className, id }) => `3.3 ${id} ${className}`),
      // What is chosen is nobody's to fill in.
      ...all<HTMLInputElement>('input:not([type="radio"], [type="checkbox"])')
        .filter(({ name, autocomplete }) => !autocomplete.includes(tokens[name] ?? ''))
        .map(({ name }) => `11.13 ${name}`),
    ];
  });
}

/** What the keyboard meets from the top of the page on: the first stop (12.7), and stops where nothing is seen (10.7). */
export interface Walk {
  readonly first: string;
  readonly unseen: readonly string[];
  /** Whether the page is left in the end (12.9). */
  readonly left: boolean;
}

/** Presses Tab until the page is left, `most` times at most. */
export async function walk(page: Page, most = 200): Promise<Walk> {
  const unseen: string[] = [];
  let first = '';
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(':focus')?.blur();
    window.scrollTo(0, 0);
  });
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const met = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element.closest('.cm-editor') ?? element);
      const isSeen = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { isSeen, words: words.trim().slice(0, 40), tag: `${element.tagName} ${element.className}` };
    });
    if (met === null) return { first, unseen, left: true };
    if (stop === 0) first = met.words;
    if (!met.isSeen) unseen.push(`${met.tag} ${met.words}`);
  }
  return { first, unseen, left: false };
}

/** Texts that are cut with the spaces of criterion 10.12, and were not before. */
export function findCutBySpacing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cut = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => {
          const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
          // Cut short on purpose, and whole on the page that its link leads to.
          if (webkitLineClamp !== 'none') return false;
          const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
          if (element.offsetParent === null || clientWidth <= 4 || element.closest('.cg-hidden, .cm-editor'))
            return false;
          const across = /hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 2;
          return (
            (across || (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 4)) && element.innerText !== ''
          );
        })
        .map((element) => `${element.className} ${element.innerText.slice(0, 40)}`);
    const before = new Set(cut());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    const after = cut().filter((line) => !before.has(line));
    document.adoptedStyleSheets.pop();
    return after;
  });
}

/** How far the page goes beyond the right edge of a screen, in pixels (10.4, 10.11). */
export async function widthBeyond(page: Page, width: number, height = 640): Promise<number> {
  await page.setViewportSize({ width, height });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
