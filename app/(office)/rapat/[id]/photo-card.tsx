import { randomUUID } from 'node:crypto'
import { StepButton } from '@/components/forms/step-button'
import { PhotoForm } from '@/components/rapat/rtl-forms'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { paths } from '@/lib/paths'
import type { RapatPhoto } from '@/lib/rapat/queries'
import { addPhotosAction, removePhotoAction } from '../actions'

type PhotoCardProps = { rapatId: string; photos: readonly RapatPhoto[]; keeps: boolean }

/** Photos of a rapat, and the way to add and to take off. */
export function PhotoCard({ rapatId, photos, keeps }: PhotoCardProps) {
  if (photos.length === 0 && !keeps) return null
  return (
    <Card title="Foto">
      {photos.length > 0 && (
        <ul className="mb-4 flex flex-wrap gap-4">
          {photos.map(({ id, fileId, caption, byName, version }, at) => (
            <li key={id} className="w-40 break-inside-avoid sm:w-52">
              <figure>
                {/* biome-ignore lint/performance/noImgElement: a private file of the office, already small */}
                <img
                  src={paths.fileOf(fileId)}
                  alt={caption || `Foto rapat ${at + 1}`}
                  loading="lazy"
                  className="aspect-4/3 w-full rounded-md border border-line object-cover"
                />
                <figcaption className="mt-1 text-sm text-ink-soft">
                  {[caption, byName].filter(Boolean).join(' · ')}
                </figcaption>
              </figure>
              {keeps && (
                <div className="no-print mt-1">
                  <StepButton
                    step={removePhotoAction}
                    fields={{ key: randomUUID(), id, version: String(version) }}
                    tone="quiet"
                    size="small"
                    aria-label={`Lepas foto ${at + 1}`}
                  >
                    Lepas
                  </StepButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {keeps && (
        <div className="no-print">
          <Disclosure summary="Tambah foto">
            <PhotoForm key={photos.length} action={addPhotosAction} hidden={{ key: randomUUID(), rapatId }} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}
