import type { AskedKind } from '../../engine/studio.ts';
import type { IconName } from '../../runtime/ui/icon.tsx';

/** What each kind of question is drawn with. */
export const KIND_ICONS: Readonly<Record<AskedKind, IconName>> = {
  text: 'text',
  longText: 'paragraph',
  number: 'number',
  money: 'money',
  date: 'calendar',
  time: 'clock',
  yesNo: 'check',
  choice: 'radio',
  choices: 'list',
  list: 'search',
  email: 'mail',
  group: 'section',
  repeat: 'repeat',
  documents: 'copy',
  identite: 'person',
  'adresse-nc': 'home',
  lieu: 'pin',
  emprise: 'outline',
  trace: 'route',
  point: 'target',
  'telephone-nc': 'phone',
  foyer: 'people',
  ridet: 'building',
  rib: 'bank',
  'piece-justificative': 'file',
  shared: 'section',
};
