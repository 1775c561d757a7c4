import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactElement } from 'react'
import { type ButtonLook, buttonClass } from './button-class'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Spinner } from './spinner'

export type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'size'> & {
    /** A lucide icon; a server component that renders a client button passes it drawn, `<Icon of={LogOut} />`. */
    icon?: LucideIcon | ReactElement
    /** Work is under way: shows a turning ring and takes no second press, yet keeps the focus. */
    busy?: boolean
  }

/** A button with a verb of the office. `type="button"` unless told otherwise. */
export function Button({ tone, size, wide, icon, busy, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classNames(buttonClass({ tone, size, wide }), className)}
      {...rest}
    >
      {busy ? <Spinner /> : icon && (isDrawing(icon) ? <Icon of={icon} /> : icon)}
      {children}
    </button>
  )
}

/** A lucide icon has a way to render; what a server drew may still be on its way and then is no element yet. */
const isDrawing = (icon: LucideIcon | ReactElement): icon is LucideIcon => 'render' in icon
