import type { Body, Section } from './body'
import type { LayoutSection } from './queries'

/** A fresh body in the office's own order; a section the office has not placed stands at the end. */
export function inLayout(body: Body, layout: readonly LayoutSection[] | null): Body {
  if (!layout) return body
  const placed = layout.flatMap(({ code, hidden }): Section[] => {
    const section = body.sections.find((one) => one.code === code)
    return section ? [{ ...section, hidden }] : []
  })
  const rest = body.sections.filter((section) => !placed.some(({ code }) => code === section.code))
  return { ...body, sections: [...placed, ...rest] }
}

/** The order of a body, to be kept for the next ones. */
export const layoutOf = (body: Body): LayoutSection[] => body.sections.map(({ code, hidden }) => ({ code, hidden }))
