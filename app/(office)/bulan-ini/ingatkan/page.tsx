import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { Refusal } from '@/lib/errors/refusal'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { whatsAppNumber } from '@/lib/month/phone'
import { seatOf } from '@/lib/month/policy'
import { type ReminderSheet, readReminder } from '@/lib/month/reminder-queries'
import { CHANNELS, recipientSchema } from '@/lib/month/reminder-schema'
import { mailIsOn } from '@/lib/notifications/mail'
import { paths } from '@/lib/paths'
import { remindAction } from '../actions'
import { monthQuery, readMonthView } from '../view'
import { RemindForm } from './remind-form'

export const metadata: Metadata = { title: 'Ingatkan' }

/** A reminder to one person, ready to be looked at, changed and sent. */
export default async function RemindPage({ searchParams }: PageProps<'/bulan-ini/ingatkan'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor) || seatOf(actor.role) !== 'office')
    return <NoPermissionState level={1} what="Pengingat" who="koordinator kecamatan dan pejabat dinas" />
  const query = await searchParams
  const to = recipientSchema.safeParse(query.untuk)
  if (!to.success) notFound()
  const view = readMonthView(query)
  const now = new Date()
  const period = view.period ?? currentPeriod(now, actor.zone) - 1
  let sheet: ReminderSheet
  try {
    sheet = await readReminder(actor, to.data, period, view.form, now)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-found') notFound()
    return (
      <NoPermissionState level={1} what="Pengingat untuk orang ini" who="koordinator kecamatannya dan pejabat dinas" />
    )
  }
  const last = sheet.sent[0]
  const back = paths.month(monthQuery(view, { period }))
  return (
    <Page
      title={`Ingatkan ${sheet.name}`}
      crumbs={[{ label: `Bulan ini: ${formatPeriod(period)}`, href: back }, { label: 'Ingatkan' }]}
      note="Periksa pesannya, ubah bila perlu, lalu pilih cara mengirim. Satu orang diingatkan paling banyak sekali sehari."
    >
      {sheet.missing.length === 0 ? (
        <Banner tone="good" actions={<LinkButton href={back}>Kembali</LinkButton>}>
          Semua laporan {formatPeriod(period)} orang ini sudah dikirim. Tidak ada yang perlu diingatkan.
        </Banner>
      ) : (
        <>
          {sheet.remindedToday && last && (
            <Banner tone="info" title="Sudah diingatkan hari ini">
              {CHANNELS[last.channel].replace(/^./, (first) => first.toUpperCase())} oleh {last.byName},{' '}
              {formatDateTime(last.at, actor.zone as Zone)}. Beri waktu sampai besok.
            </Banner>
          )}
          <Card title="Pesan">
            <RemindForm
              remind={remindAction}
              hidden={{
                key: randomUUID(),
                to: `${to.data.kind}:${to.data.id}`,
                period: periodText(period),
                form: view.form?.code ?? '',
              }}
              text={sheet.text}
              inApp={sheet.accountId !== null}
              whatsApp={whatsAppNumber(sheet.phone)}
              mail={mailIsOn() && sheet.email !== ''}
              closed={sheet.remindedToday}
            />
          </Card>
        </>
      )}
      {sheet.sent.length > 0 && (
        <Card title="Pengingat terakhir untuk bulan ini">
          <ul className="space-y-1 text-sm">
            {sheet.sent.map(({ channel, byName, at }) => (
              <li key={at.toISOString()}>
                {formatDateTime(at, actor.zone as Zone)}, {CHANNELS[channel]}, oleh {byName}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
