/** The icons of the house, one line each, drawn on a grid of 24. What they say is said beside them in words. */
import type { JSX } from 'react';

const PATHS = {
  text: 'M5 7V5h14v2M12 5v14M9 19h6',
  paragraph: 'M4 6h16M4 10h16M4 14h16M4 18h9',
  number: 'M9 4 7 20M17 4l-2 16M4 9h16M3 15h16',
  money: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M10 17V8h5M9 14h4M10 11h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  check: 'M4 4h16v16H4zM8 12l3 3 5-6',
  radio: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20 20',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  section: 'M4 5h16v14H4zM4 9h16',
  repeat: 'M4 4h12v6H4zM8 14h12v6H8zM20 4v6M4 14v6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 20c1-5 15-5 16 0',
  people: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2 19c1-5 13-5 14 0M16 5.5a3 3 0 0 1 0 6M18 14c2 .5 3.5 2 4 5',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  pin: 'M12 21c-5-6-7-8-7-11.5a7 7 0 0 1 14 0C19 13 17 15 12 21M12 7.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  target: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14M12 2v6M12 16v6M2 12h6M16 12h6',
  route: 'M5 20l5-6 4 2 5-11M5 18.5v3M10 12.5v3M14 14.5v3M19 3.5v3',
  outline: 'M5 7l9-3 6 7-4 8-10 1zM5 5.5v3M14 2.5v3M20 9.5v3M16 17.5v3M6 18.5v3',
  phone: 'M7 3h10v18H7zM11 18h2',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  building: 'M5 21V3h10v18M15 9h4v12M3 21h18M8 7h1M11 7h1M8 11h1M11 11h1M8 15h1M11 15h1',
  bank: 'M3 9l9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18',
  file: 'M6 3h8l4 4v14H6zM14 3v5h4M9 13h6M9 17h6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  copy: 'M8 8h12v12H8zM4 16V4h12',
  remove: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6',
  add: 'M12 5v14M5 12h14',
  condition: 'M6 4v6a4 4 0 0 0 4 4h8M14 10l4 4-4 4M6 14v6',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  page: 'M5 3h14v18H5zM9 8h6M9 12h6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 3',
  withdraw: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 0 12',
  reopen: 'M20 11a8 8 0 1 0-2 6M20 5v6h-6',
  flag: 'M6 21V4h12l-3 4 3 4H6',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  heart: 'M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1.5A4.5 4.5 0 0 1 21 9c0 3-2 6-9 11',
  leaf: 'M5 19C4 9 10 4 20 4c0 10-5 16-15 15M5 19l8-8',
  school: 'M2 9l10-5 10 5-10 5zM6 11v5c3 3 9 3 12 0v-5M22 9v6',
  work: 'M3 8h18v12H3zM9 8V4h6v4M3 13h18',
  sea: 'M2 9c3-3 5 3 8 0s5 3 8 0 3 0 4 0M2 15c3-3 5 3 8 0s5 3 8 0 3 0 4 0',
  road: 'M4 16l2-7h12l2 7v4H4zM4 16h16M7 20v-2M17 20v-2',
  culture: 'M9 18V5l11-2v13M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M20 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  anywhere: 'M4 6h16M4 12h16M4 18h16M8 4v4M14 10v4M10 16v4',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** An icon as high as the text beside it; hidden from those who are read the words. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return <Drawn path={PATHS[name]} />;
}

/** One that a single screen has, drawn as the others are: its line on a grid of 24. */
export function Drawn({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg
      className="ui-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
