/* What a new letter or mail begins with: a model for each kind, in which what is to be written is marked. */
import { joinPointer } from '../../engine/base/index.ts';
import {
  DOCUMENT_KINDS,
  procedureView,
  slugOfTitle,
  type DocumentKind,
  type Files,
  type Gesture,
  type Pointer,
} from '../../engine/studio.ts';
import { newText } from '../procedure/new-parts.ts';
import { t } from './text.ts';

/** Kinds of texts that are made. */
export const TEXT_KINDS = [...DOCUMENT_KINDS, 'mail'] as const;
/** One of them. */
export type TextKind = DocumentKind | 'mail';

/** A place that can send a text, in words. */
export type SenderOption = { readonly value: Pointer; readonly label: string };

/** Everything that can send a text: the filing, actions, entries of steps. */
export function sendersOf(files: Files): readonly SenderOption[] {
  const view = procedureView(files);
  if (!view) return [];
  return [
    { value: '/filed', label: t('sent-filed') },
    ...view.actions.map(({ part, title }) => ({
      value: joinPointer(part, 'effects'),
      label: t('sent-action', { title }),
    })),
    ...view.steps.map(({ part, title }) => ({ value: joinPointer(part, 'entry'), label: t('sent-step', { title }) })),
  ];
}

/** The gesture that makes a text, and the file that it makes. */
export function planText(
  files: Files,
  asked: { readonly title: string; readonly kind: TextKind; readonly sender: Pointer | null },
): { readonly gesture: Gesture; readonly file: string } {
  const { title, kind, sender } = asked;
  const folder = kind === 'mail' ? 'messages' : 'documents';
  const taken = Object.keys(files).flatMap((path) => new RegExp(`^${folder}/(.+)\\.md$`).exec(path)?.[1] ?? []);
  const file = `${folder}/${slugOfTitle(title, taken)}.md`;
  const text = modelOf(kind, title);
  return { gesture: { type: 'text.add', file, text, kind: kind === 'mail' ? null : kind, sender }, file };
}

/** The beginning of a text of a kind; what is marked keeps it from being published as it is. */
function modelOf(kind: TextKind, title: string): string {
  const mark = (words: string): string => `[à écrire : ${words}]`;
  switch (kind) {
    case 'mail':
      return newText('mail', title);
    case 'letter':
      return newText('document', title);
    case 'order':
      return [
        `# ${title}`,
        `Vu ${mark('les textes sur lesquels il se fonde')} ;`,
        'Vu la demande déposée le {{ dossier.deposeLe | date }} par {{ demandeur.nomComplet }} ;',
        'Arrête :',
        '## Article',
        `${mark('ce qui est décidé')}\n`,
      ].join('\n\n');
    case 'licence':
      return `# ${title}\n\n{{ demandeur.nomComplet }} est autorisé(e) à ${mark('ce qui est autorisé, et à quelles conditions')}.\n`;
    case 'certificate':
      return `# ${title}\n\nIl est certifié que {{ demandeur.nomComplet }} ${mark('ce qui est certifié')}.\n`;
    case 'receipt':
      return `# ${title}\n\nLa demande n° {{ dossier.numero }} de {{ demandeur.nomComplet }} a été reçue le {{ dossier.recuLe | date }}.\n\n${mark('la suite, et quand')}\n`;
  }
}
