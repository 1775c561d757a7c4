import type { LucideIcon } from 'lucide-react'
import { createElement, type ReactElement } from 'react'

export type IconProps = {
  /** The lucide icon to draw. */
  of: LucideIcon
  /** 16 beside text, 20 in navigation and on its own. */
  size?: 16 | 20 | 24
  /** What it says when no word stands beside it; without it the icon is decoration. */
  label?: string
  className?: string
}

type Line = readonly [tag: string, attributes: Readonly<Record<string, string>>]

const drawings = new WeakMap<LucideIcon, readonly Line[]>()

/**
 * The lines of a lucide icon. Its own component is a client one: drawn by it, each of a page's
 * dozens of icons would be sent twice and made alive in the browser.
 */
function linesOf(icon: LucideIcon): readonly Line[] {
  const known = drawings.get(icon)
  if (known) return known
  const { render } = icon as unknown as {
    render(props: object, ref: null): ReactElement<{ icon: { node: readonly Line[] } }>
  }
  const lines = render({}, null).props.icon.node
  drawings.set(icon, lines)
  return lines
}

/** A lucide icon at our sizes and weight, hidden from screen readers unless named. */
export function Icon({ of: icon, size = 16, label, className }: IconProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size === 16 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className ? `shrink-0 ${className}` : 'shrink-0'}
      {...named}
    >
      {linesOf(icon).map(([tag, { key, ...attributes }]) => createElement(tag, { key, ...attributes }))}
    </svg>
  )
}
