import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { ComposeForm } from '@/components/naskah/compose-form'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { figurePeriodText, formatFigurePeriod, parseFigurePeriod } from '@/lib/figures/period'
import { currentPeriod, type Period, periodText, yearOf } from '@/lib/format/period'
import { EDITION } from '@/lib/naskah/edition'
import { writesNaskah } from '@/lib/naskah/policy'
import { paths } from '@/lib/paths'
import { composeAction } from '../actions'
import { listNaskahPlaces, placeChoices } from '../places'

export const metadata: Metadata = { title: 'Susun naskah' }

/** A new naskah: which kind, of which place and period. */
export default async function NewNaskahPage() {
  const actor = await requireActor()
  if (!worksInOffice(actor) || !writesNaskah(actor))
    return <NoPermissionState level={1} what="Penyusunan naskah" who="kabid, admin dinas, dan koordinator kecamatan" />
  const current = currentPeriod(new Date(), actor.zone)
  return (
    <Page
      title="Susun naskah"
      note="Lini menyusun angka, tabel, grafik, dan kalimatnya. Anda menyunting, lalu mengajukannya kepada kepala dinas."
      crumbs={[{ label: 'Naskah', href: paths.naskah() }]}
    >
      <Card>
        <ComposeForm
          action={composeAction}
          formKey={randomUUID()}
          places={placeChoices(await listNaskahPlaces(actor), 'code')}
          semesters={semestersUpTo(current)}
          month={periodText(current - 1)}
          latest={periodText(current)}
        />
      </Card>
      <p className="max-w-prose text-sm text-ink-soft">
        Susunan bagian: {EDITION.source} (disimpulkan). Kantor Anda dapat memindahkan atau menyembunyikan bagian dan
        memakai susunan itu untuk naskah berikutnya.
      </p>
    </Page>
  )
}

/** The half-years that are over, the latest first. */
function semestersUpTo(current: Period) {
  return [0, 1, 2]
    .flatMap((back) => [`${yearOf(current) - back}-S2`, `${yearOf(current) - back}-S1`])
    .flatMap((text) => {
      const period = parseFigurePeriod(text)
      return period && period.to < current
        ? [{ value: figurePeriodText(period), label: formatFigurePeriod(period) }]
        : []
    })
}
