/* What the dialogs of a play have in common. */
import type { PlayerSight } from '../../../engine/play.ts';
import type { Play } from '../use-play.ts';

/** What every dialog needs. `address`: of the preview that its form is drawn with. */
export type DeedProps = { readonly play: Play; readonly address: string; readonly onClose: () => void };
/** An action as whoever is played sees it. */
export type Action = PlayerSight['actions'][number];
