import { randomUUID } from 'node:crypto'
import { StepDialog } from '@/components/registers/step-dialog'
import { listName } from '@/lib/krs/marks'
import type { KrsList } from '@/lib/krs/queries'
import { setKrsListStateAction } from './actions'

/** Closes the list's verval, or opens it again, after saying what that means. */
export function ListState({ list }: { list: KrsList }) {
  const open = list.state === 'terbuka'
  return (
    <StepDialog
      id="keadaan-daftar"
      action={setKrsListStateAction}
      label={open ? 'Tutup daftar' : 'Buka lagi'}
      title={open ? `Tutup ${listName(list)}?` : `Buka lagi ${listName(list)}?`}
      note={
        open
          ? 'Hasil verval yang sudah ada tetap. Kader, PKB, dan verifikator tidak dapat mengubahnya lagi. Temuan yang terlanjur dicatat di ponsel tanpa sinyal akan ditolak dengan alasan ini, dan tetap tersimpan di ponselnya.'
          : 'Kader, PKB, dan verifikator dapat mencatat dan mengubah hasil verval daftar ini lagi.'
      }
      hidden={{ key: randomUUID(), id: list.id, version: list.version, state: open ? 'ditutup' : 'terbuka' }}
      submitLabel={open ? 'Tutup daftar' : 'Buka daftar'}
    />
  )
}
