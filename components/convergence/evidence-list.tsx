import { randomUUID } from 'node:crypto'
import { StepButton } from '@/components/forms/step-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/actions/form-state'
import type { Evidence } from '@/lib/convergence/action-queries'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'

/** The papers of an action, each with its file. */
export function EvidenceList({ list, remove }: { list: readonly Evidence[]; remove?: FormAction }) {
  if (list.length === 0) return <p className="text-ink-soft">Belum ada bukti.</p>
  return (
    <ul className="divide-y divide-line">
      {list.map(({ id, title, number, datedOn, fileId, madeName, sample, version }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{title}</span>
              {sample && <Badge>Data contoh</Badge>}
            </p>
            <p className="text-sm text-ink-soft">
              {[number, datedOn && formatDate(datedOn), madeName].filter(Boolean).join(' · ')}
              {!fileId && ' · tanpa berkas'}
            </p>
          </div>
          <div className="no-print flex items-center gap-2">
            {fileId && (
              <a className="link text-sm" href={paths.fileOf(fileId)} target="_blank" rel="noreferrer">
                Buka berkas<span className="sr-only">: {title}</span>
              </a>
            )}
            {remove && (
              <StepButton
                step={remove}
                fields={{ key: randomUUID(), id, version: String(version) }}
                tone="quiet"
                size="small"
                aria-label={`Keluarkan: ${title}`}
              >
                Keluarkan
              </StepButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
