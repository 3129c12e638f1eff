/**
 * As much of a page's tree as what watches over its focus or its marks asks for: elements with attributes, in their order, found by
 * the selectors that we write, and observers that hear of what goes. Nothing is drawn; an element is in sight unless it is hidden.
 */
import { vi } from 'vitest';

/** One node: an element, or a text. */
export class SmallNode extends EventTarget {
  static readonly DOCUMENT_POSITION_FOLLOWING = 4;
  static readonly DOCUMENT_POSITION_PRECEDING = 2;
  parentElement: SmallElement | null = null;

  get isConnected(): boolean {
    return this.parentElement?.isConnected ?? false;
  }
  get nextSibling(): SmallNode | null {
    return this.beside(1);
  }
  get previousSibling(): SmallNode | null {
    return this.beside(-1);
  }
  private beside(step: 1 | -1): SmallNode | null {
    const around = this.parentElement?.childNodes ?? [];
    const at = around.indexOf(this);
    return at === -1 ? null : (around[at + step] ?? null);
  }
  /** 4 where another node comes after this one in the order of the page, 2 where before. */
  compareDocumentPosition(other: SmallNode): number {
    const order = [...rootOf(this).within()];
    const { DOCUMENT_POSITION_FOLLOWING: after, DOCUMENT_POSITION_PRECEDING: before } = SmallNode;
    return order.indexOf(other) > order.indexOf(this) ? after : before;
  }
  /** This node, and those inside it. */
  *within(): Iterable<SmallNode> {
    yield this;
  }
}

/** A text. */
export class SmallText extends SmallNode {
  readonly data: string;
  constructor(data: string) {
    super();
    this.data = data;
  }
  get length(): number {
    return this.data.length;
  }
}

/** An element. */
export class SmallElement extends SmallNode {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly childNodes: SmallNode[] = [];
  isRoot = false;
  /** Whether it can be seen. */
  isSeen = true;
  constructor(tag: string, attributes: Readonly<Record<string, string>> = {}) {
    super();
    this.tag = tag;
    this.attributes = { ...attributes };
  }
  override get isConnected(): boolean {
    return this.isRoot || super.isConnected;
  }
  get id(): string {
    return this.attributes['id'] ?? '';
  }
  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }
  get dataset(): Readonly<Record<string, string | undefined>> {
    const own = Object.entries(this.attributes).filter(([name]) => name.startsWith('data-'));
    return Object.fromEntries(own.map(([name, value]) => [name.slice('data-'.length), value]));
  }
  override *within(): Iterable<SmallNode> {
    yield this;
    for (const child of this.childNodes) yield* child.within();
  }
  hasAttribute(name: string): boolean {
    return name in this.attributes;
  }
  getClientRects(): readonly object[] {
    return this.isSeen ? [{}] : [];
  }
  contains(other: SmallNode | null): boolean {
    return other !== null && [...this.within()].includes(other);
  }
  matches(selector: string): boolean {
    return selector.split(/,\s*/u).some((one) => matchesPath(this, one));
  }
  closest(selector: string): SmallElement | null {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
  }
  querySelectorAll(selector: string): readonly SmallElement[] {
    return [...this.within()].flatMap((node) =>
      node instanceof SmallElement && node !== this && node.matches(selector) ? [node] : [],
    );
  }
  focus(options: { readonly preventScroll?: boolean } = {}): void {
    pageOf(this)?.focusOn(this, options.preventScroll ?? false);
  }
}

/** What a change of the page is told as. */
export type SmallRecord = {
  readonly target: SmallElement;
  /** The attribute that has changed; null where something was taken away. */
  readonly attribute: string | null;
  readonly removedNodes: readonly SmallNode[];
  readonly nextSibling: SmallNode | null;
  readonly previousSibling: SmallNode | null;
};

