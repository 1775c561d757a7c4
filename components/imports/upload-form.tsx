'use client'

import { FileUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-bar'
import { paths } from '@/lib/paths'

const MB = 1024 * 1024
const MOST = 100 * MB

export type UploadFormProps = {
  kinds: readonly { code: string; title: string; about: string }[]
  /** The kind that was come for. */
  initial: string
}

const sizeWords = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MB).toFixed(1).replace('.', ',')} MB`

/** Sends the file as it is, with what has gone through in words: thousands of rows over a slow line take a while. */
function sendFile(
  address: string,
  file: File,
  tell: (share: number) => void,
): Promise<{ id: string } | { problem: string }> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => settle({ problem: 'Sambungan terputus. Periksa jaringan, lalu unggah lagi.' })
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText) as { id?: string; error?: { message: string } }
        settle(answer.id ? { id: answer.id } : { problem: answer.error?.message ?? 'Berkas ini tidak diterima.' })
      } catch {
        settle({ problem: 'Server tidak menjawab seperti biasa. Unggah lagi sebentar lagi.' })
      }
    }
    request.send(file)
  })
}

/** Chooses what to bring in and the file, by hand or by dropping it here. */
export function UploadForm({ kinds, initial }: UploadFormProps) {
  const router = useRouter()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState(initial)
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const take = (chosen: File | null | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setProblem(
      chosen.size > MOST
        ? `Berkas ini ${sizeWords(chosen.size)}; paling besar 100 MB. Bagi menjadi beberapa berkas.`
        : chosen.size === 0
          ? 'Berkas ini kosong. Periksa lagi berkas yang Anda pilih.'
          : null,
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) {
      setProblem('Pilih berkasnya dahulu.')
      input.current?.focus()
      return
    }
    if (file.size > MOST || file.size === 0) return
    setShare(0)
    const answer = await sendFile(paths.importUpload(kind, file.name), file, setShare)
    if ('id' in answer) router.push(paths.importJob(answer.id))
    else {
      setProblem(answer.problem)
      setShare(null)
    }
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <fieldset>
        <legend className="mb-1.5 font-medium">Apa yang diimpor</legend>
        <div className="grid gap-2 desk:grid-cols-2">
          {kinds.map(({ code, title, about }) => (
            <label
              key={code}
              className="flex cursor-pointer items-start gap-3 rounded-md border border-line p-3 has-checked:border-brand has-checked:bg-brand-soft"
            >
              <input
                type="radio"
                name="jenis"
                value={code}
                checked={kind === code}
                onChange={() => setKind(code)}
                className="mt-1 size-4 accent-brand"
              />
              <span className="min-w-0">
                <span className="block font-medium">{title}</span>
                <span className="block text-sm text-ink-soft">{about}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file box inside is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
        className={`rounded-lg border-2 border-dashed px-4 py-5 text-center ${over ? 'border-brand bg-brand-soft' : 'border-line-strong'}`}
      >
        <label htmlFor={`${id}-file`} className="block cursor-pointer">
          <Icon of={FileUp} size={24} className="mx-auto mb-2 text-brand" />
          <span className="block font-medium">{file ? file.name : 'Pilih berkas Excel (.xlsx) atau CSV'}</span>
          <span className="block text-sm text-ink-soft">
            {file ? sizeWords(file.size) : 'atau letakkan di sini. Paling besar 100 MB, 60.000 baris, 200 kolom.'}
          </span>
        </label>
        <input
          ref={input}
          id={`${id}-file`}
          type="file"
          accept=".xlsx,.xlsm,.csv,.txt,.tsv"
          className="sr-only"
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => take(event.target.files?.[0])}
        />
      </div>
      <div aria-live="polite" id={`${id}-problem`}>
        {problem && <Banner tone="bad">{problem}</Banner>}
      </div>
      {share !== null && (
        <ProgressBar
          label="Mengunggah"
          done={Math.round(share * 100)}
          total={100}
          words={share < 1 ? `Mengunggah ${Math.round(share * 100)}%` : 'Terunggah, membuka berkas…'}
        />
      )}
      <Button type="submit" tone="primary" busy={share !== null}>
        Unggah dan periksa
      </Button>
      <p className="text-sm text-ink-soft">Belum ada yang tertulis sampai Anda menekan Terapkan di langkah terakhir.</p>
    </form>
  )
}
