import { Undo2 } from 'lucide-react'
import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { Page } from '@/components/layout/page'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import type { BoundaryStep } from '@/lib/regions/former-outlines'
import { getOfficeMap } from '@/lib/regions/office-map'
import { mayUploadBoundaries } from '@/lib/regions/policy'
import { SettingsTabs } from '../settings-tabs'
import { removeBoundariesAction, undoBoundariesAction, uploadBoundariesAction } from './actions'
import { PresentMap } from './present-map'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: 'Peta' }

const DONE: Record<BoundaryStep['action'], string> = {
  'boundaries.uploaded': 'menyimpan batas baru',
  'boundaries.removed': 'melepas batas kantor',
  'boundaries.restored': 'mengurungkan langkah terakhir',
}

/** The lines that the office's maps are drawn with: its own, those that come with Lini, or tiles. */
export default async function OfficeMapPage() {
  const actor = await requireActor()
  if (!mayUploadBoundaries(actor))
    return <NoPermissionState level={1} what="Pengaturan peta" who="admin dinas dan kepala dinas" />
  const map = await inTenant(actor, getOfficeMap)
  const hasOwn = map.kecamatan > 0 || map.villages.some(({ own }) => own)
  const step = map.lastStep
  return (
    <Page title="Peta" note="Garis batas desa yang dipakai semua peta kantor Anda.">
      <SettingsTabs actor={actor} current={paths.officeMap()} />
      {step?.former && (
        <Banner
          tone="info"
          actions={
            <StepButton step={undoBoundariesAction} size="small" icon={<Icon of={Undo2} />} busyLabel="Mengurungkan…">
              Urungkan
            </StepButton>
          }
        >
          {step.by} {DONE[step.action]} pada {formatDateTime(step.at, actor.zone as Zone)}. Batas sebelumnya masih ada.
        </Banner>
      )}
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Card
          title="Peta sekarang"
          actions={
            hasOwn && (
              <StepButton step={removeBoundariesAction} size="small" busyLabel="Melepas…">
                Lepas batas kantor
              </StepButton>
            )
          }
        >
          <PresentMap map={map} hasOwn={hasOwn} />
        </Card>
        <Card title={hasOwn ? 'Ganti batas kantor' : 'Unggah batas desa'}>
          <UploadForm
            upload={uploadBoundariesAction}
            credit={map.credit}
            exampleCode={map.villages[0]?.code ?? `${actor.region.code}.01.2001`}
          />
        </Card>
      </div>
    </Page>
  )
}
