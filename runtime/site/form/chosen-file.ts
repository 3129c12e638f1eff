/** A document that is chosen on a page without React: its card, and the photograph that takes its place in the input. */
import type { Translate } from '../../forms/text.ts';
import { formatSize } from '../../forms/widgets/file/formats.ts';
import { isPicture } from '../../forms/widgets/file/pictures.ts';
import { extensionOf } from '../../forms/widgets/file/extension.ts';

/** Wakes the zones of a page where documents are chosen. */
export function wakeFiles(page: ParentNode, t: Translate): void {
  for (const zone of page.querySelectorAll<HTMLElement>('.cg-drop')) {
    const input = zone.querySelector<HTMLInputElement>('.cg-drop-input');
    if (!input) continue;
    wake(zone, input, t);
    const camera = zone.querySelector<HTMLInputElement>('.cg-drop-camera .cg-drop-input');
    camera?.addEventListener('change', () => takeOver(camera, input));
  }
}

function wake(zone: HTMLElement, input: HTMLInputElement, t: Translate): void {
  const label = zone.querySelector('.cg-drop-button');
  const before = label?.textContent ?? '';
  const said = document.createElement('output');
  zone.before(said);
  zone.dataset['live'] = '';
  let preparing: Promise<void> | null = null;

  const chosen = (): readonly File[] => [...(input.files ?? [])];
  const show = (): void => {
    const files = chosen();
    for (const image of said.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    said.replaceChildren(...files.map((file) => cardOf(file, t, () => leave([file]))));
    zone.classList.toggle('cg-drop-small', files.length > 0);
    if (label) label.textContent = files.length > 0 ? t('fileReplace') : before;
  };
  const leave = (files: readonly File[]): void => {
    put(input, ...chosen().filter((file) => !files.includes(file)));
    show();
    input.focus();
  };
  const choose = async (): Promise<void> => {
    const files = chosen();
    if (!files.some(isPicture)) return show();
    const prepared: File[] = [];
    const unreadable: File[] = [];
    // One at a time: a photograph that is drawn anew takes much of the memory of a phone.
    for (const file of files) {
      if (isPicture(file)) said.replaceChildren(line('p', 'cg-hint', t('filePreparing', { name: file.name })));
      const made = await preparedOf(file, input);
      // Others were chosen meanwhile.
      if (chosen()[0] !== files[0]) return;
      if (made === null) unreadable.push(file);
      else prepared.push(made);
    }
    put(input, ...prepared);
    show();
    if (unreadable.length > 0) said.prepend(line('p', 'cg-error', t('fileHeic')));
  };

  input.addEventListener('change', () => {
    const mine = choose()
      // The document as it is matters more than its picture.
      .catch(show)
      .finally(() => {
        if (preparing === mine) preparing = null;
      });
    preparing = mine;
  });
  // A photograph that is being made lighter leaves when it is.
  input.form?.addEventListener('submit', (event) => {
    if (preparing === null) return;
    event.preventDefault();
    const { form } = input;
    const by = event.submitter;
    void preparing.then(() => form?.requestSubmit(by instanceof HTMLElement ? by : null));
  });
}

/** A photograph that was just taken is the chosen document: one input alone sends one. */
function takeOver(camera: HTMLInputElement, input: HTMLInputElement): void {
  const [photo] = camera.files ?? [];
  if (!photo) return;
  put(input, ...(input.multiple ? (input.files ?? []) : []), photo);
  camera.value = '';
  input.dispatchEvent(new Event('change'));
}

/** A photograph made lighter, any other document as it is; null for one that this browser cannot read. */
async function preparedOf(file: File, { accept }: HTMLInputElement): Promise<File | null> {
  if (!isPicture(file)) return file;
  const { preparePhoto } = await import('../../forms/widgets/file/photo/prepare-photo.ts');
  const prepared = await preparePhoto(file, (kind) => accept.includes(`.${kind}`));
  return prepared.type === 'unreadable' ? null : prepared.file;
}

function put(input: HTMLInputElement, ...files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

function cardOf(file: File, t: Translate, onRemove: () => void): HTMLElement {
  const card = line('span', 'cg-file-card', '');
  const picture = line('span', 'cg-file-thumbnail', '');
  picture.ariaHidden = 'true';
  picture.append(thumbnailOf(file));
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'cg-button cg-button-secondary';
  remove.append(t('fileRemove'), line('span', 'cg-hidden', ` ${file.name}`));
  remove.addEventListener('click', onRemove);
  const name = line('span', 'cg-file-name', `${file.name} `);
  name.append(line('span', 'cg-file-size', `(${formatSize(file.size, t)})`));
  card.append(picture, name, remove);
  return card;
}

function thumbnailOf(file: File): Node {
  if (!/^image\/(?:jpeg|png)$/u.test(file.type)) return document.createTextNode(extensionOf(file.name));
  const image = document.createElement('img');
  image.alt = '';
  image.src = URL.createObjectURL(file);
  return image;
}

function line(tag: 'p' | 'span', className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
