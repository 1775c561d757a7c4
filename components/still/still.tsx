import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { leave } from './left-here'
import { StillPart } from './still-part'
import { toHtml } from './to-html'

/**
 * Finished markup (see `toHtml`) that is sent once. A document carries what its elements
 * are as HTML and again as data for the browser's React; most of a dashboard never changes
 * by itself, so the document carries the HTML alone, and a step within the app the data alone.
 * Links inside are plain: stand it in `SoftLinks`.
 */
export async function Still({ className, children }: { className?: string; children: ReactNode }) {
  const html = toHtml(children)
  return html === '' || (await isStep()) ? (
    <StillPart className={className} html={html} />
  ) : (
    <StillPart left={leave(html)} className={className} />
  )
}

/** A step within the app asks for data; whoever opens an address accepts a document. */
async function isStep(): Promise<boolean> {
  const accepted = (await headers()).get('accept')
  return accepted !== null && !accepted.includes('text/html')
}
