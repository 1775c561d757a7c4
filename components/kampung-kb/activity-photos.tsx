import type { ActivityPhoto } from '@/lib/kampung-kb/activity-queries'
import { paths } from '@/lib/paths'

const MOMENTS: Readonly<Record<string, string>> = { kegiatan: 'Kegiatan', sebelum: 'Sebelum', sesudah: 'Sesudah' }

/** Photos of an activity with the moment each shows; none, no gap. */
export function ActivityPhotos({ photos, title }: { photos: readonly ActivityPhoto[]; title: string }) {
  if (photos.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map(({ fileId, moment, caption }) => (
        <li key={fileId} className="w-40 break-inside-avoid sm:w-52">
          <figure>
            {/* biome-ignore lint/performance/noImgElement: a private file of the office, already small */}
            <img
              src={paths.fileOf(fileId)}
              alt={`${MOMENTS[moment] ?? moment}: ${caption || title}`}
              loading="lazy"
              className="aspect-4/3 w-full rounded-md border border-line object-cover"
            />
            <figcaption className="mt-1 text-sm text-ink-soft">
              {MOMENTS[moment] ?? moment}
              {caption && `: ${caption}`}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}
