import { classNames } from './class-names'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'
export type ButtonLook = {
  /** One `primary` a screen. */
  tone?: ButtonTone
  /** `normal` is 48 px on a phone and 36 px at a desk. */
  size?: ButtonSize
  /** Fills the width of its place. */
  wide?: boolean
}

const TONES: Record<ButtonTone, string> = {
  primary: 'border-transparent bg-brand text-on-brand hover:bg-brand-strong active:bg-brand-strong',
  secondary: 'border-line-strong bg-paper-raised text-ink hover:bg-paper-sunk active:bg-line',
  quiet: 'border-transparent text-brand hover:bg-brand-soft active:bg-brand-soft',
  danger: 'border-transparent bg-bad text-on-bad hover:brightness-92 active:brightness-86',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-9 px-2.5 text-sm desk:min-h-7',
  normal: 'min-h-12 px-4 text-base desk:min-h-9 desk:px-3.5',
  large: 'min-h-12 px-5 text-md',
}

/** The look of a button, for a `<button>`, a link or a `<summary>`. */
export function buttonClass({ tone = 'secondary', size = 'normal', wide = false }: ButtonLook = {}): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border font-medium text-center whitespace-nowrap transition-colors select-none',
    'focus-visible:rounded-md disabled:border-line disabled:bg-paper-sunk disabled:text-ink-soft',
    'aria-busy:opacity-80',
    TONES[tone],
    SIZES[size],
    wide && 'w-full',
  )
}
