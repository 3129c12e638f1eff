import { Title } from '@mantine/core';
import type { JSX, ReactNode } from 'react';

/** A part of a page of the service, under its title. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  return (
    <section aria-label={title} className="service-section">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  );
}
