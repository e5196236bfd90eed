import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#e9f7f8',
  '#d5ecef',
  '#a9d9de',
  '#79c4cc',
  '#52b2bd',
  '#399fab',
  '#1e8795',
  '#0b6e7a',
  '#085a64',
  '#06464e',
]

/** Calm and dense: the system's font, small radius, small sizes, one colour. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  colors: { petrol },
  black: '#1c2326',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    const isRed = input.color === 'red' && input.variant === 'filled'
    return isRed ? { ...colors, background: '#b42318', hover: '#912018' } : colors
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true } },
    Menu: { defaultProps: { shadow: 'md' } },
    Alert: { defaultProps: { variant: 'light' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
  },
})

/** Colours whose contrast the kit's defaults leave below 4.5 : 1, and the two of our own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545f66',
    '--mantine-color-placeholder': '#667079',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#0b6e7a',
    '--mantine-color-disabled-color': '#667079',
    '--line': '#dfe4e6',
    '--mark': '#e6f3f5',
    '--hover': '#f4f7f8',
    '--rail': '#f4f7f8',
  },
  dark: {
    '--mantine-color-body': '#1b1f21',
    '--mantine-color-dimmed': '#a4adb3',
    '--mantine-color-placeholder': '#98a1a7',
    '--mantine-color-error': '#ff9d93',
    '--mantine-color-anchor': '#79c4cc',
    '--mantine-color-disabled-color': '#98a1a7',
    '--line': '#363d41',
    '--mark': '#17373c',
    '--hover': '#23282b',
    '--rail': '#16191b',
  },
})
