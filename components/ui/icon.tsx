import type { LucideIcon } from 'lucide-react'

export type IconProps = {
  /** The lucide icon to draw. */
  of: LucideIcon
  /** 16 beside text, 20 in navigation and on its own. */
  size?: 16 | 20 | 24
  /** What it says when no word stands beside it; without it the icon is decoration. */
  label?: string
  className?: string
}

/** A lucide icon at our sizes and weight, hidden from screen readers unless named. */
export function Icon({ of: Drawing, size = 16, label, className }: IconProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <Drawing size={size} strokeWidth={size === 16 ? 2 : 1.75} className={`shrink-0 ${className ?? ''}`} {...named} />
  )
}
