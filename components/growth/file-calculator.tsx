'use client'

import { Download, FileUp } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Spinner } from '@/components/ui/spinner'
import { HeadProblem } from '@/lib/growth/file/columns'
import { type JudgedFile, judgeBlob } from '@/lib/growth/file/judge-blob'
import { paths } from '@/lib/paths'
import { FileResult } from './file-result'

type State = { now: 'idle' } | { now: 'busy' } | { now: 'problem'; words: string } | ({ now: 'done' } & Done)
type Done = { name: string; file: JudgedFile; href: string }

/** Judges a posyandu's file: CSV on this device, a workbook after the server turned it into CSV. Nothing is kept. */
export function FileCalculator() {
  const id = useId()
  const [state, setState] = useState<State>({ now: 'idle' })
  const result = useRef<HTMLHeadingElement>(null)
  const href = state.now === 'done' ? state.href : null
  useEffect(() => {
    if (!href) return
    result.current?.focus()
    return () => URL.revokeObjectURL(href)
  }, [href])

  const take = async (file: File | undefined) => {
    if (!file) return
    setState({ now: 'busy' })
    try {
      const { csv, above } = (await isWorkbook(file)) ? await asCsv(file) : { csv: file, above: 0 }
      const judged = await judgeBlob(csv, above)
      setState({ now: 'done', name: file.name, file: judged, href: URL.createObjectURL(judged.csv) })
    } catch (error) {
      setState({ now: 'problem', words: sentenceOf(error) })
    }
  }
  return (
    <div className="space-y-6">
      <Card
        title="Satu berkas"
        note="Daftar anak dari posyandu, Excel atau CSV, dengan judul kolom di atasnya. Hasilnya tidak disimpan: unduh sebelum meninggalkan halaman ini."
      >
        <label
          htmlFor={`${id}-file`}
          className="block cursor-pointer rounded-lg border-2 border-dashed border-line-strong px-4 py-5 text-center hover:border-brand has-focus-visible:border-brand"
        >
          <Icon of={FileUp} size={24} className="mx-auto mb-2 text-brand" />
          <span className="block font-medium">Pilih berkas Excel (.xlsx) atau CSV</span>
          <span className="block text-sm text-ink-soft">
            Kolom: jenis kelamin, umur (hari atau bulan) atau tanggal lahir dan tanggal ukur, berat, panjang/tinggi,
            cara ukur, edema, lingkar kepala, LiLA. Yang tidak diukur boleh tidak ada.
          </span>
          <input
            id={`${id}-file`}
            type="file"
            accept=".xlsx,.xlsm,.csv,.txt,.tsv"
            className="sr-only"
            aria-describedby={`${id}-said`}
            onChange={(event) => {
              void take(event.target.files?.[0])
              // The same file may be chosen again after it was mended.
              event.target.value = ''
            }}
          />
        </label>
        <div id={`${id}-said`} aria-live="polite" className="mt-3 empty:hidden">
          {state.now === 'busy' && (
            <p className="flex items-center gap-2">
              <Spinner /> Menghitung…
            </p>
          )}
          {state.now === 'problem' && <Banner tone="bad">{state.words}</Banner>}
        </div>
      </Card>
      {state.now === 'done' && (
        <section aria-labelledby={`${id}-result`} className="space-y-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id={`${id}-result`} ref={result} tabIndex={-1} className="min-w-0 text-md break-words">
              Hasil {state.name}
            </h2>
            <a
              href={state.href}
              download={`${state.name.replace(/\.\w+$/, '')} z-skor.csv`}
              className={buttonClass({ tone: 'primary' })}
            >
              <Icon of={Download} />
              Unduh CSV
            </a>
          </div>
          <FileResult file={state.file} />
        </section>
      )}
    </div>
  )
}

/** What a file is by its first bytes: workbooks are ZIP archives. Old ones go to the server too, which says what to do. */
async function isWorkbook(file: File): Promise<boolean> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)
}

async function asCsv(file: File): Promise<{ csv: Blob; above: number }> {
  const answer = await fetch(paths.zScoreFile(), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  if (!answer)
    throw new HeadProblem('Sambungan terputus saat membuka Excel.', 'Coba lagi, atau simpan dahulu sebagai CSV.')
  if (answer.ok) return { csv: await answer.blob(), above: Number(answer.headers.get('x-rows-above') ?? 0) }
  const said = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null
  throw new HeadProblem(said?.error?.message ?? 'Berkas ini tidak dapat dibuka.', '')
}

const sentenceOf = (error: unknown): string =>
  error instanceof HeadProblem
    ? `${error.message} ${error.remedy}`.trim()
    : 'Berkas ini tidak dapat dibaca. Simpan ulang dari Excel sebagai .xlsx atau CSV, lalu pilih lagi.'
