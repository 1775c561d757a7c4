'use client'

import { Camera, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Spinner } from '@/components/ui/spinner'
import { paths } from '@/lib/paths'

const LONGEST_SIDE = 1_600

interface PhotoPickerProps {
  /** What the photos show: "Foto" unless told. */
  title?: string
  photos: readonly string[]
  most: number
  problem?: string
  onChange: (photos: string[]) => void
}

/** Photos of the meeting: made smaller on the phone, sent one by one, shown small, taken off again. */
export function PhotoPicker({ title = 'Foto', photos, most, problem, onChange }: PhotoPickerProps) {
  const [busy, setBusy] = useState(0)
  const [trouble, setTrouble] = useState('')
  const known = useRef(photos)
  known.current = photos

  const add = async (files: readonly File[]) => {
    setTrouble('')
    for (const file of files.slice(0, most - known.current.length)) {
      setBusy((count) => count + 1)
      const sent = await sendPhoto(file)
      setBusy((count) => count - 1)
      if ('message' in sent) setTrouble(`${file.name}: ${sent.message}`)
      else if (!known.current.includes(sent.fileId)) {
        known.current = [...known.current, sent.fileId]
        onChange([...known.current])
      }
    }
  }
  return (
    <section aria-label={title} className="surface p-3 sm:p-4">
      <h2 className="text-md">{title}</h2>
      <p className="mb-3 text-sm text-ink-soft">
        Paling banyak {most}. Lokasi dan data kamera dihapus sebelum disimpan.
      </p>
      {(trouble || problem) && (
        <p role="alert" className="mb-2 text-sm text-bad">
          {trouble || problem}
        </p>
      )}
      <ul className="flex flex-wrap gap-3">
        {photos.map((fileId, at) => (
          <li key={fileId} className="relative">
            {/* biome-ignore lint/performance/noImgElement: a private file of the office, already small */}
            <img src={paths.fileOf(fileId)} alt={`Foto ${at + 1}`} className="size-24 rounded-md object-cover" />
            <button
              type="button"
              aria-label={`Hapus foto ${at + 1}`}
              onClick={() => onChange(photos.filter((known) => known !== fileId))}
              className="absolute -end-2 -top-2 grid size-9 place-items-center rounded-full border border-line-strong bg-paper-raised"
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
        {photos.length < most && (
          <li>
            <label className="grid size-24 cursor-pointer place-items-center rounded-md border border-dashed border-line-strong text-center text-sm text-brand has-focus-visible:outline-2 has-focus-visible:outline-brand">
              {busy > 0 ? (
                <span className="grid justify-items-center gap-1">
                  <Spinner /> Mengirim…
                </span>
              ) : (
                <span className="grid justify-items-center gap-1">
                  <Icon of={Camera} size={20} /> Tambah foto
                </span>
              )}
              <input
                type="file"
                accept="image/jpeg,image/png,image/webp"
                multiple
                className="sr-only"
                onChange={(event) => {
                  void add([...(event.target.files ?? [])])
                  event.target.value = ''
                }}
              />
            </label>
          </li>
        )}
      </ul>
    </section>
  )
}

async function sendPhoto(file: File): Promise<{ fileId: string } | { message: string }> {
  try {
    const response = await fetch('/api/foto', { method: 'POST', body: await smaller(file) })
    const answer = (await response.json()) as { fileId?: string; error?: { message: string } }
    if (answer.fileId) return { fileId: answer.fileId }
    return { message: answer.error?.message ?? 'Foto tidak diterima.' }
  } catch {
    return { message: 'Belum terkirim. Periksa sinyal, lalu tambahkan lagi.' }
  }
}

/** The photo as a JPEG of at most 1,600 pixels a side; as it is where the browser cannot draw it. */
async function smaller(file: File): Promise<Blob> {
  try {
    const drawn = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(drawn.width * scale)
    canvas.height = Math.round(drawn.height * scale)
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82))
    return blob ?? file
  } catch {
    return file
  }
}
