import { randomUUID } from 'node:crypto'
import { CalendarClock } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { FormChoice } from '@/components/reports/form-choice'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar, FilterSelect } from '@/components/ui/filter-bar'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { Pagination } from '@/components/ui/pagination'
import type { OfficeActor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate } from '@/lib/format/date'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { readAskable } from '@/lib/month/askable'
import { listExtensions } from '@/lib/month/extension-queries'
import { EXTENSION_WORDS, MOST_DAYS_LATER, mayAsk, mayGive } from '@/lib/month/extension-rules'
import { seatOf } from '@/lib/month/policy'
import { paths } from '@/lib/paths'
import { FORMS } from '@/lib/reports/forms/all'
import { askExtensionAction, giveExtensionAction } from '../actions'
import { AskForm } from './ask-form'
import { ExtensionCard } from './extension-card'
import { type ExtensionView, extensionHref, PAGE_SIZE, readExtensionView } from './view'

export const metadata: Metadata = { title: 'Perpanjangan waktu' }

/** More time for reports: asked with a reason, given or refused, and what holds. */
export default async function ExtensionsPage({ searchParams }: PageProps<'/bulan-ini/perpanjangan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || (seatOf(actor.role) !== 'office' && !mayAsk(actor)))
    return <NoPermissionState level={1} what="Perpanjangan waktu" who="PKB, koordinator kecamatan, dan pejabat dinas" />
  const view = readExtensionView(await searchParams)
  const { rows, total } = await inTenantSql(actor, (tx) => listExtensions(tx, { ...view, pageSize: PAGE_SIZE }))
  return (
    <Page
      title="Perpanjangan waktu"
      crumbs={[{ label: 'Bulan ini', href: paths.month() }, { label: 'Perpanjangan waktu' }]}
      note="Minta waktu lebih bila ada kendala. Laporan yang sudah diterima tetap dinilai menurut tenggat saat diterima."
    >
      {(mayAsk(actor) || mayGive(actor)) && (
        <Disclosure
          summary={mayGive(actor) ? 'Beri waktu untuk seluruh kantor' : 'Minta waktu'}
          open={actor.role === 'pkb'}
        >
          <AskCard actor={actor} view={view} />
        </Disclosure>
      )}
      <FilterBar
        clearHref={view.state || view.period !== null ? extensionHref(view, { state: null, period: null }) : undefined}
      >
        {view.form !== FORMS[0] && <input type="hidden" name="form" value={view.form.code} />}
        <FilterSelect
          label="Keadaan"
          name="keadaan"
          value={view.state ?? ''}
          all="Semua keadaan"
          choices={Object.entries(EXTENSION_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <FilterSelect
          label="Bulan"
          name="bulan"
          value={view.period === null ? '' : periodText(view.period)}
          all="Semua bulan"
          choices={Array.from({ length: 12 }, (_, back) => currentPeriod(new Date(), actor.zone) - back).map(
            (period) => ({ value: periodText(period), label: formatPeriod(period) }),
          )}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <div className="surface">
          <EmptyState icon={CalendarClock} title="Belum ada permintaan di sini">
            <p>Permintaan waktu dan keputusannya tercatat di halaman ini.</p>
          </EmptyState>
        </div>
      ) : (
        <>
          <ul className="grid items-start gap-3 desk:grid-cols-2">
            {rows.map((group) => (
              <ExtensionCard key={group.requests.join()} group={group} actor={actor} />
            ))}
          </ul>
          <Pagination
            page={view.page}
            pageSize={PAGE_SIZE}
            total={total}
            noun="permintaan"
            hrefOf={(page) => extensionHref(view, { page })}
          />
        </>
      )}
    </Page>
  )
}

async function AskCard({ actor, view }: { actor: OfficeActor; view: ExtensionView }) {
  const askable = await readAskable(actor, view.form, view.period, new Date())
  const gives = mayGive(actor)
  const open = askable.villages.filter(({ sent }) => !sent)
  const hidden = { key: randomUUID(), form: view.form.code, period: periodText(askable.period) }
  const title = `${gives ? 'Beri waktu untuk seluruh kantor' : 'Minta waktu'}: ${formatPeriod(askable.period)}`
  return (
    <Card
      title={title}
      note={`Tenggat sekarang ${formatDate(askable.dueOn)}. Paling lama ${MOST_DAYS_LATER} hari sesudahnya.`}
      className="no-print"
    >
      <div className="space-y-4">
        <FormChoice
          tabs={FORMS.map((form) => ({
            label: form.shortName,
            href: extensionHref(view, { form }),
            current: form === view.form,
          }))}
        />
        {!askable.open ? (
          <Banner>Bulan ini belum berjalan atau sudah ditutup. Pembukaan kembali diminta kepada admin dinas.</Banner>
        ) : !gives && open.length === 0 ? (
          <Banner tone="good">Semua desa Anda sudah mengirim {view.form.shortName} bulan ini.</Banner>
        ) : (
          <AskForm
            ask={gives ? giveExtensionAction : askExtensionAction}
            hidden={hidden}
            villages={gives ? [] : open.map(({ id, name }) => ({ value: String(id), label: name }))}
            villageHint={
              actor.role === 'koordinator_kecamatan' ? 'Tidak memilih satu pun berarti seluruh kecamatan.' : undefined
            }
            from={askable.from}
            to={askable.to}
            verb={gives ? 'Beri waktu' : 'Minta waktu'}
          />
        )}
      </div>
    </Card>
  )
}
