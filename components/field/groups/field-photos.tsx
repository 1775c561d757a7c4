'use client'

import { Camera, X } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Spinner } from '@/components/ui/spinner'
import { DeviceError } from '@/lib/offline/device-error'
import { putItem } from '@/lib/offline/outbox'
import { PhotoThumb } from './photo-thumb'
import { shrinkPhoto } from './shrink-photo'

interface FieldPhotosProps {
  photos: readonly string[]
  thumbs: Readonly<Record<string, string>>
  most: number
  /** Whose photos these are, for the outbox. */
  subject: string
  label: string
  problem?: string
  onAdd: (id: string, thumb: string) => void
  onRemove: (id: string) => void
}

/** Photos of the meeting: made small on the phone and in the outbox before the meeting is, shown small, taken off again. */
export function FieldPhotos(props: FieldPhotosProps) {
  const { photos, thumbs, most, problem } = props
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string[]>([])
  const add = async (files: readonly File[]) => {
    setBusy(true)
    const said: string[] = files.length > most - photos.length ? [`Paling banyak ${most} foto.`] : []
    for (const file of files.slice(0, most - photos.length)) {
      const kept = await keep(file, props)
      if ('id' in kept) props.onAdd(kept.id, kept.thumb)
      else said.push(`${file.name}: ${kept.trouble}`)
    }
    setTrouble(said)
    setBusy(false)
  }
  return (
    <section aria-label="Foto" className="surface p-3 sm:p-4">
      <h2 className="text-md">Foto</h2>
      <p className="mb-3 text-sm text-ink-soft">
        Paling banyak {most}. Diperkecil di ponsel ini; lokasi dan data kamera dihapus.
      </p>
      {[...trouble, ...(problem ? [problem] : [])].map((words) => (
        <p key={words} role="alert" className="mb-2 text-sm break-words text-bad">
          {words}
        </p>
      ))}
      <ul className="flex flex-wrap gap-3">
        {photos.map((fileId, at) => (
          <li key={fileId} className="relative">
            <PhotoThumb fileId={fileId} thumb={thumbs[fileId]} alt={`Foto ${at + 1}`} className="size-24" />
            <button
              type="button"
              aria-label={`Hapus foto ${at + 1}`}
              onClick={() => props.onRemove(fileId)}
              className="absolute -end-2 -top-2 grid size-9 place-items-center rounded-full border border-line-strong bg-paper-raised"
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
        {photos.length < most && (
          <li>
            <label className="grid size-24 cursor-pointer place-items-center rounded-md border border-dashed border-line-strong text-center text-sm text-brand has-focus-visible:outline-2 has-focus-visible:outline-brand">
              <span className="grid justify-items-center gap-1">
                {busy ? <Spinner /> : <Icon of={Camera} size={20} />} {busy ? 'Menyimpan…' : 'Tambah foto'}
              </span>
              <input
                type="file"
                accept="image/jpeg,image/png,image/webp"
                multiple
                disabled={busy}
                className="sr-only"
                onChange={(event) => {
                  const files = [...(event.target.files ?? [])]
                  event.target.value = ''
                  void add(files)
                }}
              />
            </label>
          </li>
        )}
      </ul>
    </section>
  )
}

/** Puts one photo into the outbox under an id of its own, sealed before it counts as added. */
async function keep(
  file: File,
  { subject, label }: Pick<FieldPhotosProps, 'subject' | 'label'>,
): Promise<{ id: string; thumb: string } | { trouble: string }> {
  const small = await shrinkPhoto(file)
  if (!small) return { trouble: 'tidak terbaca sebagai foto. Pakai JPEG, PNG, atau WebP.' }
  const id = crypto.randomUUID()
  const item = { key: id, kind: 'photo.keep', subject, label, body: {}, baseVersion: 0 } as const
  try {
    await putItem({ ...item, madeAt: new Date().toISOString() }, small.bytes)
  } catch (error) {
    if (error instanceof DeviceError) return { trouble: error.message }
    throw error
  }
  return { id, thumb: small.thumb }
}
