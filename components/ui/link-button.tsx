import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-class'
import { classNames } from './class-names'
import { Icon } from './icon'

export type LinkButtonProps = ButtonLook & ComponentProps<typeof Link> & { icon?: LucideIcon }

/** A link that looks like a button, for going somewhere rather than doing something. */
export function LinkButton({ tone, size, wide, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={classNames(buttonClass({ tone, size, wide }), className)} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  )
}
