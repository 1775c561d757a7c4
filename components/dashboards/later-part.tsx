import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'

type LaterPartProps = {
  /** Where its markup is fetched from. */
  href: string
  /** What it is, in the sentence of a failure: "Peta". */
  name: string
  /** The same page with everything in it, for who has no script. */
  wholeHref: string
  className?: string
  children: ReactNode
}

/**
 * A heavy drawing that follows the first view: `children` is its skeleton, at its size.
 * `FigureBoard` fetches it; without script a link opens the page with all its parts.
 */
export function LaterPart({ href, name, wholeHref, className, children }: LaterPartProps) {
  return (
    <div data-later={href} aria-busy="true" className={className}>
      {children}
      <p className="hidden py-2 text-ink-soft [[data-failed]>&]:block">
        {name} belum dapat dimuat.{' '}
        <button type="button" data-again className={buttonClass({ tone: 'quiet', size: 'small' })}>
          Muat lagi
        </button>
      </p>
      <noscript>
        <a href={wholeHref} className="link">
          Tampilkan halaman dengan {name.toLowerCase()}
        </a>
      </noscript>
    </div>
  )
}
