import Link from 'next/link'
import type { ReactNode } from 'react'
import { LiniMark } from './lini-mark'
import { SkipLink } from './skip-link'

/** Around pages that need no account: help, problem pages, set-up. */
export function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="no-print border-b border-line px-5 py-3">
        <Link href="/" className="inline-flex min-h-9 items-center gap-2.5 rounded-md text-md font-semibold">
          <LiniMark className="size-7" />
          Lini
        </Link>
      </header>
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-3xl flex-1 px-5 py-8 outline-none">
        {children}
      </main>
    </div>
  )
}
