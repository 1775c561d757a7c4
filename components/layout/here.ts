type Place = { href: string; except?: readonly string[]; also?: readonly string[] }

/**
 * Whether an address belongs to a place of the navigation: its own, one inside that has
 * no place of its own, or one elsewhere that belongs to it too.
 */
export function isHere(path: string, { href, except = [], also = [] }: Place): boolean {
  const within = (place: string) => path === place || path.startsWith(`${place}/`)
  return path === href || (href !== '/' && within(href) && !except.some(within)) || also.some(within)
}
