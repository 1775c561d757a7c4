'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type LiveState, listenLive } from '@/components/live/listen-live'

const WORDS: Record<LiveState, string> = {
  menyambung: 'Menyambung…',
  langsung: 'Langsung',
  terputus: 'Terputus, memuat ulang…',
  keluar: 'Sesi berakhir',
}
const DOT: Record<LiveState, string> = {
  menyambung: 'bg-ink-soft',
  langsung: 'bg-good',
  terputus: 'bg-warn',
  keluar: 'bg-bad',
}

/** Keeps an open page's figures fresh: asks for the page's data again when figures it may show have moved. */
export function LiveRefresh() {
  const router = useRouter()
  const [state, setState] = useState<LiveState>('menyambung')
  useEffect(() => listenLive({ refresh: () => router.refresh(), state: setState }), [router])
  return (
    <span role="status" data-live={state} className="no-print inline-flex items-center gap-2 text-[13px] text-ink-soft">
      <span aria-hidden="true" className={`size-2 rounded-full ${DOT[state]}`} />
      {WORDS[state]}
    </span>
  )
}
