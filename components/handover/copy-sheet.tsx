'use client'

import { type KeyboardEvent, useActionState, useEffect, useMemo, useRef, useState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'
import { KeyHint } from '@/components/ui/key-hint'
import { ProgressBar } from '@/components/ui/progress-bar'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { CopyPart } from '@/lib/handover/copy-view'
import { CopyLine, type CopyLineProps } from './copy-line'
import { CopyRows } from './copy-rows'

type Line = CopyLineProps['line']

export type CopySheetProps = {
  parts: readonly CopyPart[]
  /** Names the sheet as it stands: what was copied of it is remembered in this tab. */
  hash: string
  /** Opens the masked numbers; absent for those who may not. */
  openNumbers?: { action: FormAction; hidden: Readonly<Record<string, string>> }
}

function readDone(hash: string): Set<string> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(`salin/${hash}`) ?? '[]') as string[])
  } catch {
    return new Set()
  }
}

/** The fields of a sheet in the order of the national screen, each with a button that copies it and goes to the next. */
export function CopySheet({ parts, hash, openNumbers }: CopySheetProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [state, open] = useActionState(openNumbers?.action ?? (async () => idle), idle)
  const numbers = useMemo<Record<string, string>>(
    () => (state.shown?.numbers ? JSON.parse(state.shown.numbers) : {}),
    [state],
  )
  const ticks = useRef<ReadonlySet<string>>(done)
  useEffect(() => {
    ticks.current = readDone(hash)
    setDone(ticks.current)
  }, [hash])

  const typedOf = (line: Line) => (line.owner ? (numbers[line.owner] ?? line.value) : line.value)
  const lines = parts.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines))
  const copyable = lines.filter((line) => typedOf(line) !== null && (!line.owner || numbers[line.owner]))
  const masked = lines.filter((line) => line.owner && !numbers[line.owner]).length
  const copied = copyable.filter(({ id }) => done.has(id)).length

  const buttons = () => [...(frame.current?.querySelectorAll<HTMLButtonElement>('[data-copy]') ?? [])]
  const step = (from: Element | null, by: number) => {
    const all = buttons()
    const at = all.indexOf(from as HTMLButtonElement)
    all[at + by]?.focus()
    all[at + by]?.scrollIntoView({ block: 'center' })
  }
  const copy = async (line: Line, value: string, button: HTMLButtonElement) => {
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      setSaid(`Peramban tidak mengizinkan menyalin. Pilih tulisan ${line.label}, lalu tekan Ctrl C.`)
      return
    }
    // Presses may follow each other faster than this is drawn: each adds to what the one before left.
    ticks.current = new Set(ticks.current).add(line.id)
    setDone(ticks.current)
    try {
      sessionStorage.setItem(`salin/${hash}`, JSON.stringify([...ticks.current]))
    } catch {
      // Only the ticks are lost on leaving: nothing that was typed.
    }
    const all = buttons()
    const following = all[all.indexOf(button) + 1]
    setSaid(`${line.label} tersalin.`)
    if (following) step(button, 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    if (!(event.target instanceof HTMLButtonElement) || !event.target.dataset.copy) return
    event.preventDefault()
    step(event.target, event.key === 'ArrowDown' ? 1 : -1)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between the buttons inside
    <div ref={frame} onKeyDown={onKeyDown} className="space-y-4">
      <div className="no-print surface sticky top-(--bar) z-20 flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <div className="min-w-40 flex-1">
          <ProgressBar
            label="Disalin"
            done={copied}
            total={copyable.length}
            words={`${copied} dari ${copyable.length} isian disalin`}
          />
        </div>
        <p className="text-sm text-ink-soft phone:hidden">
          <KeyHint keys={['Enter']} /> salin dan lanjut <KeyHint keys={['↓']} /> <KeyHint keys={['↑']} /> pindah
        </p>
        {openNumbers && masked > 0 && (
          <>
            <DialogButton opens="buka-nik" size="small">
              Buka {masked} NIK
            </DialogButton>
            <Dialog
              id="buka-nik"
              title="Buka NIK lembar ini"
              note="NIK lengkap dibuka untuk disalin ke aplikasi nasional saja. Siapa yang membuka dan alasannya tercatat."
            >
              <form action={open} className="space-y-4" noValidate>
                {Object.entries(openNumbers.hidden).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <FormMessage state={state} />
                <TextArea label="Alasan" name="reason" state={state} maxLength={300} required />
                <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
                  <DialogCancel />
                  <SubmitButton busyLabel="Membuka…">Buka NIK</SubmitButton>
                </div>
              </form>
            </Dialog>
          </>
        )}
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      {said.startsWith('Peramban') && <p className="text-bad">{said}</p>}
      {parts.map((part) => (
        <Card key={part.id} title={part.title} flush>
          {part.rows ? (
            <CopyRows part={part} typedOf={typedOf} isDone={(id) => done.has(id)} copy={copy} />
          ) : (
            <ul className="divide-y divide-line">
              {part.blocks.flatMap((block) =>
                block.lines.map((line) => (
                  <CopyLine key={line.id} line={line} value={typedOf(line)} done={done.has(line.id)} copy={copy} />
                )),
              )}
            </ul>
          )}
        </Card>
      ))}
    </div>
  )
}
