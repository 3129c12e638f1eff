import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { t } from './text.ts';

/** Says that something was done; a notice of the same `id` is replaced. */
export function notify(message: ReactNode, id?: string): void {
  notifications.show({ message, color: 'teal.9', closeButtonProps: { 'aria-label': t('close') }, ...(id && { id }) });
}
