import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { StepButton } from '@/components/forms/step-button'
import { StepBanner } from '@/components/kampung-kb/step-banner'
import { Page } from '@/components/layout/page'
import { AddGuestsForm, OpenListForm } from '@/components/rapat/guest-forms'
import { QrCode } from '@/components/rapat/qr-code'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { publicUrl } from '@/lib/env'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { guestToken } from '@/lib/rapat/guest-token'
import { listGuests } from '@/lib/rapat/queries'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { addGuestsAction, closeListAction, openListAction, undoListAction } from '../../actions'
import { openRapatPage } from '../../open'
import { DONE, presentWords, whenWords } from '../../words'
import { GuestTable } from './guest-table'

export const metadata: Metadata = { title: 'Daftar hadir' }

/** Who is there: a code for guests' phones, lines from the paper list, and the list itself to correct and print. */
export default async function AttendancePage({ params, searchParams }: PageProps<'/rapat/[id]/hadir'>) {
  const { id } = await params
  const asked = { scope: RAPAT_SCOPE, key: (await searchParams).langkah }
  const opened = await openRapatPage(id, asked, (tx, rapat) => listGuests(tx, rapat.id))
  const { actor, rapat, keeps, step, more: guests } = opened
  const open = rapat.guestUntil !== null && rapat.guestUntil > new Date() ? rapat.guestUntil : null
  const address = `${publicUrl()}${paths.guestPage(guestToken(actor.tenantId, rapat.guestCode))}`
  const hidden = () => ({ key: randomUUID(), id: rapat.id, version: String(rapat.version) })
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Daftar hadir ${rapat.title}`}
        note={`${[whenWords(rapat), rapat.place].filter(Boolean).join(', ')}. Hadir: ${presentWords(rapat)}`}
        crumbs={[
          { label: 'Rapat', href: paths.rapatList() },
          { label: rapat.title, href: paths.rapat(rapat.id) },
        ]}
        actions={<PrintButton tone="primary" />}
      >
        {step && (
          <StepBanner key={step.key} action={undoListAction} fields={{ key: step.key }} open={step.open}>
            {[DONE[step.action] ?? 'Tersimpan.', ...step.warnings].join(' ')}
          </StepBanner>
        )}
        {keeps && (
          <div className="grid items-start gap-6 desk:grid-cols-[minmax(20rem,2fr)_3fr]">
            <Card title="Hadir lewat kode QR" note="Tamu memindai, lalu menulis nama dan instansinya. Tanpa akun.">
              {open ? (
                <div className="space-y-3">
                  <div className="mx-auto w-64 max-w-full overflow-hidden rounded-md border border-line print:w-80">
                    <QrCode text={address} label={`Kode QR menuju daftar hadir ${rapat.title}`} />
                  </div>
                  <p className="text-center break-all">
                    <a href={address} className="link" data-guest-address>
                      {address}
                    </a>
                  </p>
                  <p className="text-center text-sm text-ink-soft">
                    Berlaku sampai {formatDateTime(open, actor.zone as Zone)}
                  </p>
                  <div className="no-print flex justify-center">
                    <StepButton step={closeListAction} fields={hidden()} size="small">
                      Tutup daftar hadir
                    </StepButton>
                  </div>
                </div>
              ) : (
                <OpenListForm key={rapat.version} action={openListAction} hidden={hidden()} />
              )}
            </Card>
            <div className="no-print">
              <Card title="Salin dari daftar kertas">
                <AddGuestsForm
                  key={guests.length}
                  action={addGuestsAction}
                  hidden={{ key: randomUUID(), rapatId: rapat.id }}
                />
              </Card>
            </div>
          </div>
        )}
        <GuestTable guests={guests} keeps={keeps} zone={actor.zone as Zone} />
      </Page>
    </>
  )
}
