import type { ReactNode } from 'react'

type RegionLinkProps = { id: string; href?: string; says: string; children: ReactNode }

/** A region of a drawing as a link (or a named group), marked when pointed at or reached by Tab. */
export function RegionLink({ id, href, says, children }: RegionLinkProps) {
  const named = { 'data-region': id, 'aria-label': says }
  return href ? (
    <a href={href} {...named}>
      {children}
    </a>
  ) : (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a region inside a drawing is an image with a name
    <g role="img" {...named}>
      {children}
    </g>
  )
}

/** Regions as the alphabet has them, which is the order of the Tab key. */
export function inNameOrder<Region>(regions: readonly Region[], nameOf: (region: Region) => string): Region[] {
  return regions.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'id'))
}
