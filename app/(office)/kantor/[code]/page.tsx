import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { formatDate, ZONE_NAMES, type Zone } from '@/lib/format/date'
import { currentPeriod, periodText } from '@/lib/format/period'
import { type DistrictOffice, findDistrictOffice } from '@/lib/office/offices'
import { mayOpenOffices } from '@/lib/office/policy'
import { defaultOfficeNames, zoneOfCode } from '@/lib/office/rules'
import { paths } from '@/lib/paths'
import { openOfficeAction } from '../actions'
import { OpenOfficeForm } from './open-office-form'

export const metadata: Metadata = { title: 'Kantor' }

/** One district: its office as it is, or the form that opens it. */
export default async function OfficePage({ params }: PageProps<'/kantor/[code]'>) {
  const actor = await requireActor()
  if (!mayOpenOffices(actor)) return <NoPermissionState level={1} what="Kantor ini" who="admin nasional" />
  const office = await findDistrictOffice((await params).code)
  if (!office) notFound()
  const crumbs = [{ label: 'Kantor', href: paths.offices() }, { label: office.name }]
  return (
    <Page
      title={office.openedOn ? office.name : `Buka kantor ${office.name}`}
      note={`${office.code}, ${office.provinceName}`}
      crumbs={crumbs}
    >
      <Card className="max-w-2xl">
        {/* The form stays in place when the office has just opened, since it holds the code. */}
        <OpenOfficeOrFacts office={office} />
      </Card>
    </Page>
  )
}

function OpenOfficeOrFacts({ office }: { office: DistrictOffice }) {
  const zone = zoneOfCode(office.code)
  return (
    <div className="space-y-4">
      {office.openedOn && (
        <DescriptionList
          items={[
            { term: 'Kantor dibuka', detail: formatDate(office.openedOn) },
            { term: 'Zona waktu', detail: ZONE_NAMES[office.zone as Zone] },
            { term: 'Isi', detail: office.sample ? 'Data contoh' : 'Data sungguhan' },
          ]}
        />
      )}
      <OpenOfficeForm
        district={office.code}
        opened={office.openedOn !== null}
        open={openOfficeAction}
        initial={{
          ...defaultOfficeNames(office.name),
          zone,
          firstPeriod: periodText(currentPeriod(new Date(), zone)),
        }}
      />
    </div>
  )
}
