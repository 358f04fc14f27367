/**
 * Mantine set to the house's look: palette 黛, sizes, radii, fonts and motion. Everything else about colour
 * is in tokens.ts; shapes of single components are in their own CSS.
 */
import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { darkTokens, lightTokens } from './tokens.ts';

const dai: MantineColorsTuple = [
  '#ECF1F9',
  '#DDE7F5',
  '#BFD0EA',
  '#8DB0EA',
  '#6C95D0',
  '#4E7DC3',
  '#3767B1',
  '#2B5496',
  '#21427A',
  '#17305B',
];

const CHINESE =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei UI", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif';

/** Mantine's greys made ours, so that what it colours by itself (rows under the pointer, borders) fits. */
const gray: MantineColorsTuple = [
  '#F6F6F3',
  '#F1F1EE',
  '#E5E5E0',
  '#D3D3CC',
  '#C2C2BA',
  '#9A9EA5',
  '#7C828B',
  '#646A74',
  '#545B66',
  '#1D2127',
];
const dark: MantineColorsTuple = [
  '#E4E7EB',
  '#C6CBD2',
  '#A9B0BA',
  '#858C97',
  '#3C4148',
  '#25292E',
  '#1C1F23',
  '#1C1F23',
  '#16181B',
  '#131518',
];

/** A filled button in the primary colour takes our pair of ground and text, which differ in the dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const made = defaultVariantColorsResolver(input);
  const primary = input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant !== 'filled' || !primary) return made;
  return {
    ...made,
    background: 'var(--gc-brand)',
    hover: 'var(--gc-brand-ink)',
    color: 'var(--gc-on-brand)',
  };
};

export const fonts = {
  zh: CHINESE,
  en: `"Segoe UI", system-ui, ${CHINESE}`,
} as const;

export const theme = createTheme({
  colors: { dai, gray, dark },
  variantColorResolver,
  primaryColor: 'dai',
  primaryShade: { light: 7, dark: 3 },
  black: '#1D2127',
  autoContrast: false,
  fontFamily: 'var(--gc-font-ui)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '21px' },
  lineHeights: { xs: '18px', sm: '20px', md: '21px', lg: '22px', xl: '30px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '34px' },
      h2: { fontSize: '21px', lineHeight: '30px' },
      h3: { fontSize: '15px', lineHeight: '22px' },
      h4: { fontSize: '14px', lineHeight: '21px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: 'var(--gc-shadow-card)',
    sm: 'var(--gc-shadow-card)',
    md: 'var(--gc-shadow-menu)',
    lg: 'var(--gc-shadow-sheet)',
    xl: 'var(--gc-shadow-sheet)',
  },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', radius: 7 },
      vars: (_, { size }) => ({
        root:
          size === undefined || size === 'sm'
            ? { '--button-height': '32px', '--button-padding-x': '12px', '--button-fz': '13px' }
            : {},
      }),
      styles: { root: { fontWeight: 500 } },
    }),
    InputWrapper: {
      styles: {
        label: { marginBottom: 4, fontSize: 13, fontWeight: 500, lineHeight: '20px' },
        description: { marginBottom: 4, fontSize: 12, lineHeight: '18px', color: 'var(--gc-text-3)' },
        error: { marginTop: 4, fontSize: 12, lineHeight: '18px' },
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', radius: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 120 } } },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        radius: 8,
        offset: 6,
        transitionProps: { duration: 180, transition: 'pop' },
      },
      styles: {
        dropdown: { padding: 4 },
        item: { minHeight: 'var(--gc-menu-row)', padding: '5px 10px', borderRadius: 6, fontSize: 13 },
        itemSection: { marginInlineEnd: 10 },
        label: { fontSize: 12, color: 'var(--gc-text-3)' },
      },
    },
    Popover: { defaultProps: { shadow: 'md', radius: 8, transitionProps: { duration: 180 } } },
    Modal: {
      defaultProps: {
        radius: 10,
        centered: true,
        padding: 24,
        overlayProps: { color: 'var(--gc-scrim)', backgroundOpacity: 1 },
        transitionProps: { duration: 240, transition: 'fade' },
      },
    },
    Checkbox: { defaultProps: { radius: 4, size: 'xs' } },
    TextInput: { defaultProps: { radius: 8 } },
    PasswordInput: { defaultProps: { radius: 8 } },
    Select: { defaultProps: { radius: 8, checkIconPosition: 'right', comboboxProps: { shadow: 'md' } } },
  },
});

/** Our tokens, and Mantine's own variables pointed at them. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const bridge = {
    '--mantine-color-body': 'var(--gc-surface)',
    '--mantine-color-text': 'var(--gc-text)',
    '--mantine-color-dimmed': 'var(--gc-text-3)',
    '--mantine-color-placeholder': 'var(--gc-text-3)',
    '--mantine-color-default': 'var(--gc-surface)',
    '--mantine-color-default-hover': 'var(--gc-hover)',
    '--mantine-color-default-color': 'var(--gc-text)',
    '--mantine-color-default-border': 'var(--gc-line-2)',
    '--mantine-color-anchor': 'var(--gc-brand)',
    '--mantine-color-error': 'var(--gc-bad)',
    '--mantine-color-dai-filled': 'var(--gc-brand)',
    '--mantine-color-dai-filled-hover': 'var(--gc-brand-ink)',
    '--mantine-color-dai-light': 'var(--gc-brand-soft)',
    '--mantine-color-dai-light-color': 'var(--gc-brand-ink)',
    '--mantine-color-dai-outline': 'var(--gc-brand)',
    '--mantine-primary-color-contrast': 'var(--gc-on-brand)',
    '--mantine-color-gray-subtle-color': 'var(--gc-text-2)',
    '--mantine-color-gray-light-hover': 'var(--gc-hover)',
  };
  return {
    variables: { '--gc-ease': 'cubic-bezier(0.2, 0, 0, 1)' },
    light: { ...lightTokens, ...bridge },
    dark: { ...darkTokens, ...bridge },
  };
};
