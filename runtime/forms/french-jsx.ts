/**
 * What the elements of the portal, the desk and the studio are made with, those of the component libraries included: JSX,
 * with the no-break spaces of French set in every text. So no line of any screen begins with « ? », wherever its text comes
 * from: a catalogue, a scheme, a person. `vite.config.ts` puts it in the place of `react/jsx-runtime`; what the server
 * renders is then what the browser takes over.
 */
import { Fragment, jsx as make, jsxs as makeMany } from 'react/jsx-runtime';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';

export { Fragment };

/** What these hold is typed, chosen, copied or read by a machine as it is written. */
const AS_WRITTEN = ['textarea', 'option', 'title', 'script', 'style', 'pre', 'code'];

/** An element with one child or none, its texts set as French typography asks. */
export const jsx: typeof make = (type, props, key) => make(type, setTexts(type, props), key);
/** The same with several children. */
export const jsxs: typeof makeMany = (type, props, key) => makeMany(type, setTexts(type, props), key);

/** Texts become lines in elements of the page; what a component is given may be more than a text to read. */
function setTexts(type: unknown, props: unknown): unknown {
  const holdsLines = typeof type === 'string' ? !AS_WRITTEN.includes(type) : type === Fragment;
  if (!holdsLines || typeof props !== 'object' || props === null || !('children' in props)) return props;
  const { children } = props;
  if (typeof children === 'string') return { ...props, children: setFrenchSpaces(children) };
  return Array.isArray(children) ? { ...props, children: children.map(setText) } : props;
}

function setText(child: unknown): unknown {
  return typeof child === 'string' ? setFrenchSpaces(child) : child;
}
