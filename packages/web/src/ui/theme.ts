import {
  Alert,
  Badge,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
} from '@mantine/core'

const INK: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f3',
  '#b3cae6',
  '#88add9',
  '#6795ce',
  '#4b80bd',
  '#3a6ea9',
  '#2a5d98',
  '#1d4f86',
  '#143f70',
]

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  colors: { ink: INK },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
    Badge: Badge.extend({ styles: { root: { textTransform: 'none' } } }),
    // Fields side by side stand in one row, whichever of them has a hint.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // Inside of the page's landmarks, and with nothing between a menu and its items.
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } }),
    // The header of a window is not that of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    Modal: Modal.extend({ styles: { title: { fontWeight: 650 } } }),
  },
})

/** Secondary text reads at 4.5 to 1 on every ground that it stands on; the library's own does not. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6270',
    '--mantine-color-placeholder': '#6a7280',
    '--mantine-color-error': '#c01f1f',
    '--mantine-color-anchor': INK[8],
    '--ground': '#f6f7f9',
    '--card': '#ffffff',
    '--line': '#dfe3e8',
    '--age-0': '#9db8d2',
    '--age-1': '#f2c14e',
    '--age-2': '#ee8a3c',
    '--age-3': '#d9502e',
    '--age-4': '#94181c',
    '--age-none': '#b3b9c2',
    '--mantine-color-yellow-light': '#fdf4d8',
    '--mantine-color-red-light': '#fdeaea',
    '--mantine-color-teal-light': '#e3f5ef',
  },
  dark: {
    '--mantine-color-dimmed': '#a6adb8',
    '--mantine-color-placeholder': '#949ba6',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': INK[3],
    '--mantine-color-body': '#16181c',
    '--ground': '#111316',
    '--card': '#1b1e23',
    '--line': '#30353d',
    '--age-0': '#4f6f90',
    '--age-1': '#d9a938',
    '--age-2': '#dc7a31',
    '--age-3': '#d2553a',
    '--age-4': '#e0484c',
    '--age-none': '#6a717c',
    '--mantine-color-yellow-light': '#2f2a1a',
    '--mantine-color-red-light': '#33201f',
    '--mantine-color-teal-light': '#172b26',
  },
})
