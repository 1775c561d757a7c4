import type { ReactNode } from 'react'
import { Archipelago } from './archipelago'
import { LiniMark } from './lini-mark'
import { SkipLink } from './skip-link'

export type SignInLayoutProps = {
  title: string
  note?: ReactNode
  /** Below the form: help, demo accounts. */
  footer?: ReactNode
  children: ReactNode
}

/** The page before the door: the form at one side, the archipelago at the other where there is room. */
export function SignInLayout({ title, note, footer, children }: SignInLayoutProps) {
  return (
    <div className="grid min-h-dvh desk:grid-cols-[minmax(26rem,5fr)_7fr]">
      <SkipLink />
      <div className="flex flex-col px-5 py-6 sm:px-10 desk:px-12 desk:py-10">
        <header className="flex items-center gap-2.5 text-md font-semibold">
          <LiniMark className="size-8" />
          Lini
        </header>
        <main
          id="isi"
          tabIndex={-1}
          className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 py-8 outline-none"
        >
          <div>
            <h1 className="text-2xl">{title}</h1>
            {note && <p className="mt-2 text-ink-soft">{note}</p>}
          </div>
          {children}
        </main>
        {footer && <footer className="mx-auto w-full max-w-sm text-sm text-ink-soft">{footer}</footer>}
      </div>
      <aside className="hidden flex-col justify-center gap-10 border-s border-line bg-paper-sunk px-12 py-10 desk:flex xl:px-20">
        <Archipelago className="w-full max-w-2xl" />
        <div className="max-w-md">
          <p className="text-xl font-semibold tracking-tight">
            Dicatat sekali di desa, terbaca di detik yang sama sampai pusat.
          </p>
          <p className="mt-3 text-ink-soft">
            Laporan bulanan, kelompok kegiatan, dan pendampingan keluarga dari 83.762 desa dan kelurahan, dalam satu
            catatan kerja.
          </p>
        </div>
      </aside>
    </div>
  )
}
