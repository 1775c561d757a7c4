import { FileSpreadsheet } from 'lucide-react'
import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { RAPAT_SCOPE } from '@/lib/rapat/commands'
import { readTpkTable } from '@/lib/rapat/tpk-table'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { openRapatPage } from '../../open'
import { placeWords, whenWords } from '../../words'
import { tpkPeriod } from './month'
import { Tabulation } from './tabulation'

export const metadata: Metadata = { title: 'Tabulasi pendampingan TPK' }

/** The lokmin's tabulation of TPK, filled in by itself for a month: every village of the kecamatan, never a name. */
export default async function TpkTablePage({ params, searchParams }: PageProps<'/rapat/[id]/tpk'>) {
  const { id } = await params
  const query = await searchParams
  const { actor, rapat, more } = await openRapatPage(id, { scope: RAPAT_SCOPE, key: null }, async (tx, found) => {
    const period = tpkPeriod(query, found.heldOn, tx.actor.zone)
    return { period, table: await readTpkTable(tx, found.kecamatanId, period) }
  })
  const { period, table } = more
  const running = currentPeriod(new Date(), actor.zone)
  const unknown = table.villages.length - table.known
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Tabulasi pendampingan TPK ${placeWords(rapat)}, ${formatPeriod(period)}`}
        note={`Untuk ${rapat.title}, ${whenWords(rapat)}. Terisi sendiri dari sasaran dan kunjungan TPK.`}
        crumbs={[
          { label: 'Rapat', href: paths.rapatList() },
          { label: rapat.title, href: paths.rapat(rapat.id) },
        ]}
        actions={
          <>
            <a
              href={paths.rapatTpkExport(rapat.id, `?bulan=${periodText(period)}`)}
              className={buttonClass({})}
              download
            >
              <Icon of={FileSpreadsheet} />
              Excel
            </a>
            <PrintButton />
          </>
        }
      >
        <form className="no-print flex flex-wrap items-end gap-2">
          <label>
            <span className="mb-1 block text-sm">Bulan</span>
            <input
              type="month"
              name="bulan"
              defaultValue={periodText(period)}
              max={periodText(running)}
              className="control"
            />
          </label>
          <Button type="submit">Tampilkan</Button>
        </form>
        {table.known === 0 ? (
          <EmptyState title={`Belum ada sasaran TPK di Lini untuk ${formatPeriod(period)}`}>
            <p>Tabel ini terisi begitu TPK mencatat sasarannya. Kosong di sini berarti belum diketahui, bukan nol.</p>
          </EmptyState>
        ) : (
          <>
            <Tabulation table={table} caption={`Pendampingan TPK per desa, ${formatPeriod(period)}`} />
            <p className="text-sm text-ink-soft">
              {formatCount(table.known)} dari {formatCount(table.villages.length)} desa sudah memakai Lini untuk
              pendampingan.
              {unknown > 0 && ` ${formatCount(unknown)} desa bertanda — belum diketahui, bukan nol.`} Keluarga dengan
              baduta dan balita dijumlahkan sebagai satu kelompok.
            </p>
          </>
        )}
      </Page>
    </>
  )
}
