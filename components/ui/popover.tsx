import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type PopoverProps = {
  /** What one presses. */
  label: ReactNode
  /** The look of what one presses, from `buttonClass`. */
  className?: string
  /** Name of the press for screen readers when `label` is only a mark. */
  name?: string
  /** Which edge of the panel stands under the press. */
  align?: 'start' | 'end'
  /** Width and padding of the panel. */
  panelClassName?: string
  children: ReactNode
}

/**
 * A panel that opens under its press; a sheet at the foot of a phone. It is a
 * `<details>`, so it opens without script; `FrameKeys` only closes it, by Escape,
 * by a press elsewhere, or when a link inside was followed.
 */
export function Popover({ label, className, name, align = 'start', panelClassName, children }: PopoverProps) {
  return (
    <details data-popover className="group relative min-w-0">
      <summary aria-label={name} className={className}>
        {label}
      </summary>
      <div
        className={classNames(
          'appear surface z-40 max-h-[70dvh] overflow-y-auto shadow-float',
          'max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 sm:absolute sm:top-full sm:mt-1.5',
          align === 'end' ? 'sm:end-0' : 'sm:start-0',
          panelClassName ?? 'min-w-56 p-2',
        )}
      >
        {children}
      </div>
    </details>
  )
}
