import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { PersonReportView } from '@/components/privacy/person-report'
import { buttonClass } from '@/components/ui/button-class'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { readReport } from '@/lib/privacy/commands'
import { answersRequests } from '@/lib/privacy/policy'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'

export const metadata: Metadata = { title: 'Semua tentang orang ini' }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Everything held of the person of a request, with who read and changed it; prints as what is handed over. */
export default async function ReportPage({ params }: PageProps<'/privasi/[id]/laporan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !answersRequests(actor))
    return <NoPermissionState level={1} what="Laporan hak pribadi" who="petugas PDP" />
  const { id } = await params
  if (!UUID.test(id)) notFound()
  const found = await readReport(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!found) notFound()
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title="Semua tentang orang ini"
        note="Nomor ditampilkan tersamar. Setiap pembukaan laporan ini tercatat."
        crumbs={[
          { label: 'Hak pribadi', href: paths.privacy() },
          { label: 'Permintaan', href: paths.privacyRequest(id) },
        ]}
        actions={
          <>
            <a href={paths.privacyReportExport(id, 'excel')} className={buttonClass({})} download>
              Excel
            </a>
            <a href={paths.privacyReportExport(id, 'json')} className={buttonClass({})} download>
              JSON
            </a>
            <PrintButton tone="primary" />
          </>
        }
      >
        <PersonReportView report={found.report} zone={actor.zone as Zone} />
      </Page>
    </>
  )
}
