/** Fields that one can fill in; a group of choices is entered by the one that is chosen, or by its first. */
const FIELDS =
  'input:not([type="hidden"], [type="file"]):not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable="true"]';

/** Where one begins in a dialog: where it says so, else its first field, else what is to be read before it is confirmed. */
export function firstPlace(body: ParentNode): HTMLElement | null {
  const said = body.querySelector<HTMLElement>('[data-autofocus]');
  if (said) return said;
  const field = body.querySelector<HTMLElement>(FIELDS);
  if (field instanceof HTMLInputElement && field.type === 'radio') return chosenOf(body, field);
  return field ?? body.querySelector<HTMLElement>('[role="group"][tabindex="-1"]');
}

function chosenOf(body: ParentNode, first: HTMLInputElement): HTMLElement {
  return body.querySelector<HTMLElement>(`input[type="radio"][name="${CSS.escape(first.name)}"]:checked`) ?? first;
}
