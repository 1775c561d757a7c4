import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { LiniMark } from '@/components/layout/lini-mark'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { maySetOffice } from '@/lib/office/policy'
import { getOffice, type Office } from '@/lib/office/queries'
import { paths } from '@/lib/paths'
import { removeLogoAction, setLogoAction, updateOfficeAction } from './actions'
import { LogoForm } from './logo-form'
import { OfficeForm } from './office-form'
import { SettingsTabs } from './settings-tabs'

export const metadata: Metadata = { title: 'Pengaturan' }

/** What the office is called, where it is, and what stands at the head of its papers. */
export default async function OfficeSettingsPage() {
  const actor = await requireActor()
  if (!maySetOffice(actor)) return <NoPermissionState level={1} what="Pengaturan kantor" who="admin dinas" />
  const office = await inTenant(actor, getOffice)
  return (
    <Page title="Pengaturan" note="Nama, kop surat, dan logo yang tampil di layar dan di setiap cetakan.">
      <SettingsTabs actor={actor} current={paths.officeSettings()} />
      <div className="grid items-start gap-6 desk:grid-cols-[3fr_2fr]">
        <Card title="Kantor">
          <OfficeForm key={office.version} office={office} zone={actor.zone} update={updateOfficeAction} />
        </Card>
        <Card title="Logo">
          <Logo office={office} />
        </Card>
      </div>
    </Page>
  )
}

function Logo({ office }: { office: Office }) {
  return (
    <div className="space-y-4">
      <div className="flex items-center gap-4">
        {office.logoFileId ? (
          // biome-ignore lint/performance/noImgElement: office logos come from the database, already sized
          <img
            src={paths.fileOf(office.logoFileId)}
            alt={`Logo ${office.shortName}`}
            width={80}
            height={80}
            className="size-20 object-contain"
          />
        ) : (
          <>
            <LiniMark className="size-20" />
            <p className="text-ink-soft">Belum ada logo; tanda Lini yang tampil.</p>
          </>
        )}
        {office.logoFileId && (
          <StepButton step={removeLogoAction} size="small" busyLabel="Melepas…">
            Lepas logo
          </StepButton>
        )}
      </div>
      <LogoForm set={setLogoAction} />
    </div>
  )
}
