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

  const show = (): void => {
    const [file] = input.files ?? [];
    for (const image of said.querySelectorAll('img')) URL.revokeObjectURL(image.src);
    said.replaceChildren(...(file ? [cardOf(file, t, empty)] : []));
    zone.classList.toggle('cg-drop-small', file !== undefined);
    if (label) label.textContent = file ? t('fileReplace') : before;
  };
  const empty = (): void => {
    input.value = '';
    show();
    input.focus();
  };
  const choose = async (): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file || !isPicture(file)) return show();
    said.replaceChildren(line('p', 'cg-hint', t('filePreparing', { name: file.name })));
    const { preparePhoto } = await import('../../forms/widgets/file/photo/prepare-photo.ts');
    const prepared = await preparePhoto(file, (kind) => input.accept.includes(`.${kind}`));
    // Another one was chosen meanwhile.
    if (input.files?.[0] !== file) return;
    if (prepared.type === 'unreadable') {
      empty();
      return said.replaceChildren(line('p', 'cg-error', t('fileHeic')));
    }
    put(input, prepared.file);
    show();
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
  put(input, photo);
  camera.value = '';
  input.dispatchEvent(new Event('change'));
}

function put(input: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
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
