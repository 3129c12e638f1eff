/* Mantine wears the tokens: every colour, size and corner of desk and studio is one of tokens.css. */
import {
  Alert,
  Anchor,
  Button,
  ComboboxChevron,
  Fieldset,
  Modal,
  ModalHeader,
  MultiSelect,
  Select,
  TableTh,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import { ui } from './messages/index.ts';
import { GREYS } from './tokens/tokens.ts';

/**
 * The list itself scrolls, which the arrow keys do; a scrolling box around it could not be reached by keyboard. Nor is it a stop of
 * the tabulator: it closes as its field is left, and the focus would be on nothing.
 */
const LISTED = {
  comboboxProps: { withinPortal: false },
  withScrollArea: false,
  attributes: { options: { tabIndex: -1 } },
} as const;
const SCROLLED = { maxHeight: 240, overflowY: 'auto' } as const;

const token = (name: string): string => `var(--cg-${name})`;

/** From its soft shade, a background, to the colour itself, under white or as text. */
function shades(name: string, darkest: string): MantineColorsTuple {
  const between = (share: number): string => `color-mix(in srgb, ${token(name)} ${share}%, white)`;
  return [
    token(`${name}-soft`),
    between(14),
    between(24),
    between(36),
    between(48),
    between(60),
    between(72),
    between(86),
    token(name),
    darkest,
  ];
}

/** The theme of desk and studio, made when they are shown: its words are in the page's language. */
export const makeTheme = (): MantineThemeOverride =>
  createTheme({
    colors: {
      brand: shades('brand', token('brand-dark')),
      good: shades('good', token('good')),
      warn: shades('warn', token('warn')),
      danger: shades('danger', token('danger')),
      gray: [...GREYS],
    },
    black: token('text'),
    white: token('surface'),
    primaryColor: 'brand',
    primaryShade: 8,
    defaultRadius: 'sm',
    radius: { xs: token('radius-small'), sm: token('radius'), md: token('radius'), lg: token('radius-large') },
    spacing: {
      xs: token('space-2'),
      sm: token('space-3'),
      md: token('space-4'),
      lg: token('space-5'),
      xl: token('space-6'),
    },
    fontSizes: {
      xs: token('size-xs'),
      sm: token('size-sm'),
      md: token('size-md'),
      lg: token('size-lg'),
      xl: token('size-xl'),
    },
    shadows: {
      xs: token('shadow-1'),
      sm: token('shadow-1'),
      md: token('shadow-2'),
      lg: token('shadow-2'),
      xl: token('shadow-3'),
    },
    fontFamily: token('font'),
    fontFamilyMonospace: token('font-mono'),
    respectReducedMotion: true,
    components: {
      Alert: Alert.extend({
        styles: { title: { color: 'var(--mantine-color-black)' }, message: { color: 'var(--mantine-color-black)' } },
      }),
      // A link between others is as high as a finger needs at least; a brand may be too dark to tell it from text by its colour.
      Anchor: Anchor.extend({
        defaultProps: { underline: 'always' },
        styles: {
          root: {
            paddingBlock: 2,
            textUnderlineOffset: '0.2em',
            textDecorationColor: `color-mix(in srgb, ${token('brand')} 45%, transparent)`,
          },
        },
      }),
      // The verbs of a scheme may be longer than a phone is wide.
      Button: Button.extend({
        styles: {
          root: { height: 'auto' },
          inner: { minHeight: 'calc(var(--button-height) - 2px)' },
          label: { whiteSpace: 'normal', lineHeight: 1.25, paddingBlock: 3 },
          // Where it stands is part of its movement, which those who asked for less movement do not get.
          loader: { transform: 'translate(-50%, -50%)' },
        },
      }),
      ComboboxChevron: ComboboxChevron.extend({ defaultProps: { 'aria-hidden': true } }),
      Fieldset: Fieldset.extend({ styles: { legend: { fontWeight: 600 } } }),
      Modal: Modal.extend({
        // A click beside a dialog would lose what is typed in it.
        defaultProps: { size: 'lg', closeOnClickOutside: false, closeButtonProps: { 'aria-label': ui('close') } },
        styles: { title: { fontWeight: 600 } },
      }),
      // A dialog's heading is no banner of the page, and the list of a select belongs beside its field.
      ModalHeader: ModalHeader.extend({ defaultProps: { role: 'presentation' } }),
      // Headings of rows say so themselves.
      TableTh: TableTh.extend({ defaultProps: { scope: 'col' } }),
      Select: Select.extend({ defaultProps: LISTED, styles: { options: SCROLLED } }),
      MultiSelect: MultiSelect.extend({ defaultProps: LISTED, styles: { options: SCROLLED, pill: { height: 26 } } }),
    },
  });

/** What Mantine draws of a colour that it chooses by itself. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': token('text'),
    '--mantine-color-dimmed': token('text-soft'),
    '--mantine-color-placeholder': token('text-soft'),
    '--mantine-color-error': token('danger'),
    '--mantine-color-anchor': token('brand'),
    '--mantine-color-default-border': GREYS[4],
  },
  dark: {},
});
