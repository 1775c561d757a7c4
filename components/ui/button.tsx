import type { LucideIcon } from 'lucide-react'
import { type ComponentProps, isValidElement, type ReactElement } from 'react'
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
      {busy ? <Spinner /> : isValidElement(icon) ? icon : icon && <Icon of={icon as LucideIcon} />}
      {children}
    </button>
  )
}
