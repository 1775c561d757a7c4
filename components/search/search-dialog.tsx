'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { KeyHint } from '@/components/ui/key-hint'
import { FIND_WORDS } from './find-words'

type Find = { kind: keyof typeof FIND_WORDS; title: string; note: string; href: string }

const PAUSE = 140

/**
 * The command search: Ctrl K or `/` anywhere opens it; typing offers regions, groups,
 * indicators and pages; arrows choose, Enter goes, Escape closes. Without script the
 * press is a link to the search page.
 */
export function SearchDialog({ pageHref }: { pageHref: string }) {
  const id = useId()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const [finds, setFinds] = useState<Find[]>([])
  const [asked, setAsked] = useState('')
  const [active, setActive] = useState(0)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asking = useRef<AbortController>(undefined)

  const open = () => {
    dialog.current?.showModal()
    box.current?.select()
  }
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      const slash =
        event.key === '/' && !(event.target as Element).closest('input, textarea, select, [contenteditable]')
      if (!command && !slash) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const look = (text: string) => {
    clearTimeout(pause.current)
    asking.current?.abort()
    setActive(0)
    if (text.trim().length < 2) {
      setFinds([])
      setAsked('')
    } else pause.current = setTimeout(() => void ask(text.trim()), PAUSE)
  }
  const ask = async (text: string) => {
    asking.current = new AbortController()
    try {
      const answer = await fetch(`/api/search?q=${encodeURIComponent(text)}`, { signal: asking.current.signal })
      if (!answer.ok) return
      setFinds(((await answer.json()) as { items: Find[] }).items)
      setAsked(text)
    } catch {
      // Overtaken by the next letter, or without signal: what was offered stays.
    }
  }
  const go = (find: Find | undefined) => {
    if (!find) return
    dialog.current?.close()
    router.push(find.href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && finds.length > 0) setActive((at) => (at + step + finds.length) % finds.length)
    else if (event.key === 'Enter') go(finds[active])
    else return
    event.preventDefault()
  }

  return (
    <>
      <a
        href={pageHref}
        aria-label="Cari (Ctrl K)"
        title="Cari (Ctrl K)"
        onClick={(event) => {
          event.preventDefault()
          open()
        }}
        className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md text-ink-soft hover:bg-paper-sunk hover:text-ink desk:min-h-9 desk:border desk:border-line desk:bg-paper-raised desk:px-3"
      >
        <Icon of={Search} size={20} />
        <span className="phone:hidden">Cari</span>
        <span className="phone:hidden">
          <KeyHint keys={['Ctrl', 'K']} />
        </span>
      </a>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; this is a press beside it */}
      <dialog
        ref={dialog}
        aria-label="Cari"
        className="surface mx-auto mt-[8dvh] mb-auto w-[calc(100%-2rem)] max-w-xl p-0 text-ink shadow-float backdrop:bg-[oklch(0.2_0.03_240/0.45)]"
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
      >
        <div className="relative border-b border-line p-3">
          <Icon of={Search} className="pointer-events-none absolute start-6 top-1/2 -translate-y-1/2 text-ink-soft" />
          <input
            ref={box}
            type="search"
            role="combobox"
            aria-label="Cari desa, kelompok, atau ukuran"
            aria-expanded={finds.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={finds[active] ? `${id}-${active}` : undefined}
            placeholder="Desa, kecamatan, poktan, ukuran…"
            autoComplete="off"
            onChange={({ target }) => look(target.value)}
            onKeyDown={onKeyDown}
            className="control ps-9 desk:ps-9"
          />
        </div>
        <div id={`${id}-list`} role="listbox" aria-label="Hasil" className="max-h-[60dvh] overflow-y-auto p-2">
          {finds.map((find, at) => (
            <div key={`${find.href} ${find.title}`}>
              {finds[at - 1]?.kind !== find.kind && (
                <p aria-hidden className="px-3 pt-2 pb-1 text-xs font-medium text-ink-soft">
                  {FIND_WORDS[find.kind]}
                </p>
              )}
              {/* biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and points here */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box answers the keys */}
              <div
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                onClick={() => go(find)}
                className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-1 hover:bg-paper-sunk aria-selected:bg-brand-soft aria-selected:text-on-brand-soft desk:min-h-9"
              >
                <span className="min-w-0 flex-1">{find.title}</span>
                <span className="max-w-[45%] shrink-0 truncate text-xs text-ink-soft">{find.note}</span>
              </div>
            </div>
          ))}
          <p role="status" className="px-3 py-2 text-sm text-ink-soft">
            {asked === ''
              ? 'Ketik paling sedikit dua huruf.'
              : finds.length === 0
                ? `Tidak ada yang cocok dengan "${asked}" di wilayah kerja Anda.`
                : `${finds.length} ditemukan. ↑ ↓ memilih, Enter membuka, Esc menutup.`}
          </p>
        </div>
      </dialog>
    </>
  )
}
