/** Types a text in a field as its person would: whoever listens to the field hears of it. */
export function typeIn(input: HTMLInputElement, text: string): void {
  // React keeps the value it last saw on the element itself, and takes for no change what is set there.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
