import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import { KampungTabs } from '@/components/kampung-kb/kampung-tabs'
import { Page } from '@/components/layout/page'
import { Badge } from '@/components/ui/badge'
import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { Entry } from '@/lib/registers/register'

type KampungPageProps = {
  entry: Entry
  current: 'profil' | 'kegiatan' | 'kelas' | 'evaluasi'
  actions?: ReactNode
  children: ReactNode
}

export const kampungName = ({ values }: Pick<Entry, 'values'>): string =>
  `Kampung KB ${String(values.name).replace(/^kampung kb /i, '')}`

/** The frame of every page of one Kampung KB: its name, where it is, and its parts. */
export function KampungPage({ entry, current, actions, children }: KampungPageProps) {
  return (
    <Page
      title={kampungName(entry)}
      note={[entry.villageName, entry.kecamatanName && `Kec. ${entry.kecamatanName}`].filter(Boolean).join(', ')}
      crumbs={[
        { label: 'Kampung KB', href: paths.kampungKbOverview() },
        { label: 'Daftar', href: paths.kampungKbList() },
      ]}
      status={
        <>
          {entry.activeTo && <Badge>Nonaktif per {formatDate(entry.activeTo)}</Badge>}
          {entry.sample && (
            <Badge tone="warn" icon={FlaskConical}>
              Data contoh
            </Badge>
          )}
        </>
      }
      actions={actions}
    >
      <div className="no-print">
        <KampungTabs id={entry.id} current={current} />
      </div>
      {children}
    </Page>
  )
}
