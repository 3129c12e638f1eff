import type { JSX, ReactNode } from 'react';

type BoxProps = {
  readonly tone: 'info' | 'success' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
};

/** Something to notice before going on. */
export function Box({ tone, title, children }: BoxProps): JSX.Element {
  return (
    <div className={`p-box p-box-${tone}`}>
      {title && <p className="p-box-title">{title}</p>}
      {children}
    </div>
  );
}