/** The whole page. */
export class SmallPage extends EventTarget {
  readonly body = new SmallElement('body');
  activeElement: SmallElement | null = this.body;
  private records: SmallRecord[] = [];
  /** Who hears of changes. */
  readonly observers = new Set<(records: readonly SmallRecord[]) => void>();
  constructor() {
    super();
    this.body.isRoot = true;
    pages.set(this.body, this);
  }
  /** Whether the focus that was given last left the page where it was. */
  isStill = false;
  /** Gives the focus, as a browser tells it. */
  focusOn(element: SmallElement, isStill: boolean): void {
    this.isStill = isStill;
    if (this.activeElement !== this.body) this.tell('focusout', this.activeElement);
    this.activeElement = element;
    this.tell('focusin', element);
  }
  /** Clicks on nothing. */
  blur(): void {
    const left = this.activeElement;
    this.activeElement = this.body;
    this.tell('focusout', left);
  }
  /** Takes an element away; what had the focus in it loses it. */
  remove(element: SmallElement): void {
    const { parentElement: parent, nextSibling, previousSibling } = element;
    if (!parent) return;
    const hadFocus = element.contains(this.activeElement);
    parent.childNodes.splice(parent.childNodes.indexOf(element), 1);
    element.parentElement = null;
    if (hadFocus) this.activeElement = this.body;
    this.records.push({ target: parent, attribute: null, removedNodes: [element], nextSibling, previousSibling });
  }
  /** Gives an attribute to an element, or takes it away; what is closed loses the focus. */
  mark(element: SmallElement, name: string, value: string | null): void {
    if (value === null) delete element.attributes[name];
    else element.attributes[name] = value;
    if (name === 'disabled' && value !== null && this.activeElement === element) this.activeElement = this.body;
    this.records.push({ target: element, attribute: name, removedNodes: [], nextSibling: null, previousSibling: null });
  }
  /** Tells observers what has changed, all at once, as a browser does when the script is over. */
  drawn(): void {
    const records = this.records.splice(0);
    for (const hear of this.observers) hear(records);
  }
  private tell(type: string, target: SmallElement | null): void {
    this.dispatchEvent(Object.defineProperty(new Event(type), 'target', { value: target }));
  }
}

const pages = new WeakMap<SmallElement, SmallPage>();
const rootOf = (node: SmallNode): SmallNode => (node.parentElement ? rootOf(node.parentElement) : node);
function pageOf(node: SmallNode): SmallPage | undefined {
  const root = rootOf(node);
  return root instanceof SmallElement ? pages.get(root) : undefined;
}

/** An element with what is inside it: `h('li', { class: 'x' }, h('button'), 'words')`. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (SmallNode | string)[]
): SmallElement {
  const element = new SmallElement(tag, attributes);
  for (const child of children) {
    const node = typeof child === 'string' ? new SmallText(child) : child;
    node.parentElement = element;
    element.childNodes.push(node);
  }
  return element;
}

/** What an observer asks to hear of. */
type Asked = {
  readonly subtree?: boolean;
  readonly childList?: boolean;
  readonly attributes?: boolean;
  readonly attributeFilter?: readonly string[];
};

/** Opens a page in the place of the browser's, until `vi.unstubAllGlobals()`. */
export function openSmallPage(...children: readonly SmallElement[]): SmallPage {
  const page = new SmallPage();
  for (const child of children) {
    child.parentElement = page.body;
    page.body.childNodes.push(child);
  }
  vi.stubGlobal('Node', SmallNode);
  vi.stubGlobal('Text', SmallText);
  vi.stubGlobal('Element', SmallElement);
  vi.stubGlobal('HTMLElement', SmallElement);
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly hear: (records: readonly SmallRecord[]) => void;
      constructor(hear: (records: readonly SmallRecord[]) => void) {
        this.hear = hear;
      }
      private readonly mine = (records: readonly SmallRecord[]): void => {
        const heard = records.filter((record) => this.isHeard(record));
        if (heard.length > 0) this.hear(heard);
      };
      private asked: Asked = {};
      private on: SmallElement | null = null;
      observe(on: SmallElement, asked: Asked): void {
        [this.on, this.asked] = [on, asked];
        page.observers.add(this.mine);
      }
      disconnect(): void {
        page.observers.delete(this.mine);
      }
      private isHeard({ target, attribute }: SmallRecord): boolean {
        const { subtree = false, childList = false, attributes = false, attributeFilter } = this.asked;
        if (target !== this.on && !(subtree && this.on?.contains(target))) return false;
        return attribute === null ? childList : attributes && (attributeFilter?.includes(attribute) ?? true);
      }
    },
  );
  return page;
}

/** Selectors of parts and of children: `main`, `body > *`, `tr:not([hidden])`. */
function matchesPath(element: SmallElement, selector: string): boolean {
  const steps = selector.trim().split(/\s*>\s*/u);
  let at: SmallElement | null = element;
  for (const step of steps.toReversed()) {
    if (!at || !matchesPart(at, step)) return false;
    at = at.parentElement;
  }
  return true;
}

const PART = /^[a-z]+|\*|\[[^\]]*\]|:not\([^)]*\)|:[a-z]+/gu;

function matchesPart(element: SmallElement, part: string): boolean {
  const pieces = part.match(PART) ?? [];
  if (pieces.join('') !== part) throw new Error(`this page does not know the selector ${part}`);
  return pieces.every((piece) => {
    if (piece === '*') return true;
    if (piece.startsWith(':not(')) return !matchesPart(element, piece.slice(5, -1));
    if (piece === ':enabled') return !element.hasAttribute('disabled');
    if (piece === ':disabled') return element.hasAttribute('disabled');
    const { name, value } = /^\[(?<name>[\w-]+)(?:="(?<value>[^"]*)")?\]$/u.exec(piece)?.groups ?? {};
    if (name === undefined) return element.tag === piece;
    return value === undefined ? element.hasAttribute(name) : element.attributes[name] === value;
  });
}
