/** Clock and network of a page, for what saves from it. */

/** Calls back after some milliseconds; gives how to give it up. */
export function after(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

/** Calls back each time that the network is back; gives how to end it. */
export function onNetwork(call: () => void): () => void {
  window.addEventListener('online', call);
  return () => window.removeEventListener('online', call);
}

/** Calls back when the page is being left, be it only to be loaded again; gives how to end it. */
export function onLeave(call: () => void): () => void {
  window.addEventListener('pagehide', call);
  return () => window.removeEventListener('pagehide', call);
}
