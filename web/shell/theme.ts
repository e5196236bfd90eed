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
  fontFamily: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Open Sans", Ubuntu, Cantarell, Arial, sans-serif',
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
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // Its header is none of the page.
    Modal: {
      defaultProps: { centered: true, attributes: { header: { role: 'presentation' } } },
      styles: { title: { fontWeight: 650 } },
    },
    Drawer: { styles: { title: { fontWeight: 650 } } },
    Menu: { defaultProps: { shadow: 'md' } },
    Alert: { defaultProps: { variant: 'light' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
  },
})

/** Colours whose contrast the kit's defaults leave below 4.5 : 1, and our own: lines, marks, states. */
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
    '--tone-neutral': '#3b4348',
    '--tone-neutral-back': '#eceff1',
    '--tone-info': '#134f74',
    '--tone-info-back': '#e1f0fa',
    '--tone-good': '#14532d',
    '--tone-good-back': '#dff5e6',
    '--tone-warn': '#6b3f00',
    '--tone-warn-back': '#fdefd3',
    '--tone-bad': '#8a1c1c',
    '--tone-bad-back': '#fde4e4',
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
    '--tone-neutral': '#ced4da',
    '--tone-neutral-back': '#33393e',
    '--tone-info': '#a5d8ff',
    '--tone-info-back': '#16324a',
    '--tone-good': '#a7e8bf',
    '--tone-good-back': '#14351f',
    '--tone-warn': '#ffd8a0',
    '--tone-warn-back': '#432f0c',
    '--tone-bad': '#ffb8b8',
    '--tone-bad-back': '#4a1b1b',
  },
})
